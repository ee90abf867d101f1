import { parseRefusal, parseSyncReply, type RefusalCode, type SyncReply } from "@handrail/core/protocol";
import type { Answer } from "../ports/index.ts";

/**
 * What an answer means for the rows that were sent. Only our own server can make us let go of a row: a proxy, a captive
 * portal or a login page may send any status, but not a reply that echoes the batch.
 */
export type Verdict =
  /** Our reply: rows it names are settled. */
  | { readonly kind: "settled"; readonly reply: SyncReply }
  /** Try the same rows again, later. */
  | { readonly kind: "retry" }
  /** Something in the batch is refused: halve it to find out what; `final` says that a single row may be given up. */
  | { readonly kind: "bisect"; readonly final: boolean }
  /** This key or this version will not be served: keep everything, send nothing more on this page. */
  | { readonly kind: "stop"; readonly why: RefusalCode };

/** The refusals of `wire.ts` that the SDK tells apart; any other status waits and tries again. */
const EXPECTED: Readonly<Record<number, RefusalCode>> = {
  400: "badRequest",
  401: "unauthorised",
  403: "forbiddenOrigin",
  413: "tooLarge",
  426: "clientTooOld",
};

/** Judges an answer; `null` is "no answer at all". */
export const judge = (answer: Answer | null, batch: string): Verdict => {
  if (answer === null) return { kind: "retry" };
  if (answer.status === 200) {
    const reply = parseSyncReply(answer.body, batch);
    return reply === null ? { kind: "retry" } : { kind: "settled", reply };
  }
  const expected = EXPECTED[answer.status];
  if (expected === undefined) return { kind: "retry" };
  const isOurs = parseRefusal(answer.body)?.error === expected;
  // A proxy in front of the server may have a smaller limit than ours: smaller batches may pass it, but no row is lost to it.
  if (expected === "tooLarge") return { kind: "bisect", final: isOurs };
  if (!isOurs) return { kind: "retry" };
  return expected === "badRequest" ? { kind: "bisect", final: true } : { kind: "stop", why: expected };
};
