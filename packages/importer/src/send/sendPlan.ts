/**
 * What to do when a chunk did not get through, and how many rows to send at once. Facts in, decision out; it starts no
 * timer and draws no number.
 *
 * Why no row gets lost or comes twice. A chunk is written down before it is sent, with its rows and its key. From then on
 * it is *out* until it is answered, refused for certain, or left out by the person, and nothing else is sent before. So
 * there is never more than one chunk of which we do not know, and after a crash it is sent again as it was: the same rows
 * under the same key, whatever the chunk size is by then. A host that remembers keys takes it once. A chunk may be cut in
 * two only while no attempt of it can have been taken, since its halves have other keys. Rows answered for are written
 * down together with the chunk that follows; a crash between the two sends the answered one again, which is the case
 * before. Rows not answered for are still there to be read, and are read again. Two tabs that both send (where no lock
 * could be had) begin from the same journal and send the same chunks under the same keys; where their sizes came to
 * differ, a host that remembers rows takes each once.
 */
import type { SendFailure } from "./answer.ts";

/** What the attempts to send one chunk came to. */
export interface Attempt {
  readonly rows: number;
  /** An earlier attempt, perhaps of an earlier page, may have been taken. */
  readonly isUncertain: boolean;
  /** In a row, since the person last had a say. */
  readonly failures: number;
  readonly signIns: number;
}

/** What to do next with a chunk that failed. */
export type Decision =
  /** The same once more, under the same key, after so many milliseconds. */
  | { readonly kind: "wait"; readonly delay: number }
  /** Fewer rows at once. */
  | { readonly kind: "shrink" }
  | { readonly kind: "signIn" }
  | { readonly kind: "ask" };

/** Facts a decision may need. */
export interface Facts {
  /** From 0 to 1. */
  readonly random: number;
  readonly isOnline: boolean;
  /** The host can sign the person in again. */
  readonly canSignIn: boolean;
}

/** Milliseconds. The bound of the wait doubles from one second to a minute. */
const SHORTEST = 1000;
const LONGEST = 60_000;

/** Whatever a host asks for: a mistyped date must not end an import for good. */
const LONGEST_ASKED = 300_000;

/** Tries without the person: with the waits above a minute and a half in the mean, three at the most. */
const MOST_FAILURES = 8;

/** A host that refuses twice right after signing in does not mean it. */
const MOST_SIGN_INS = 2;

/** A chunk nobody has tried yet; `isUncertain` where an earlier page may have. */
export const newAttempt = (rows: number, isUncertain: boolean): Attempt => ({
  rows,
  isUncertain,
  failures: 0,
  signIns: 0,
});

/** Decides about a failed attempt. */
export const afterFailure = (
  before: Attempt,
  failure: SendFailure,
  facts: Facts,
): { readonly attempt: Attempt; readonly decision: Decision } => {
  const attempt = { ...before, isUncertain: before.isUncertain || MAY_BE_TAKEN.has(failure.kind) };
  const again = (): { readonly attempt: Attempt; readonly decision: Decision } => {
    const failures = before.failures + 1;
    if (failures > MOST_FAILURES) return { attempt, decision: { kind: "ask" } };
    return { attempt: { ...attempt, failures }, decision: { kind: "wait", delay: delayOf(before, failure, facts) } };
  };
  switch (failure.kind) {
    case "unreachable":
      // Without a network there is nothing to count: it goes on when there is one.
      return facts.isOnline ? again() : { attempt, decision: { kind: "wait", delay: 0 } };
    case "server":
    case "busy":
      return again();
    case "tooLarge":
      if (attempt.isUncertain) return again();
      return { attempt, decision: { kind: attempt.rows > 1 ? "shrink" : "ask" } };
    case "unauthorised": {
      const signIns = before.signIns + 1;
      if (!facts.canSignIn || signIns > MOST_SIGN_INS) return { attempt, decision: { kind: "ask" } };
      return { attempt: { ...attempt, signIns }, decision: { kind: "signIn" } };
    }
    case "refused":
      return { attempt, decision: { kind: "ask" } };
  }
};

/**
 * The person wants another try. What is too large is cut in two even where it may have been taken: they were told, and a
 * host that still answers 413 to rows it took does not keep its side.
 */
export const afterRetry = (
  attempt: Attempt,
  failure: SendFailure,
): { readonly attempt: Attempt; readonly decision: Decision } => ({
  attempt: { ...attempt, failures: 0, signIns: 0 },
  decision: failure.kind === "tooLarge" && attempt.rows > 1 ? { kind: "shrink" } : { kind: "wait", delay: 0 },
});

/** A function that threw may have done half of its work; a status of 4xx says that nothing was taken, but not which it was. */
const MAY_BE_TAKEN: ReadonlySet<SendFailure["kind"]> = new Set(["unreachable", "server", "refused"]);

/** Anywhere up to the bound, so that browsers that failed together do not come back together. */
const delayOf = ({ failures }: Attempt, { retryAfter }: SendFailure, { random }: Facts): number => {
  if (retryAfter !== null && Number.isFinite(retryAfter)) {
    // "At once", or a time that is past, is taken at its word once: said each time, it would use up all tries in a moment.
    if (retryAfter >= SHORTEST / 2 || failures === 0) return Math.min(LONGEST_ASKED, Math.max(0, retryAfter));
  }
  return Math.max(SHORTEST / 2, Math.min(LONGEST, SHORTEST * 2 ** failures) * random);
};

/** How many rows are sent at once, and how many chunks got through since that last changed. */
export interface Sizing {
  readonly size: number;
  readonly calm: number;
}

/** A few large rows must not make the rest of a table crawl: after so many chunks twice as many rows are tried. */
const CALM = 16;

/** A chunk got through; never more than `most` rows. */
export const afterTaken = ({ size, calm }: Sizing, most: number): Sizing => {
  if (size >= most) return { size: most, calm: 0 };
  return calm + 1 < CALM ? { size, calm: calm + 1 } : { size: Math.min(most, size * 2), calm: 0 };
};

/** A chunk of so many rows was too large. */
export const afterTooLarge = (rows: number): Sizing => ({ size: Math.max(1, rows >> 1), calm: 0 });
