import type { Result } from "@handrail/core/base";
import type { ReadProblem } from "../reading/reading.ts";
import { Refusal } from "./refusal.ts";

/** Runs a read and answers with what it found or why it was refused. Work called off, and bugs, still reject. */
export const settle = async <T>(read: () => Promise<T>): Promise<Result<T, ReadProblem>> => {
  try {
    return { ok: true, value: await read() };
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.problem };
    throw error;
  }
};
