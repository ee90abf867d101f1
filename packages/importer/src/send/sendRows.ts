import type { Chunk, HostFault } from "../engine/engine.ts";
import type { ImportRecord } from "../schema/schema.ts";
import type { ChunkAnswer, ChunkInfo, Deliver, SendFailure } from "./answer.ts";
import { chunkKey } from "./chunkKey.ts";
import { failureFrom } from "./failure.ts";
import type { Out } from "./journal.ts";
import type { Journal, Settled } from "./openJournal.ts";
import { refusalsIn } from "./refusals.ts";
import { countRows, hasRow, rowSetOf } from "./rowSet.ts";
import { type Attempt, afterFailure, afterRetry, afterTaken, afterTooLarge, newAttempt } from "./sendPlan.ts";
import type { SendPorts } from "./sendPorts.ts";
import type { Totals } from "./totals.ts";

/** What keeps rows from being sent. */
export interface Trouble extends Omit<SendFailure, "kind"> {
  readonly kind:
    | SendFailure["kind"]
    /** The file can no longer be read. */
    | "unreadable"
    /** Rows that were on their way when the page was left were changed since: they may have arrived as they were. */
    | "changed";
  /** How many rows it is about. */
  readonly rows: number;
  /** They may have arrived. */
  readonly isUncertain: boolean;
}

/** How far sending is. */
export interface SendProgress extends Totals {
  readonly state:
    | "sending"
    | "paused"
    /** Tries again by itself, at `until`. */
    | "waiting"
    /** Goes on when there is a network. */
    | "offline"
    | "signingIn"
    /** The person has to say: retry, leave out or stop. */
    | "asking"
    /** After the chunk on its way. */
    | "stopping"
    | "ended";
  readonly trouble: Trouble | null;
  /** By the clock of the ports, in milliseconds; null but in `waiting`. */
  readonly until: number | null;
  /** Of those unsent, the rows of a chunk that went out and was not answered: they may have arrived. */
  readonly uncertain: number;
  /** The import can be resumed after a closed tab. */
  readonly isKept: boolean;
}

/** What rows are sent with. */
export interface SendOptions {
  /** Ready rows from a row on: the engine's `chunk`. */
  readonly chunk: (from: number, most: number) => Promise<Chunk>;
  readonly deliver: Deliver;
  readonly journal: Journal;
  /** Rows at once; at least 1, at most 5000. */
  readonly chunkSize: number;
  readonly ports: SendPorts;
  /** Signs the person in again; null where the host cannot. */
  readonly onUnauthorized: (() => Promise<unknown>) | null;
  readonly onProgress: (progress: SendProgress) => void;
  /** Rows the host refused, as it answers. */
  readonly onRefused: (faults: readonly HostFault[]) => void;
}

/** Rows being sent. */
export interface Sending {
  /** After the chunk on its way. */
  pause(): void;
  resume(): void;
  /** The same rows once more, at once: in `asking`, `waiting` or `offline`. */
  retry(): void;
  /** In `asking`: goes on without these rows. */
  leaveOut(): void;
  /** Ends after the chunk on its way; what it waits for, it waits for no longer. */
  stop(): void;
  /** Ends now. A chunk on its way stays in the journal, to be asked for when the import is resumed. */
  abandon(): void;
  /** Resolves with how it ended; never rejects. */
  readonly done: Promise<SendProgress>;
}

type Wish = "go" | "pause" | "stop";
type Word = "retry" | "leaveOut" | "other";

/** Rows read for one chunk. */
interface Batch {
  readonly rows: readonly number[];
  readonly records: readonly ImportRecord[];
  readonly next: number;
  readonly key: string;
}

type Outcome =
  | { readonly kind: "answered"; readonly answer: ChunkAnswer }
  | { readonly kind: "failed"; readonly failure: SendFailure }
  | { readonly kind: "abandoned" };

const MOST_AT_ONCE = 5000;

/**
 * Hands the ready rows to the host, one chunk after the other, and keeps the account; goes on where the journal says. What
 * is done when a chunk does not get through, and why no row is lost or comes twice, is in `sendPlan.ts`.
 */
