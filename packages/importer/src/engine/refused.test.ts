import { describe, expect, it } from "vitest";
import type { Edit } from "../edits/edit.ts";
import { completeSchema } from "../schema/completeSchema.ts";
import { createEngine } from "./createEngine.ts";
import type { Checked, HostCheck, ImportEngine, Plan } from "./engine.ts";

const { schema } = completeSchema([
  { key: "name", label: "Name", required: true },
  { key: "email", label: "E-mail", type: "email", unique: true },
]);
const NONE = { headings: {}, values: {} };
const ROWS = ["Name,E-mail", "Ada,ada@example.com", "Max,max@example.com", "Eve,eve@example.com"];
const NO = { row: 2, column: "name", message: "One owner too many" };

const engineOf = async (
  hostCheck: HostCheck | null = null,
  rows: readonly string[] = ROWS,
): Promise<{ engine: ImportEngine; plan: Plan }> => {
  const engine = createEngine({ slice: 50 });
  const file = new Blob([`${rows.join("\n")}\n`]);
  const opened = await engine.open(file, { name: "a.csv", schema, memory: NONE, hostCheck });
  if (!opened.ok) throw new Error(opened.error.kind);
  const { reading, mapping } = opened.value;
  const plan = { reading, mapping, history: { edits: [], done: 0 } };
  await engine.check(plan);
  return { engine, plan };
};
/** What is said of each row with a fault, and how many rows are in which state. */
const told = async (engine: ImportEngine, { ready, faulty, leftOut, causes }: Checked): Promise<unknown> => {
  const { rows } = await engine.rows({ kind: "all" }, { from: 0, count: 99 });
  const faults = rows.flatMap(({ row, faults: all }) => all.map(({ kind, message }) => `${row} ${message ?? kind}`));
  return {
    ready,
    faulty,
    leftOut,
    faults,
    causes: causes.map(({ kind, message, rows: count }) => `${count} ${message ?? kind}`),
  };
};
const setName = (row: number, value: string) => ({ kind: "setCell", row, column: "name", value }) as const;

describe("what the host refused", () => {
  it("is forgiven with an edit of the row, and stands again once that is undone", async () => {
    const { engine } = await engineOf();
    const before = await told(engine, await engine.refuse([NO]));
    expect(before).toEqual({
      ready: 2,
      faulty: 1,
      leftOut: 0,
      faults: [`2 ${NO.message}`],
      causes: [`1 ${NO.message}`],
    });
    const after = { ready: 3, faulty: 0, leftOut: 0, faults: [], causes: [] };
    expect(await told(engine, await engine.edit(setName(2, "Mia")))).toEqual(after);
    expect(await told(engine, await engine.undo())).toEqual(before);
    expect(await told(engine, await engine.redo())).toEqual(after);
    expect(await told(engine, await engine.undo())).toEqual(before);
  });
  it("stays through edits of other rows, and their undoing", async () => {
    const { engine } = await engineOf();
    const before = await told(engine, await engine.refuse([NO]));
    expect(await told(engine, await engine.edit(setName(1, "Zoe")))).toEqual(before);
    expect(await told(engine, await engine.undo())).toEqual(before);
  });
  it("stands again after an edit of every row was undone", async () => {
    const { engine } = await engineOf();
    const before = await told(engine, await engine.refuse([NO]));
    const all = { kind: "replace", column: "name", find: "a", replace: "o", whole: false, matchCase: false } as const;
    await engine.edit(all);
    expect(await told(engine, await engine.undo())).toEqual(before);
  });
  it("is left out and taken in again as it was", async () => {
    const { engine } = await engineOf();
    const before = await told(engine, await engine.refuse([NO]));
    const out = await engine.edit({ kind: "leaveOut", rows: [[2, 3]] });
    expect(out).toMatchObject({ ready: 2, faulty: 0, leftOut: 1 });
    expect(await told(engine, await engine.undo())).toEqual(before);
  });
  it("left out by its kind is as it was once that is undone", async () => {
    const { engine } = await engineOf();
    const before = await told(engine, await engine.refuse([NO]));
    const out = await engine.edit({ kind: "leaveOutFaulty", fault: "host", column: "name" });
    expect(out).toMatchObject({ ready: 2, faulty: 0, leftOut: 1 });
    expect(await told(engine, await engine.undo())).toEqual(before);
  });
  it("is said once, however often it is told", async () => {
    const { engine, plan } = await engineOf();
    await engine.refuse([NO]);
    await engine.refuse([NO]);
    expect((await engine.check(plan)).causes).toMatchObject([{ rows: 1 }]);
  });
});

