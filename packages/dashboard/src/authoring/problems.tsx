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

/** The first problem at or under a place: for a field that stands for all of it, a text with its languages or blocks. */
export const useProblemWithin = (at: string): string | null => {
  const problems = useContext(ProblemsContext);
  const place = pathOf(at);
  const isWithin = (path: string) => path === place || path.startsWith(`${place}.`);
  return problems.find((problem) => isWithin(pathOf(problem.path)))?.message ?? null;
};
