import * as v from "valibot";
import { MAX_COUNTED_EVENTS } from "../condition.ts";
import type { Journey } from "../journey.ts";
import { anyOf, countFrom, duration, key, listOf, name, path, selector, text, urlPattern } from "./basics.ts";
import { audience, comparison, fits, misfit, where } from "./condition.ts";

const MOST_STEPS = 100;
const MOST_URLS = 50;

const completion = v.variant("kind", [
  v.object({ kind: v.literal("event"), event: name, where, count: countFrom(1, MAX_COUNTED_EVENTS) }),
  v.pipe(
    v.object({ kind: v.literal("trait"), ...comparison }),
    v.check((one) => fits(one), misfit),
  ),
  v.object({ kind: v.literal("url"), pattern: urlPattern }),
  v.object({ kind: v.literal("element"), selector }),
  v.object({ kind: v.literal("host") }),
]);

const step = v.object({
  key,
  title: text,
  description: v.nullable(text),
  required: v.boolean(),
  prerequisites: anyOf(key, MOST_STEPS),
  completion,
  scope: v.object({ urls: anyOf(urlPattern, MOST_URLS), selector: v.nullable(selector) }),
  waiting: v.nullable(
    v.object({ on: v.picklist(["email", "teammate", "approval", "job", "other"]), remindAfter: duration }),
  ),
  href: v.nullable(path),
  definitionVersion: countFrom(1, 1_000_000),
});

/** A journey with its steps. */
export const journey: v.GenericSchema<unknown, Journey> = v.object({
  key,
  title: text,
  outcome: v.nullable(text),
  audience,
  order: v.picklist(["ordered", "unordered", "partial"]),
  steps: listOf(step, MOST_STEPS),
});
