/** Names a journey in URLs and data: lower-case letters, digits and hyphens. */
export type JourneyKey = string;

/** Names a step; unique over all journeys of an environment, because hosts say `step("import-contacts")`. */
export type StepKey = string;
