import type { Result } from "@handrail/core/base";
import type { ReadProblem } from "../reading/reading.ts";

/** Leaves a read from however deep it is. It never leaves this folder: `settle` turns it into a value. */
export class Refusal extends Error {
  readonly problem: ReadProblem;

  constructor(problem: ReadProblem) {
    super();
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

/** Runs a read and answers with what it found or why it was refused. Work called off, and bugs, still reject. */
export const settle = async <T>(read: () => Promise<T>): Promise<Result<T, ReadProblem>> => {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.problem };
    throw error;
  }
};
