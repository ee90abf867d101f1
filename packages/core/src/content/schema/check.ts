import type { Content } from "../content.ts";
import type { ContentProblem } from "../problem.ts";
import { cyclesIn } from "./cycles.ts";
import { duplicatesIn } from "./duplicates.ts";
import { danglingIn } from "./references.ts";

/** Finds what no part can see alone: keys used twice, references that lead nowhere, prerequisites that go in a ring. */
export const checkContent = (content: Content): readonly ContentProblem[] => [
  ...duplicatesIn(content),
  ...danglingIn(content),
  ...cyclesIn(content),
];
