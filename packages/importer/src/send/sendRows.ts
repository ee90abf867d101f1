import type { ChunkAnswer, ChunkInfo, SendFailure } from "./answer.ts";
import { failureFrom } from "./failure.ts";
import type { Settled } from "./openJournal.ts";
import { type Batch, readBatch } from "./readBatch.ts";
import { refusalsIn } from "./refusals.ts";
import { countRows, rowSetOf } from "./rowSet.ts";
import type { Sending, SendOptions, SendProgress, Trouble } from "./sending.ts";
import { type Attempt, afterFailure, afterRetry, afterTaken, afterTooLarge, newAttempt } from "./sendPlan.ts";

export type { Sending, SendOptions } from "./sending.ts";

type Wish = "go" | "pause" | "stop";
type Word = "retry" | "leaveOut" | "other";

type Outcome =
  | { readonly ok: true; readonly answer: ChunkAnswer }
  | { readonly ok: false; readonly failure: SendFailure };

const MOST_AT_ONCE = 5000;

/** An engine that was closed calls off whatever it is asked. */
const MOST_CALLED_OFF = 3;

/**
 * Hands the ready rows to the host, one chunk after the other, and keeps the account; goes on where the journal says. What
 * is done when a chunk does not get through, and why no row is lost or comes twice, is in `sendPlan.ts`.
 */
export const sendRows = (options: SendOptions): Sending => {
  const { chunk, journal, ports, onUnauthorized } = options;
  const most = Math.min(MOST_AT_ONCE, Math.max(1, Math.floor(options.chunkSize) || 1));
  const ending = new AbortController();
  let giveUp: () => void = () => undefined;
  /** What work comes to, or null once the person abandons it. A race against one promise would keep all that ever ran. */
  const orAbandoned = <T>(work: Promise<T>): Promise<T | null> =>
    new Promise((resolve, reject) => {
      giveUp = () => resolve(null);
      work.then(resolve, reject);
    });
  const before = journal.head().size;
  let sizing = { size: Math.min(most, before > 0 ? before : most), calm: 0 };
  let wish: Wish = "go";
  let state: SendProgress["state"] = "sending";
  let trouble: Trouble | null = null;
  let until: number | null = null;
  let isUncertain = journal.head().out !== null;
  let isKept = true;
  /** The person wants the next attempt made without a network: browsers err about that. */
  let isForced = false;
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

  /** Before whatever is begun: false where the person stops; else waits until they want it and, to send, for a network. */
  const mayGo = async (sends: boolean): Promise<boolean> => {
    let isWritten = false;
    while (!wants("stop")) {
      const isOffline = sends && !(isForced || ports.isOnline());
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

  /** The next rows to send: those that are out, as they went out, or the ones after. Null where the person stops. */
  const nextBatch = async (): Promise<Batch | null> => {
    let calledOff = 0;
    while (await mayGo(false)) {
      const { out } = journal.head();
      const size = out === null ? sizing.size : countRows(out.rows);
      let batch: Batch | null = null;
      try {
        batch = await orAbandoned(readBatch(chunk, journal, size));
        if (out === null || batch === null || batch.key === out.key) return batch;
      } catch (error) {
        // Telling the engine what was refused may call off what it reads; another reason is said below.
        if (calledOff++ < MOST_CALLED_OFF && error instanceof Error && error.name === "AbortError") continue;
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
      return { ok: true, answer: await options.deliver(records, info, ending.signal) };
    } catch (error) {
      return { ok: false, failure: await failureFrom(error, ports.now()) };
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
    while (await mayGo(true)) {
      if (journal.head().out?.key !== batch.key) journal.setOut({ rows: rowSetOf(batch.rows), key: batch.key });
      await save();
      // The person may have said something while it was written down.
      if (!wants("go")) continue;
      enter("sending");
      isUncertain = true;
      isForced = false;
      const outcome = await orAbandoned(deliver(batch));
      if (outcome === null) return;
      if (outcome.ok) {
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
        forgetOut();
        // At once: a page that goes now would leave the next in doubt, which may not cut it then.
        return await save();
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
      giveUp();
    },
    done: finish(),
  };
};

const PAUSABLE: ReadonlySet<SendProgress["state"]> = new Set(["sending", "waiting", "offline"]);
