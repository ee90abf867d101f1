/** A problem of authored content: where it is, what is wrong and how to mend it. */
export interface ContentProblem {
  /** Keys and indexes joined by dots, e.g. `journeys.0.steps.2.prerequisites.0`; empty for the whole. */
  readonly path: string;
  readonly message: string;
}
