import type { ReadProblem } from "../reading/reading.ts";

/** Leaves a read from however deep it is. It never leaves this folder: `settle` turns it into a value. */
export class Refusal extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** Ends a read whose file contradicts itself; `detail` names the place, for the log. */
export const breakOff = (detail: string): never => {
  throw new Refusal({ kind: "broken", format: "workbook", detail });
};

/** Ends a read that would take more than is safe. */
export const stopAtCap = (): never => {
  throw new Refusal({ kind: "tooLarge", format: "workbook" });
};
