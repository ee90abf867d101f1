export type { ContentProblem } from "../problem.ts";
export { checkContent } from "./check.ts";
export { migrateContent } from "./migrate.ts";
export { type Parsed, parseContent, parseGuide, parseJourney, parseSegment, parseValueMetric } from "./parse.ts";
