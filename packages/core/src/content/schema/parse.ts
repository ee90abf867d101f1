import * as v from "valibot";
import { fail, ok, type Result } from "../../base/index.ts";
import type { Content, Segment } from "../content.ts";
import type { Guide } from "../guide.ts";
import type { Journey } from "../journey.ts";
import type { ContentProblem } from "../problem.ts";
import type { ValueMetric } from "../valueMetric.ts";
import { isTooDeep } from "./condition.ts";
import * as shapes from "./content.ts";
import { problemsOf } from "./faults.ts";
import { guide } from "./guide.ts";
import { journey } from "./journey.ts";

/** What a parser answers: the content without the keys no version knows, or every problem found. */
export type Parsed<T> = Result<T, readonly ContentProblem[]>;

const TOO_DEEP: ContentProblem = { path: "", message: "It is nested deeper than content ever is; flatten it." };

const parse = <T>(schema: v.GenericSchema<unknown, T>, value: unknown): Parsed<T> => {
  if (isTooDeep(value)) return fail([TOO_DEEP]);
  const read = v.safeParse(schema, value);
  return read.success ? ok(read.output) : fail(problemsOf(read.issues));
};

/** Reads content of the present version; `migrateContent` reads any. References between its parts: `checkContent`. */
export const parseContent = (value: unknown): Parsed<Content> => parse(shapes.content, value);

/** Reads one journey. */
export const parseJourney = (value: unknown): Parsed<Journey> => parse(journey, value);

/** Reads one guide. */
export const parseGuide = (value: unknown): Parsed<Guide> => parse(guide, value);

/** Reads one value metric. */
export const parseValueMetric = (value: unknown): Parsed<ValueMetric> => parse(shapes.valueMetric, value);

/** Reads one segment. */
export const parseSegment = (value: unknown): Parsed<Segment> => parse(shapes.segment, value);
