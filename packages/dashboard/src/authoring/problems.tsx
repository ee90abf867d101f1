import type { ContentProblem } from "@handrail/core/protocol";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

/** Hands the problems of a draft to its fields. */
export const ProblemsContext = createContext<readonly ContentProblem[]>([]);

/** One spelling for a place: `steps.0.title`, whichever way it was written. */
export const pathOf = (path: string): string =>
  path
    .replace(/\[(\d+)\]/g, ".$1")
    .replaceAll("/", ".")
    .replace(/^\.+/, "");

/** The problem at exactly this place of the draft. */
export const useProblem = (at: string): string | null => {
  const problems = useContext(ProblemsContext);
  return problems.find((problem) => pathOf(problem.path) === pathOf(at))?.message ?? null;
};

/** Says whether anything at or under this place has a problem. */
export const useHasProblem = (at: string): boolean => {
  const problems = useContext(ProblemsContext);
  const place = pathOf(at);
  return problems.some(({ path }) => pathOf(path) === place || pathOf(path).startsWith(`${place}.`));
};