export const sendRows = (options: SendOptions): Sending => {
  const { chunk, journal, ports, onUnauthorized } = options;
  const most = Math.min(MOST_AT_ONCE, Math.max(1, Math.floor(options.chunkSize) || 1));
  const ending = new AbortController();
  const abandoned = new Promise<null>((resolve) => {
    ending.signal.addEventListener("abort", () => resolve(null));
  });
  const before = journal.head().size;
  let sizing = { size: Math.min(most, before > 0 ? before : most), calm: 0 };
  let wish: Wish = "go";
  let state: SendProgress["state"] = "sending";
  let trouble: Trouble | null = null;
  let until: number | null = null;
  let isUncertain = journal.head().out !== null;
  let isKept = true;
  let hear: (word: Word) => void = () => undefined;

  const wants = (one: Wish): boolean => wish === one;
  const progress = (): SendProgress => {
    const { out } = journal.head();
    const uncertain = isUncertain && out !== null ? countRows(out.rows) : 0;
    return { ...journal.totals(), state, trouble, until, uncertain, isKept };
  };
  const enter = (next: SendProgress["state"], why: Trouble | null = null, when: number | null = null): void => {
    [state, trouble, until] = [wants("stop") && next === "sending" ? "stopping" : next, why, when];
    options.onProgress(progress());
  };
  const save = async (): Promise<void> => {
    isKept = await journal.save();
  };
  /** Waits for a word of the person, or for what `begin` sets up. */
  const word = (begin: (done: () => void) => () => void = () => () => undefined): Promise<Word> =>
    new Promise((resolve) => {
      const end = begin(() => hear("other"));
      hear = (said) => {
        hear = () => undefined;
        end();
        resolve(said);
      };
    });

  /** Before whatever is begun: false where the person stops; else waits until they want it and there is a network. */
  const mayGo = async (): Promise<boolean> => {
    let [isForced, isWritten] = [false, false];
    while (!wants("stop")) {
      const isOffline = !(isForced || ports.isOnline());
      if (wants("go") && !isOffline) return true;
      if (isWritten) {
        enter(wants("pause") ? "paused" : "offline");
        isForced = (await word(wants("go") ? ports.onOnline : undefined)) === "retry";
      } else {
        // Then looked at anew: much can be said, and happen, while it is written.
        await save();
        isWritten = true;
      }
    }
    return false;
  };

  const ask = async (why: Trouble): Promise<"retry" | "leaveOut" | "stop"> => {
    await save();
    enter("asking", why);
    while (!wants("stop")) {
      const said = await word();
      if (said !== "other") return said;
    }
    return "stop";
  };

  const read = async (size: number, only: Out | null): Promise<Batch> => {
    const rows: number[] = [];
    const records: ImportRecord[] = [];
    const end = only?.rows.at(-1)?.[1] ?? Number.POSITIVE_INFINITY;
    let at: number | null = only?.rows[0]?.[0] ?? journal.head().at;
    while (at !== null && at < end && rows.length < size) {
      const from: number = only === null ? journal.firstUnsettled(at) : at;
      const part = await chunk(from, size);
      // An engine that stood still would be asked for ever.
      at = part.next === null || part.next <= from ? null : part.next;
      for (const [place, row] of part.rows.entries()) {
        const record = part.records[place];
        if (record === undefined || (only === null ? journal.isSettled(row) : !hasRow(only.rows, row))) continue;
        if (rows.length === size) {
          at = row;
          break;
        }
        rows.push(row);
        records.push(record);
      }
    }
    const next = only === null ? (at ?? (rows.at(-1) ?? 0) + 1) : journal.head().at;
    return { rows, records, next, key: chunkKey(journal.about.session, rows, records) };
  };

  /** The next rows to send: those that are out, as they went out, or the ones after. Null where the person stops. */
  const nextBatch = async (): Promise<Batch | null> => {
    while (await mayGo()) {
      const { out } = journal.head();
      const size = out === null ? sizing.size : countRows(out.rows);
      let batch: Batch | null = null;
      try {
        batch = await Promise.race([read(size, out), abandoned]);
        if (out === null || batch === null || batch.key === out.key) return batch;
      } catch {
        // Said below: the file went away, and may come back.
      }
      const kind = batch === null ? "unreadable" : "changed";
      const said = await ask({ kind, message: "", retryAfter: null, rows: size, isUncertain: out !== null });
      if (said === "stop" || (said === "leaveOut" && batch === null)) return null;
      if (batch === null) continue;
      if (said === "leaveOut") leaveOut(batch);
      else forgetOut();
    }
    return null;
  };

  const settle = (settled: Partial<Settled>, next: number): void => {
    journal.settle({ accepted: [], refused: [], leftOut: [], ...settled }, next, sizing.size);
    isUncertain = false;
  };
  /** It came back untaken, or never went out: nothing has to be asked for later. */
  const forgetOut = (): void => {
    isUncertain = false;
    journal.setOut(null);
  };
  const leaveOut = ({ rows, next }: Batch): void => settle({ leftOut: rows }, next);
  const account = ({ rows, next }: Batch, answer: ChunkAnswer): void => {
    const refusals = refusalsIn(answer, rows.length);
    const refused = [...refusals].flatMap(([index, refusal]) => {
      const row = rows[index];
      return row === undefined ? [] : [{ row, ...refusal }];
    });
    settle({ accepted: rows.filter((_, index) => !refusals.has(index)), refused }, next);
    if (refused.length > 0) options.onRefused(refused);
  };

  const deliver = async ({ records, rows, key }: Batch): Promise<Outcome> => {
    const totals = journal.totals();
    const info: ChunkInfo = {
      session: journal.about.session,
      key,
      offset: totals.rows - totals.unsent,
      total: totals.rows,
      rows,
      dryRun: false,
    };
    try {
      return { kind: "answered", answer: await options.deliver(records, info, ending.signal) };
    } catch (error) {
      return { kind: "failed", failure: await failureFrom(error, ports.now()) };
    }
  };

  const signIn = async (): Promise<boolean> => {
    enter("signingIn");
    try {
      await Promise.race([onUnauthorized?.(), word()]);
      return true;
    } catch {
      return false;
    }
  };

  /** One chunk, until it is dealt with, goes back to be cut smaller, or the person stops. */
  const send = async (batch: Batch): Promise<void> => {
    let attempt: Attempt = newAttempt(batch.rows.length, isUncertain);
    while (await mayGo()) {
      if (journal.head().out?.key !== batch.key) journal.setOut({ rows: rowSetOf(batch.rows), key: batch.key });
      await save();
      // The person may have said something while it was written down.
      if (!wants("go")) continue;
      enter("sending");
      isUncertain = true;
      const outcome = await Promise.race([deliver(batch), abandoned.then((): Outcome => ({ kind: "abandoned" }))]);
      if (outcome.kind === "abandoned") return;
      if (outcome.kind === "answered") {
        sizing = afterTaken(sizing, most);
        return account(batch, outcome.answer);
      }
      const { failure } = outcome;
      const facts = { random: ports.random(), isOnline: ports.isOnline(), canSignIn: onUnauthorized !== null };
      let { attempt: after, decision } = afterFailure(attempt, failure, facts);
      isUncertain = after.isUncertain;
      const why: Trouble = { ...failure, rows: batch.rows.length, isUncertain };
      trouble = why;
      if (wants("stop")) break;
      if (decision.kind === "signIn" && !(await signIn())) decision = { kind: "ask" };
      if (decision.kind === "ask") {
        const said = await ask(why);
        if (said === "leaveOut") return leaveOut(batch);
        if (said === "stop") break;
        ({ attempt: after, decision } = afterRetry(after, failure));
      }
      attempt = after;
      if (decision.kind === "shrink") {
        sizing = afterTooLarge(batch.rows.length);
        return forgetOut();
      }
      if (decision.kind === "wait" && decision.delay > 0) {
        const { delay } = decision;
        enter("waiting", why, ports.now() + delay);
        await word((done) => ports.after(delay, done));
      }
    }
    if (!isUncertain) forgetOut();
  };

  const run = async (): Promise<void> => {
    // Said before the first answer, which may be long in coming.
    enter("sending");
    for (let batch = await nextBatch(); batch !== null; batch = await nextBatch()) {
      if (batch.rows.length === 0) return journal.finish();
      const { rows, unsent } = journal.totals();
      journal.expect(rows - unsent + batch.rows.length);
      await send(batch);
    }
  };

  const finish = async (): Promise<SendProgress> => {
    try {
      await run();
    } catch (error) {
      // A bug of ours: what was not sent is said to be unsent, and can be resumed.
      trouble = { kind: "unreadable", message: String(error), retryAfter: null, rows: 0, isUncertain };
    }
    await save();
    enter("ended", trouble);
    return progress();
  };

  const stop = (): void => {
    if (state === "ended") return;
    wish = "stop";
    if (state === "sending") enter("stopping");
    hear("other");
  };
  return {
    pause: () => {
      if (wish !== "go" || !PAUSABLE.has(state)) return;
      wish = "pause";
      hear("other");
    },
    resume: () => {
      if (wish !== "pause") return;
      wish = "go";
      hear("other");
    },
    retry: () => hear("retry"),
    leaveOut: () => {
      if (state === "asking") hear("leaveOut");
    },
    stop,
    abandon: () => {
      stop();
      ending.abort();
    },
    done: finish(),
  };
};

const PAUSABLE: ReadonlySet<SendProgress["state"]> = new Set(["sending", "waiting", "offline"]);
