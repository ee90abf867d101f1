import { describe, expect, it, vi } from "vitest";
import type { ChunkAnswer } from "./answer.ts";
import { readKept } from "./journal.ts";
import { beginKeeping } from "./journals.ts";
import { openJournal } from "./openJournal.ts";
import { aboutOf, chunksOf, diskKeep, failure, fakePorts, sendingOf, tableOf } from "./sending.test-data.ts";

const keysOf = (chunks: readonly { readonly key: string }[]): readonly string[] => chunks.map(({ key }) => key);

describe("sending rows", () => {
  it("hands over all of them, in chunks that say which rows they carry", async () => {
    const { sending, chunks } = sendingOf({});
    expect(await sending.done).toMatchObject({
      state: "ended",
      accepted: 10,
      refused: 0,
      leftOut: 0,
      unsent: 0,
      rows: 10,
    });
    expect(chunks.map(({ rows, offset, total }) => [rows, offset, total])).toEqual([
      [[1, 2, 3, 4], 0, 10],
      [[5, 6, 7, 8], 4, 10],
      [[9, 10], 8, 10],
    ]);
    expect(new Set(keysOf(chunks)).size).toBe(3);
    expect(chunks[0]?.key).toMatch(/^s1:1-4:[0-9a-f]{16}$/);
  });

  it("ends at once where there is nothing to send", async () => {
    const { sending, chunks } = sendingOf({ rows: new Map() });
    expect(await sending.done).toMatchObject({ state: "ended", rows: 0 });
    expect(chunks).toEqual([]);
  });

  it("tells what the host refused, and takes the other rows for accepted", async () => {
    const onRefused = vi.fn();
    const answer = (): ChunkAnswer => [{ index: 1, error: "Taken", column: "name" }];
    const { sending, journal } = sendingOf({ rows: tableOf(5), answer, options: { onRefused } });
    expect(await sending.done).toMatchObject({ accepted: 4, refused: 1, unsent: 0 });
    expect(onRefused.mock.calls).toEqual([[[{ row: 2, column: "name", message: "Taken" }]]]);
    expect(journal.accepted).toEqual([
      [1, 2],
      [3, 6],
    ]);
  });

  it("says how many rows an engine kept back that it had promised", async () => {
    const journal = openJournal(diskKeep(), { about: aboutOf(12) }, fakePorts().ports);
    expect(await sendingOf({ journal }).sending.done).toMatchObject({ accepted: 10, unsent: 2, rows: 12 });
  });

  it("counts rows an engine gives beyond what it promised", async () => {
    const journal = openJournal(diskKeep(), { about: aboutOf(3) }, fakePorts().ports);
    expect(await sendingOf({ journal }).sending.done).toMatchObject({ accepted: 10, unsent: 0, rows: 10 });
  });
});