describe("what the host says of the table as a whole", () => {
  it("holds until anything changes, since another row may have put it right", async () => {
    const { engine } = await engineOf();
    expect(await engine.refuse([NO], "table")).toMatchObject({ ready: 2, faulty: 1 });
    expect(await engine.edit(setName(1, "Zoe"))).toMatchObject({ ready: 3, faulty: 0, causes: [] });
    expect(await engine.refuse([NO], "table")).toMatchObject({ ready: 2, faulty: 1 });
    expect(await engine.undo()).toMatchObject({ ready: 3, faulty: 0, causes: [] });
  });
  it("is no longer so after a look at every row", async () => {
    const { engine, plan } = await engineOf();
    await engine.refuse([NO], "table");
    expect(await engine.check(plan)).toMatchObject({ ready: 3, faulty: 0 });
  });
  it("leaves what was said of the row itself", async () => {
    const { engine } = await engineOf();
    await engine.refuse([{ row: 2, column: null, message: "Known" }]);
    await engine.refuse([NO], "table");
    const after = await told(engine, await engine.edit(setName(1, "Zoe")));
    expect(after).toMatchObject({ ready: 2, faulty: 1, faults: ["2 Known"] });
  });
});

describe("the host's own functions", () => {
  const refusesBad: HostCheck = async (records, rows) =>
    records.flatMap((record, at) => {
      const row = rows[at];
      return row !== undefined && String(record["name"]).startsWith("bad")
        ? [{ row, column: "name", message: "bad" }]
        : [];
    });

  it("are asked about a row that changes, and about no other", async () => {
    const asked: (readonly number[])[] = [];
    const { engine } = await engineOf((records, rows) => {
      asked.push(rows);
      return refusesBad(records, rows);
    });
    asked.length = 0;
    expect(await engine.edit(setName(2, "bad"))).toMatchObject({ ready: 2, faulty: 1 });
    expect(await engine.edit(setName(2, "worse"))).toMatchObject({ ready: 3, faulty: 0 });
    expect(await engine.undo()).toMatchObject({ ready: 2, faulty: 1 });
    expect(asked).toEqual([[2], [2], [2]]);
  });
  it("are asked again where another edit called the first off", async () => {
    let isSlow = true;
    const { engine } = await engineOf(async (records, rows) => {
      // What the edit behind it calls off never comes to an end in time.
      if (isSlow && rows.length === 1) await new Promise((resolve) => setTimeout(resolve, 5));
      return refusesBad(records, rows);
    });
    const first = engine.edit(setName(2, "bad"));
    const called = expect(first).rejects.toMatchObject({ name: "AbortError" });
    await new Promise((resolve) => setTimeout(resolve));
    isSlow = false;
    expect(await engine.edit(setName(3, "fine"))).toMatchObject({ ready: 2, faulty: 1 });
    await called;
  });
});

/** A sequence from a seed: xorshift, as small as it can be. */
const chanceOf = (seed: number): ((below: number) => number) => {
  let state = seed * 2654435761;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
};

describe("any edits, undone and done again, between any refusals", () => {
  it("come to what a look at every row comes to", async () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const chance = chanceOf(seed);
      const names = ["Ada", "bad", "Max", "Eve", ""];
      const rows = Array.from({ length: 12 }, (_, nth) => `${names[nth % 4]},m${nth % 9}@example.com`);
      const hostCheck: HostCheck | null =
        seed % 2 === 0
          ? async (records, at) =>
              records.flatMap(({ name }, nth) => {
                const row = at[nth];
                return row !== undefined && name === "bad" ? [{ row, column: "name", message: "bad" }] : [];
              })
          : null;
      const { engine, plan } = await engineOf(hostCheck, ["Name,E-mail", ...rows]);
      const edits: (() => Edit)[] = [
        () => setName(1 + chance(12), names[chance(5)] ?? ""),
        () => ({ kind: "leaveOut", rows: [[1 + chance(12), 13]] }),
        () => ({ kind: "takeIn", rows: [[1 + chance(6), 9]] }),
        () => ({ kind: "leaveOutFaulty", fault: "host", column: chance(2) === 0 ? "name" : null }),
        () => ({ kind: "setCell", row: 1 + chance(12), column: "email", value: `m${chance(9)}@example.com` }),
        () => ({ kind: "keepFirst", column: "email" }),
      ];
      let last: Checked | null = null;
      for (let step = 0; step < 25; step += 1) {
        const what = chance(5);
        if (what === 0) last = await engine.undo();
        else if (what === 1) last = await engine.redo();
        else if (what === 2)
          last = await engine.refuse([{ row: 1 + chance(12), column: chance(2) === 0 ? "name" : null, message: "no" }]);
        else {
          const edit = edits[chance(edits.length)]?.();
          if (edit !== undefined) last = await engine.edit(edit);
        }
      }
      if (last === null) continue;
      const seen = await told(engine, last);
      const anew = await engine.check({ ...plan, history: last.history });
      expect(seen, `seed ${seed}`).toEqual(await told(engine, anew));
    }
  });
});
