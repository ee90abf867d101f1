import type { Condition } from "./condition.ts";
import type { Guide } from "./guide.ts";
import type { Journey } from "./journey.ts";
import type { ValueMetric } from "./valueMetric.ts";

/** The version of the shapes in this folder; content stored under an older one passes through `migrate`. */
export const CONTENT_VERSION = 1;

/** A named group of people. */
export interface Segment {
  readonly key: string;
  readonly name: string;
  readonly condition: Condition;
}

/** Everything a product manager authors for one environment, as published. */
export interface Content {
  readonly version: typeof CONTENT_VERSION;
  readonly journeys: readonly Journey[];
  readonly guides: readonly Guide[];
  readonly valueMetrics: readonly ValueMetric[];
  readonly segments: readonly Segment[];
}

/** Content with nothing in it: what a new environment has. */
export const EMPTY_CONTENT: Content = {
  version: CONTENT_VERSION,
  journeys: [],
  guides: [],
  valueMetrics: [],
  segments: [],
};