describe("a chunk that does not get through", () => {
  it("is sent again under its key, once its time has come", async () => {
    const { ports, goOn, delays } = fakePorts();
    const answer = (_: unknown, attempt: number): ChunkAnswer => {
      if (attempt === 1) throw failure("unreachable");
      return undefined;
    };
    const { sending, chunks, state } = sendingOf({ rows: tableOf(4), answer, ports });
    expect(await state("waiting")).toMatchObject({
      until: 2000,
      uncertain: 4,
      unsent: 4,
      trouble: { kind: "unreachable", isUncertain: true },
    });
    expect(delays()).toEqual([1000]);
    goOn();
    expect(await sending.done).toMatchObject({ accepted: 4, uncertain: 0, trouble: null });
    expect(new Set(keysOf(chunks)).size).toBe(1);
  });

  it("is sent again at once where the person wants it", async () => {
    const { ports, delays } = fakePorts();
    const answer = (_: unknown, attempt: number): ChunkAnswer => {
      if (attempt === 1) throw failure("server");
      return undefined;
    };
    const { sending, state } = sendingOf({ answer, ports });
    await state("waiting");
    sending.retry();
    expect(await sending.done).toMatchObject({ accepted: 10 });
    expect(delays()).toEqual([]);
  });

  it("is asked about after eight more tries, and kept until the person says", async () => {
    const { ports, goOn } = fakePorts();
    let isUp = false;
    const answer = (): ChunkAnswer => {
      if (!isUp) throw failure("server");
      return undefined;
    };
    const { sending, chunks, state, seen } = sendingOf({ answer, ports });
    while (seen.at(-1)?.state !== "asking") {
      await new Promise<void>((resolve) => setTimeout(resolve));
      goOn();
    }
    expect(chunks).toHaveLength(9);
    isUp = true;
    sending.retry();
    expect(await sending.done).toMatchObject({ accepted: 10 });
    expect(new Set(keysOf(chunks.slice(0, 10))).size).toBe(1);
    await state("ended");
  });

  it("is sent again at once where the host says so, and then as where it says nothing", async () => {
    const date = "Mon, 02 Nov 2026 10:00:00 GMT";
    for (const retryAfter of ["0", "Mon, 02 Nov 2026 09:00:00 GMT"]) {
      const { ports, goOn, delays } = fakePorts();
      const answer = (_: unknown, attempt: number): ChunkAnswer => {
        if (attempt > 4) return undefined;
        throw new Response("", { status: 503, headers: { date, "retry-after": retryAfter } });
      };
      const { sending, chunks, state } = sendingOf({ rows: tableOf(4), answer, ports });
      const waited: (readonly number[])[] = [];
      for (let turn = 0; turn < 3; turn += 1) {
        await state("waiting");
        waited.push([chunks.length, ...delays()]);
        goOn();
        await vi.waitFor(() => expect(chunks.length).toBeGreaterThan(waited.at(-1)?.[0] ?? 0));
      }
      expect(await sending.done).toMatchObject({ accepted: 4 });
      expect(waited, retryAfter).toEqual([
        [2, 2000],
        [3, 4000],
        [4, 8000],
      ]);
      expect(new Set(keysOf(chunks)).size).toBe(1);
    }
  });

  it("is halved where it is too large, and the rest goes in the smaller size", async () => {
    const answer = ({ rows }: { readonly rows: readonly number[] }): ChunkAnswer => {
      if (rows.length > 1) throw failure("tooLarge");
      return undefined;
    };
    const { sending, chunks } = sendingOf({ rows: tableOf(4), answer });
    expect(await sending.done).toMatchObject({ accepted: 4 });
    expect(chunks.map(({ rows }) => rows.length)).toEqual([4, 2, 1, 1, 1, 1]);
  });

  it("is asked about where a single row is too large, and can be left out", async () => {
    const answer = ({ rows }: { readonly rows: readonly number[] }): ChunkAnswer => {
      if (rows.includes(2)) throw failure("tooLarge");
      return undefined;
    };
    const { sending, state, journal } = sendingOf({ rows: tableOf(3), answer });
    expect(await state("asking")).toMatchObject({ trouble: { kind: "tooLarge", rows: 1, isUncertain: false } });
    sending.leaveOut();
    expect(await sending.done).toMatchObject({ accepted: 2, leftOut: 1, unsent: 0 });
    expect(journal.leftOut).toEqual([[2, 3]]);
  });

  it("goes on once the host has signed the person in again", async () => {
    const onUnauthorized = vi.fn(async () => undefined);
    const answer = (_: unknown, attempt: number): ChunkAnswer => {
      if (attempt === 2) throw failure("unauthorised");
      return undefined;
    };
    const { sending, chunks } = sendingOf({ answer, options: { onUnauthorized } });
    expect(await sending.done).toMatchObject({ accepted: 10 });
    expect(onUnauthorized).toHaveBeenCalledTimes(1);
    expect(chunks[1]?.key).toBe(chunks[2]?.key);
  });

  it("is asked about where signing in is not possible, or fails", async () => {
    const answer = (): ChunkAnswer => {
      throw failure("unauthorised", "Session over");
    };
    const without = sendingOf({ answer });
    expect(await without.state("asking")).toMatchObject({ trouble: { kind: "unauthorised", message: "Session over" } });
    without.sending.stop();
    const failing = sendingOf({ answer, options: { onUnauthorized: () => Promise.reject(new Error("closed")) } });
    await failing.state("asking");
    failing.sending.stop();
    expect(await failing.sending.done).toMatchObject({ accepted: 0, unsent: 10, uncertain: 0 });
    await without.sending.done;
  });

  it("waits for the network where there is none, however long, and counts nothing", async () => {
    const { ports, setOnline, listening } = fakePorts();
    setOnline(false);
    const { sending, state, chunks } = sendingOf({ ports });
    await state("offline");
    expect(chunks).toEqual([]);
    setOnline(true);
    expect(await sending.done).toMatchObject({ accepted: 10 });
    expect(listening()).toBe(0);
  });

  it("tries without a network where the person insists: browsers err about that", async () => {
    const { ports, setOnline } = fakePorts();
    setOnline(false);
    const { sending, state } = sendingOf({ rows: tableOf(4), ports });
    await state("offline");
    sending.retry();
    expect(await sending.done).toMatchObject({ accepted: 4 });
  });
});

