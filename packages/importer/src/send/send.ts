import type { CheckedRow, Fault } from "../table/check.ts";

/** Why a row was left out. */
export type Reason =
  | { readonly kind: "faults"; readonly faults: readonly Fault[] }
  /** The host's own words. */
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "unsent"; readonly message: string }
  | { readonly kind: "stopped" }
  /** It was on its way when the person left: it may have arrived. */
  | { readonly kind: "unknown" };

/** A row that was not imported, and why. */
export interface Rejected {
  readonly cells: readonly string[];
  readonly line: number;
  readonly reason: Reason;
}

/** How far it is. `rows` = `accepted` + `rejected` once `state` is `ended`. */
export interface SendProgress {
  readonly state: "sending" | "paused" | "failed" | "stopping" | "ended";
  /** Rows dealt with so far. */
  readonly handled: number;
  readonly rows: number;
  readonly accepted: number;
  readonly rejected: number;
  /** In `failed`: the rows of the chunk that could not be sent, and what was said about it. */
  readonly failure: { readonly rows: number; readonly message: string } | null;
  readonly cancelled: boolean;
}

/** What the host's handler may answer. */
export type ChunkAnswer = readonly { readonly index: number; readonly error: string | null }[] | undefined;

interface SendOptions {
  /** All rows of the table, checked, in batches. */
  readonly batches: AsyncIterable<readonly CheckedRow[]>;
  /** Rows in all, and how many of them can be sent. */
  readonly rows: number;
  readonly sendable: number;
  readonly chunkSize: number;
  /** Names this import: chunk keys begin with it. */
  readonly session: string;
  readonly deliver: (
    rows: readonly Readonly<Record<string, string>>[],
    chunk: { readonly key: string; readonly offset: number; readonly total: number },
  ) => Promise<ChunkAnswer>;
  readonly onProgress: (progress: SendProgress) => void;
}

/** A running import. */
export interface Sending {
  pause(): void;
  resume(): void;
  /** In `failed`: the same rows once more, under the same key. */
  retry(): void;
  /** In `failed`: goes on without them. */
  leaveOut(): void;
  /** Stops after the chunk on its way. */
  stop(): void;
  /** Stops now; rows on their way count as left out, with the reason that they may have arrived. */
  abandon(): void;
  /** Ends when everything is accounted for; never rejects. */
  readonly done: Promise<{ readonly progress: SendProgress; readonly rejected: readonly Rejected[] }>;
}

type Verdict = "retry" | "leaveOut" | "stop";

/**
 * Hands the rows to the host chunk by chunk and keeps the account: each row of the table ends as accepted or as rejected
 * with a reason, whatever the host answers, and however the import ends. A chunk keeps its key when it is tried again,
 * so that a host can tell a repetition from new rows.
 */
