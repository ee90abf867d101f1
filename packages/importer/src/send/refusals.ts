import type { ChunkAnswer } from "./answer.ts";

/** What a host said against one row. */
export interface Refusal {
  readonly message: string;
  readonly column: string | null;
}

/** Words of a host are shown and kept; more than this is no message. */
const LONGEST = 500;

/**
 * The rows a host refused, by place in the chunk. The answer comes from outside: what is no answer refuses nothing, a
 * place outside the chunk is no row, and the first word on a row counts.
 */
export const refusalsIn = (answer: ChunkAnswer | unknown, rows: number): ReadonlyMap<number, Refusal> => {
  const refusals = new Map<number, Refusal>();
  if (!Array.isArray(answer)) return refusals;
  for (const one of answer) {
    try {
      const { index, error, column } = one;
      // Some languages write false for nothing.
      if (error === null || error === undefined || error === false || refusals.has(index)) continue;
      if (!Number.isInteger(index) || index < 0 || index >= rows) continue;
      const message = typeof error === "string" ? error : typeof error.message === "string" ? error.message : "";
      refusals.set(index, {
        message: message.slice(0, LONGEST),
        column: typeof column === "string" ? column : null,
      });
    } catch {
      // Not even an object: it speaks of no row.
    }
  }
  return refusals;
};