describe("what the person can do", () => {
  it("pauses after the chunk on its way, and goes on", async () => {
    const { sending, state, chunks } = sendingOf({});
    sending.pause();
    await state("paused");
    const sent = chunks.length;
    expect(sent).toBeLessThan(2);
    sending.resume();
    expect(await sending.done).toMatchObject({ accepted: 10 });
  });

  it("stops after the chunk on its way, and the rest is unsent", async () => {
    let arrive: (answer: ChunkAnswer) => void = () => undefined;
    const way = new Promise<ChunkAnswer>((resolve) => {
      arrive = resolve;
    });
    const { sending, state, chunks } = sendingOf({ answer: () => way });
    await vi.waitFor(() => expect(chunks).toHaveLength(1));
    sending.stop();
    expect(await state("stopping")).toMatchObject({ unsent: 10, uncertain: 4 });
    arrive(undefined);
    expect(await sending.done).toMatchObject({ accepted: 4, unsent: 6, uncertain: 0 });
  });

  it("abandons a host that never answers, and says which rows may have arrived", async () => {
    const { sending, chunks, journal } = sendingOf({ answer: () => new Promise(() => undefined) });
    await vi.waitFor(() => expect(chunks).toHaveLength(1));
    sending.abandon();
    expect(await sending.done).toMatchObject({ accepted: 0, unsent: 10, uncertain: 4 });
    expect(journal.head().out?.rows).toEqual([[1, 5]]);
  });

  it("is asked what to do where the file cannot be read any more", async () => {
    let isThere = false;
    const chunk = chunksOf(tableOf(10));
    const { sending, state } = sendingOf({
      options: { chunk: (from, most) => (isThere ? chunk(from, most) : Promise.reject(new Error("gone"))) },
    });
    expect(await state("asking")).toMatchObject({ trouble: { kind: "unreadable" } });
    isThere = true;
    sending.retry();
    expect(await sending.done).toMatchObject({ accepted: 10 });
  });

  it("hears nothing of reading that was called off once", async () => {
    const chunk = chunksOf(tableOf(10));
    let reads = 0;
    const { sending, seen } = sendingOf({
      options: {
        chunk: (from, most) => {
          reads += 1;
          return reads === 2 ? Promise.reject(new DOMException("off", "AbortError")) : chunk(from, most);
        },
      },
    });
    expect(await sending.done).toMatchObject({ accepted: 10 });
    expect(seen.some(({ state }) => state === "asking")).toBe(false);
  });
});

