import type { ImportRecord } from "../schema/schema.ts";
import type { ChunkAnswer, ChunkInfo, Deliver } from "./answer.ts";
import { answerIn, failureFrom, isResponse, readAnswer } from "./failure.ts";

/**
 * Hands chunks to a function of the host. It may throw a `Response`, `{ status, retryAfter }` (seconds or a date, as in
 * the header) or any error; it may also return its `Response` unread, and an answer of 500 is then not taken for a yes.
 * What it returns is never trusted; it may take as long as it likes.
 */
export const deliverToFunction =
  (onRows: (rows: readonly ImportRecord[], chunk: ChunkInfo) => unknown, now: () => number = Date.now): Deliver =>
  async (records, chunk): Promise<ChunkAnswer> => {
    let answer: unknown;
    try {
      answer = await onRows(records, chunk);
    } catch (error) {
      throw await failureFrom(error, now());
    }
    return isResponse(answer) ? readAnswer(answer, now()) : answerIn(answer);
  };
