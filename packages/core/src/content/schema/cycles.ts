import type { Content } from "../content.ts";
import type { StepKey } from "../journey.ts";
import type { ContentProblem } from "../problem.ts";
import { prerequisitesOf, stepsOf } from "../steps.ts";

/** Finds prerequisites that lead back to themselves, each ring once, with every step of it named. */
export const cyclesIn = (content: Content): readonly ContentProblem[] => {
  const needs = new Map<StepKey, readonly StepKey[]>();
  const paths = new Map<StepKey, string>();
  content.journeys.forEach((journey, j) => {
    journey.steps.forEach((step, s) => {
      needs.set(step.key, prerequisitesOf(journey, step));
      paths.set(step.key, `journeys.${j}.steps.${s}.prerequisites`);
    });
  });
  const finished = new Set<StepKey>();
  const problems: ContentProblem[] = [];
  const walk = (key: StepKey, trail: readonly StepKey[]): void => {
    const start = trail.indexOf(key);
    if (start >= 0) {
      const ring = [...trail.slice(start), key].map((name) => `"${name}"`).join(" needs ");
      problems.push({ path: paths.get(key) ?? "", message: `No one can begin: ${ring}; take one of these out.` });
      return;
    }
    if (finished.has(key)) return;
    for (const needed of needs.get(key) ?? []) walk(needed, [...trail, key]);
    finished.add(key);
  };
  for (const { step } of stepsOf(content)) walk(step.key, []);
  return problems;
};
