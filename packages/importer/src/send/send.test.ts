import { describe, expect, it } from "vitest";
import type { CheckedRow } from "../table/check.ts";
import { type ChunkAnswer, type SendProgress, sendRows } from "./send.ts";

type Deliver = Parameters<typeof sendRows>[0]["deliver"];

const rowOf = (index: number, isFaulty = false): CheckedRow => ({
  row: { line: index + 2, cells: [`n${index}`], problems: [] },
  record: { name: `n${index}` },
  faults: isFaulty ? [{ kind: "required", column: "E-mail" }] : [],
});

const start = (count: number, deliver: Deliver, faulty: readonly number[] = []) => {
  const rows = Array.from({ length: count }, (_, index) => rowOf(index, faulty.includes(index)));
  const seen: SendProgress[] = [];
  const listeners: (() => void)[] = [];
  const sending = sendRows({
    batches: (async function* () {
      for (let from = 0; from < rows.length; from += 3) yield rows.slice(from, from + 3);
    })(),
    rows: count,
    sendable: count - faulty.length,
    chunkSize: 2,
    session: "s",
    deliver,
    onProgress: (progress) => {
      seen.push(progress);
      for (const listener of listeners.splice(0)) listener();
    },
  });
  const until = async (state: SendProgress["state"]): Promise<void> => {
    while (seen.at(-1)?.state !== state) await new Promise<void>((resolve) => listeners.push(resolve));
  };
  return { ...sending, until, seen };
};

const addsUp = ({ rows, accepted, rejected, handled }: SendProgress): boolean =>
  rows === accepted + rejected && handled === rows;

describe("sendRows", () => {
  it("hands over chunks with keys and places, and accounts for every row", async () => {
    const chunks: unknown[] = [];
    const { done } = start(
      5,
      async (rows, chunk) => {
        chunks.push({ names: rows.map((row) => row["name"]), ...chunk });
        return undefined;
      },
      [1],
    );
    const { progress, rejected } = await done;
    expect(chunks).toEqual([
      { names: ["n0", "n2"], key: "s-0", offset: 0, total: 4 },
      { names: ["n3", "n4"], key: "s-1", offset: 2, total: 4 },
    ]);
    expect(progress).toMatchObject({ state: "ended", accepted: 4, rejected: 1, cancelled: false });
    expect(addsUp(progress)).toBe(true);
    expect(rejected[0]).toMatchObject({ cells: ["n1"], reason: { kind: "faults" } });
  });

  it("takes refusals by place, each once, and ignores places that are no row", async () => {
    const answer: ChunkAnswer = [
      { index: 1, error: "Already there" },
      { index: 1, error: "Already there" },
      { index: 0, error: null },
      { index: 9, error: "?" },
    ];
    const { progress, rejected } = await start(2, async () => answer).done;
    expect(progress).toMatchObject({ accepted: 1, rejected: 1 });
    expect(rejected[0]?.reason).toEqual({ kind: "refused", message: "Already there" });
  });

  it("tries a failed chunk again under the same key", async () => {
    const keys: string[] = [];
    const sending = start(3, async (_, chunk) => {
      keys.push(chunk.key);
      if (keys.length === 1) throw new Error("away");
      return undefined;
    });
    await sending.until("failed");
    expect(sending.seen.at(-1)?.failure).toEqual({ rows: 2, message: "away" });
    sending.retry();
    const { progress } = await sending.done;
    expect(keys).toEqual(["s-0", "s-0", "s-1"]);
    expect(progress).toMatchObject({ accepted: 3, rejected: 0 });
  });

  it("goes on without a failed chunk when told to", async () => {
    let calls = 0;
    const sending = start(4, () => {
      calls += 1;
      // A handler that throws at once instead of rejecting.
      if (calls === 1) throw new Error("no");
      return Promise.resolve(undefined);
    });
    await sending.until("failed");
    sending.leaveOut();
    const { progress, rejected } = await sending.done;
    expect(progress).toMatchObject({ accepted: 2, rejected: 2, cancelled: false });
    expect(rejected.every((one) => one.reason.kind === "unsent")).toBe(true);
  });

  it("sends nothing while paused, and goes on after", async () => {
    let calls = 0;
    const sending = start(4, async () => {
      calls += 1;
      if (calls === 1) sending.pause();
      return undefined;
    });
    await sending.until("paused");
    expect(calls).toBe(1);
    sending.resume();
    expect((await sending.done).progress).toMatchObject({ accepted: 4 });
  });

  it("stops after the chunk on its way and counts the rest as left out", async () => {
    const sending = start(6, async () => {
      sending.stop();
      return undefined;
    });
    const { progress, rejected } = await sending.done;
    expect(progress).toMatchObject({ accepted: 2, rejected: 4, cancelled: true });
    expect(addsUp(progress)).toBe(true);
    expect(rejected.map((one) => one.reason.kind)).toEqual(Array(4).fill("stopped"));
  });

  it("can be left while the host never answers: those rows may have arrived", async () => {
    const sending = start(3, () => {
      queueMicrotask(() => sending.abandon());
      return new Promise(() => undefined);
    });
    const { progress, rejected } = await sending.done;
    expect(addsUp(progress)).toBe(true);
    expect(rejected.map((one) => one.reason.kind)).toEqual(["unknown", "unknown", "stopped"]);
  });

  it("can be stopped while paused and while failed", async () => {
    const paused = start(4, async () => {
      paused.pause();
      return undefined;
    });
    await paused.until("paused");
    paused.stop();
    expect((await paused.done).progress).toMatchObject({ accepted: 2, rejected: 2, cancelled: true });
    const failed = start(4, () => Promise.reject(new Error("no")));
    await failed.until("failed");
    failed.stop();
    expect((await failed.done).progress).toMatchObject({ accepted: 0, rejected: 4, cancelled: true });
  });

  it("accounts for all rows when the file goes away half-way", async () => {
    const sending = sendRows({
      batches: (async function* () {
        yield [rowOf(0), rowOf(1)];
        throw new Error("gone");
      })(),
      rows: 5,
      sendable: 5,
      chunkSize: 1,
      session: "s",
      deliver: async () => undefined,
      onProgress: () => undefined,
    });
    const { progress } = await sending.done;
    expect(progress).toMatchObject({ accepted: 2, rejected: 3, cancelled: true });
  });

  it("takes an answer that is no answer for acceptance", async () => {
    const odd = ["yes", 5, {}, [null, "x", { index: "0", error: "e" }]];
    for (const answer of odd) {
      const { progress } = await start(1, async () => answer as unknown as ChunkAnswer).done;
      expect(progress).toMatchObject({ accepted: 1, rejected: 0 });
    }
  });
});