export const sendRows = (options: SendOptions): Sending => {
  const { deliver, onProgress, session, chunkSize } = options;
  const rejected: Rejected[] = [];
  let accepted = 0;
  let sentChunks = 0;
  let offset = 0;
  let state: SendProgress["state"] = "sending";
  let failure: SendProgress["failure"] = null;
  let wantsStop = false;
  let isOver = false;
  let wake: (verdict: Verdict) => void = () => undefined;
  let giveUp: () => void = () => undefined;
  const abandoned = new Promise<"abandoned">((resolve) => {
    giveUp = () => resolve("abandoned");
  });

  const progress = (): SendProgress => ({
    state,
    handled: accepted + rejected.length,
    rows: options.rows,
    accepted,
    rejected: rejected.length,
    failure,
    cancelled: wantsStop,
  });
  const enter = (next: SendProgress["state"]): void => {
    state = next;
    if (!isOver) onProgress(progress());
  };
  const reject = (rows: readonly CheckedRow[], reason: Reason): void => {
    for (const { row } of rows) rejected.push({ cells: row.cells, line: row.line, reason });
  };
  const decision = (): Promise<Verdict> =>
    new Promise((resolve) => {
      wake = resolve;
    });

  const account = (rows: readonly CheckedRow[], answer: ChunkAnswer): void => {
    const errors = errorsIn(answer, rows.length);
    for (const [index, one] of rows.entries()) {
      const message = errors.get(index);
      if (message === undefined) accepted += 1;
      else reject([one], { kind: "refused", message });
    }
  };

  const sendChunk = async (rows: readonly CheckedRow[]): Promise<void> => {
    if (rows.length === 0) return;
    if (state === "paused" && (await decision()) === "stop") wantsStop = true;
    if (wantsStop) return reject(rows, { kind: "stopped" });
    const chunk = { key: `${session}-${sentChunks}`, offset, total: options.sendable };
    sentChunks += 1;
    offset += rows.length;
    while (true) {
      const outcome = await Promise.race([
        attempt(() =>
          deliver(
            rows.map((one) => one.record),
            chunk,
          ),
        ),
        abandoned,
      ]);
      if (outcome === "abandoned") return reject(rows, { kind: "unknown" });
      if (outcome.ok) {
        account(rows, outcome.answer);
        return enter(state === "failed" ? "sending" : state);
      }
      if (wantsStop) return reject(rows, { kind: "unsent", message: outcome.message });
      failure = { rows: rows.length, message: outcome.message };
      const decided = decision();
      enter("failed");
      const verdict = await decided;
      failure = null;
      if (verdict === "stop") wantsStop = true;
      if (verdict !== "retry") {
        reject(rows, { kind: "unsent", message: outcome.message });
        return enter(wantsStop ? "stopping" : "sending");
      }
      enter("sending");
    }
  };

  const run = async (): Promise<void> => {
    let chunk: CheckedRow[] = [];
    // Said before the first answer, which may be long in coming.
    enter("sending");
    for await (const batch of options.batches) {
      for (const checked of batch) {
        if (checked.faults.length > 0) reject([checked], { kind: "faults", faults: checked.faults });
        else chunk.push(checked);
        if (chunk.length === chunkSize) {
          await sendChunk(chunk);
          chunk = [];
        }
      }
      enter(state);
    }
    await sendChunk(chunk);
  };

  const finish = async (): Promise<{ readonly progress: SendProgress; readonly rejected: readonly Rejected[] }> => {
    try {
      await run();
    } catch {
      // The file went away half-way: what was not read cannot be sent, and is said to be left out.
      wantsStop = true;
    }
    // Rows the file no longer gives have no cells to show, but they are counted.
    while (accepted + rejected.length < options.rows)
      rejected.push({ cells: [], line: 0, reason: { kind: "stopped" } });
    enter("ended");
    isOver = true;
    return { progress: progress(), rejected };
  };

  const stop = (): void => {
    if (state === "ended") return;
    wantsStop = true;
    if (state !== "stopping") enter("stopping");
    wake("stop");
  };
  return {
    pause: () => state === "sending" && enter("paused"),
    resume: () => {
      if (state !== "paused") return;
      enter("sending");
      wake("retry");
    },
    retry: () => wake("retry"),
    leaveOut: () => wake("leaveOut"),
    stop,
    abandon: () => {
      stop();
      giveUp();
    },
    done: finish(),
  };
};

type Attempt = { readonly ok: true; readonly answer: ChunkAnswer } | { readonly ok: false; readonly message: string };

/** Calls the host, whose handler may throw, reject, or answer with anything. */
const attempt = async (deliver: () => Promise<ChunkAnswer>): Promise<Attempt> => {
  try {
    return { ok: true, answer: await deliver() };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : "" };
  }
};

/** The rows a host refused, by place; what is no answer refuses nothing, and a place outside the chunk is no row. */
const errorsIn = (answer: ChunkAnswer, rows: number): ReadonlyMap<number, string> => {
  const errors = new Map<number, string>();
  if (!Array.isArray(answer)) return errors;
  for (const one of answer) {
    if (typeof one !== "object" || one === null) continue;
    const { index, error } = one;
    if (error === null || error === undefined || !Number.isInteger(index) || index < 0 || index >= rows) continue;
    errors.set(index, String(error));
  }
  return errors;
};
