import * as v from "valibot";
import { CONTENT_VERSION, type Content, type Segment } from "../content.ts";
import type { ValueMetric } from "../valueMetric.ts";
import { anyOf, key, name, text, windowLength } from "./basics.ts";
import { audience, where } from "./condition.ts";
import { fault } from "./faults.ts";
import { guide } from "./guide.ts";
import { journey } from "./journey.ts";

const MOST_OF_A_KIND = 500;

/** A value metric. */
export const valueMetric: v.GenericSchema<unknown, ValueMetric> = v.object({
  key,
  name: text,
  unit: text,
  event: name,
  where,
  amount: v.variant("kind", [
    v.object({ kind: v.literal("count") }),
    v.object({ kind: v.literal("sum"), property: name }),
  ]),
  threshold: v.pipe(
    v.number(),
    v.gtValue(0, fault("is reached by doing nothing", "use a number above zero")),
    v.finite(fault("is no amount", "use a number")),
  ),
  window: windowLength,
  per: v.picklist(["person", "account"]),
});

/** A segment. */
export const segment: v.GenericSchema<unknown, Segment> = v.object({ key, name, condition: audience });

/** Everything of one environment. */
export const content: v.GenericSchema<unknown, Content> = v.object({
  version: v.literal(CONTENT_VERSION),
  journeys: anyOf(journey, MOST_OF_A_KIND),
  guides: anyOf(guide, MOST_OF_A_KIND),
  valueMetrics: anyOf(valueMetric, MOST_OF_A_KIND),
  segments: anyOf(segment, MOST_OF_A_KIND),
});