describe("going on where another page was", () => {
  const abandoned = async () => {
    const keep = diskKeep();
    const { ports } = fakePorts();
    await beginKeeping(keep, aboutOf(10), null);
    const first = sendingOf({
      journal: openJournal(keep, { about: aboutOf(10) }, ports),
      answer: (_, attempt) => (attempt === 2 ? new Promise(() => undefined) : undefined),
    });
    await vi.waitFor(() => expect(first.chunks).toHaveLength(2));
    const kept = await readKept(keep, "s1");
    if (kept === null) throw new Error("nothing was kept");
    return { journal: openJournal(keep, kept, ports), first };
  };

  it("sends the chunk that was on its way as it was, whatever the size of chunks is now, and then the rest", async () => {
    const { journal, first } = await abandoned();
    const second = sendingOf({ journal, options: { chunkSize: 3 } });
    expect(await second.sending.done).toMatchObject({ accepted: 10, unsent: 0 });
    expect(second.chunks[0]).toEqual(first.chunks[1]);
    expect(second.chunks.map(({ rows }) => rows)).toEqual([
      [5, 6, 7, 8],
      [9, 10],
    ]);
  });

  it("keeps the chunk that was on its way whole where it is too large now, until the person wants it cut", async () => {
    const { journal, first } = await abandoned();
    const { ports, goOn } = fakePorts();
    const answer = ({ rows }: { readonly rows: readonly number[] }): ChunkAnswer => {
      if (rows.length > 2) throw failure("tooLarge");
      return undefined;
    };
    const { sending, chunks, seen } = sendingOf({ journal, ports, answer, options: { chunkSize: 2 } });
    while (seen.at(-1)?.state !== "asking") {
      await new Promise<void>((resolve) => setTimeout(resolve));
      goOn();
    }
    expect(seen.at(-1)).toMatchObject({ trouble: { kind: "tooLarge", rows: 4, isUncertain: true }, uncertain: 4 });
    expect(new Set(keysOf(chunks))).toEqual(new Set([first.chunks[1]?.key]));
    sending.retry();
    expect(await sending.done).toMatchObject({ accepted: 10, unsent: 0, uncertain: 0 });
    expect(chunks.filter(({ rows }) => rows.length <= 2).map(({ rows }) => rows)).toEqual([
      [5, 6],
      [7, 8],
      [9, 10],
    ]);
  });

  it("knows that a chunk was too large, and not taken, whenever the page goes", async () => {
    const keep = diskKeep();
    const { ports } = fakePorts();
    await beginKeeping(keep, aboutOf(10), null);
    const rows = chunksOf(tableOf(10));
    const first = sendingOf({
      journal: openJournal(keep, { about: aboutOf(10) }, ports),
      answer: () => {
        throw failure("tooLarge");
      },
      // The page goes while it reads the smaller chunk.
      options: { chunk: (from, most) => (first.chunks.length === 0 ? rows(from, most) : new Promise(() => undefined)) },
    });
    await vi.waitFor(async () => expect((await readKept(keep, "s1"))?.head).toMatchObject({ out: null, at: 0 }));
    expect(first.chunks.map((chunk) => chunk.rows.length)).toEqual([4]);
    const kept = await readKept(keep, "s1");
    if (kept === null) throw new Error("nothing was kept");
    const second = sendingOf({ journal: openJournal(keep, kept, ports), options: { chunkSize: 2 } });
    expect(await second.sending.done).toMatchObject({ accepted: 10, unsent: 0 });
    expect(second.chunks[0]?.rows).toEqual([1, 2]);
  });

  it("asks where rows that were on their way were changed since", async () => {
    const { journal } = await abandoned();
    const { sending, state, chunks } = sendingOf({ journal, rows: tableOf(10).set(6, "other") });
    expect(await state("asking")).toMatchObject({
      trouble: { kind: "changed", rows: 4, isUncertain: true },
      uncertain: 4,
    });
    expect(chunks).toEqual([]);
    sending.leaveOut();
    expect(await sending.done).toMatchObject({ accepted: 6, leftOut: 4, unsent: 0 });
  });

  it("sends in another round what was put right, and nothing twice", async () => {
    const rows = tableOf(6);
    const keep = diskKeep();
    const { ports } = fakePorts();
    const journal = openJournal(keep, { about: aboutOf(6) }, ports);
    const first = sendingOf({
      rows,
      journal,
      answer: ({ rows: sent }) => (sent.includes(2) ? [{ index: 1, error: "no" }] : []),
    });
    await first.sending.done;
    rows.set(2, "right").set(7, "new");
    await journal.nextRound(aboutOf(0).plan, 7);
    const second = sendingOf({ rows, journal });
    expect(await second.sending.done).toMatchObject({ rows: 7, accepted: 7, refused: 0, unsent: 0 });
    expect(second.chunks.map((chunk) => chunk.rows)).toEqual([[2, 7]]);
  });
});
