import { describe, expect, it } from "vitest";
import { completeSchema } from "../schema/completeSchema.ts";
import { createEngine } from "./createEngine.ts";
import type { Checked, ImportEngine, Opened, Plan } from "./engine.ts";

const { schema } = completeSchema([
  { key: "name", label: "Name", required: true },
  { key: "email", label: "E-mail", type: "email", required: true, unique: true },
  { key: "role", label: "Role", type: "enum", options: ["admin", "editor", "viewer"] },
  { key: "since", label: "Customer since", type: "date" },
]);
const NONE = { headings: {}, values: {} };
const WORDS = new Proxy({}, { get: (_, kind) => `{column}: ${String(kind)}` });

const file = (...lines: readonly string[]): Blob => new Blob([`${lines.join("\n")}\n`]);

const opened = async (bytes: Blob, name = "people.csv"): Promise<{ engine: ImportEngine; found: Opened }> => {
  const engine = createEngine({ slice: 50 });
  const result = await engine.open(bytes, { name, schema, memory: NONE, hostCheck: null });
  if (!result.ok) throw new Error(result.error.kind);
  return { engine, found: result.value };
};
const planOf = ({ reading, mapping }: Opened): Plan => ({ reading, mapping, history: { edits: [], done: 0 } });
const checked = async (bytes: Blob): Promise<{ engine: ImportEngine; found: Opened; all: Checked }> => {
  const { engine, found } = await opened(bytes);
  return { engine, found, all: await engine.check(planOf(found)) };
};

const PEOPLE = [
  "Name,E-mail,Role,Customer since",
  "Ada,ada@example.com,admin,2024-03-01",
  "Max,max@example.com,editr,2024-03-02",
  ",,,",
  "Eve,ada@example.com,viewer,2024-03-03",
  "Tom,tom@example,viewer,soon",
];

describe("opening", () => {
  it("asks nothing of a table that is as the host would have written it", async () => {
    const { found } = await opened(file(...PEOPLE));
    expect(found.isCertain).toBe(true);
    expect(found.mapping).toEqual({ name: 0, email: 1, role: 2, since: 3 });
    expect(found.remarks).toEqual([]);
  });

  it("finds the same columns under other names, below a title and above totals", async () => {
    const { found } = await opened(
      file(
        "Customers 2024",
        "",
        "Full name;Mail address;Function;Start",
        "Ada;ada@example.com;admin;2024-03-01",
        "Max;max@example.com;viewer;2024-04-01",
      ),
    );
    expect(found.mapping).toMatchObject({ name: 0, email: 1 });
    expect(found.reading).toMatchObject({ dialect: { delimiter: ";" }, layout: { body: 3 } });
    expect(found.remarks).toContainEqual({ kind: "preamble", rows: 2 });
  });

  it.each([
    ["nothing", new Blob([]), { kind: "empty" }],
    ["blank lines", file("", "  ", ""), { kind: "empty" }],
    ["headings alone", file("Name,E-mail"), { kind: "headingsOnly" }],
    ["a PDF", new Blob(["%PDF-1.7 and so on"]), { kind: "foreign", format: { kind: "other", name: "PDF" } }],
  ])("says what is the matter with %s", async (_what, bytes, problem) => {
    const engine = createEngine({ slice: 50 });
    const result = await engine.open(bytes, { name: "people.csv", schema, memory: NONE, hostCheck: null });
    expect(result).toEqual({ ok: false, error: problem });
  });

  it("says that a file cannot be read which has gone away", async () => {
    const gone = {
      size: 10,
      slice: () => ({ arrayBuffer: () => Promise.reject(new DOMException("gone", "NotReadableError")) }),
    };
    const engine = createEngine({ slice: 50 });
    // A Blob that browsers no longer give bytes of cannot be made; this is the part of one that is read.
    const result = await engine.open(gone as unknown as Blob, { name: "a.csv", schema, memory: NONE, hostCheck: null });
    expect(result).toEqual({ ok: false, error: { kind: "unreadable" } });
  });

  it("reads the file again as it is told to", async () => {
    const bytes = new Blob([new Uint8Array([0x4e, 0x61, 0x6d, 0x65, 0x0a, 0xcf, 0xf0, 0xe8, 0x0a, 0xcf, 0xe5, 0x0a])]);
    const { engine } = await opened(bytes);
    const again = await engine.reopen({ encoding: "windows-1251" });
    expect(again).toMatchObject({ ok: true, value: { preview: [["Name"], ["При"], ["Пе"]] } });
  });

  it("gives the same fingerprint for the same bytes, and another for others", async () => {
    const prints = await Promise.all(
      [PEOPLE, PEOPLE, [...PEOPLE, "x,x@y.zz,,"]].map(
        async (lines) => (await opened(file(...lines))).found.fingerprint,
      ),
    );
    expect(prints[0]).toBe(prints[1]);
    expect(prints[2]).not.toBe(prints[0]);
  });

  it("reads JSON by its keys", async () => {
    const json = JSON.stringify([
      { name: "Ada", email: "ada@example.com" },
      { email: "max@example.com", name: "Max" },
    ]);
    const { engine, found } = await opened(new Blob([json]), "people.json");
    expect(found.reading.format).toBe("json");
    expect(await engine.check(planOf(found))).toMatchObject({ rows: 2, ready: 2 });
  });
});

describe("checking", () => {
  it("accounts for every row of the file", async () => {
    const { all } = await checked(file(...PEOPLE));
    expect(all).toMatchObject({ rows: 5, ready: 1, faulty: 3, blank: 1, leftOut: 0, around: 1 });
    expect(all.causes.map(({ id, rows }) => [id, rows]).sort()).toEqual([
      ["date:since", 1],
      ["duplicate:email", 1],
      ["email:email", 1],
      ["option:role", 1],
    ]);
  });

  it("lets the host look at rows that have no error of ours", async () => {
    const engine = createEngine({ slice: 50 });
    const seen: unknown[] = [];
    const hostCheck = async (records: readonly unknown[], rows: readonly number[]) => {
      seen.push(...records);
      return rows.map((row) => ({ row, column: "name", message: "Known already" }));
    };
    const found = await engine.open(file(...PEOPLE), { name: "a.csv", schema, memory: NONE, hostCheck });
    if (!found.ok) throw new Error(found.error.kind);
    const all = await engine.check(planOf(found.value));
    expect(seen).toEqual([{ name: "Ada", email: "ada@example.com", role: "admin", since: "2024-03-01" }]);
    expect(all.ready).toBe(0);
    expect(all.causes).toContainEqual(
      expect.objectContaining({ kind: "host", column: "name", message: "Known already" }),
    );
  });

  it("is called off by what makes it pointless", async () => {
    const { engine, found } = await opened(file(...PEOPLE));
    const first = engine.check(planOf(found));
    const second = engine.check(planOf(found));
    await expect(first).rejects.toMatchObject({ name: "AbortError" });
    expect((await second).rows).toBe(5);
  });

  it("opens the file again where a kept plan read it otherwise", async () => {
    const { engine, found } = await opened(file("Ada,ada@example.com", "Max,max@example.com"));
    const reading = { ...found.reading, layout: { headings: [0, 0] as const, body: 0, footer: 0 } };
    const all = await engine.check({ ...planOf(found), reading, mapping: { name: 0, email: 1 } });
    expect(all).toMatchObject({ rows: 2, ready: 2, around: 0 });
  });
});

describe("editing", () => {
  it("puts right, undoes and does again, cell by cell and all at once", async () => {
    const { engine, all } = await checked(file(...PEOPLE));
    const fix = all.causes.find(({ kind }) => kind === "option")?.fixes[0];
    if (fix === undefined) throw new Error("There is no fix.");
    expect((await engine.edit(fix.edit)).ready).toBe(2);
    expect((await engine.edit({ kind: "setCell", row: 4, column: "email", value: "eve@example.com" })).ready).toBe(3);
    expect((await engine.undo()).ready).toBe(2);
    expect(await engine.undo()).toMatchObject({ ready: 1, canUndo: false, canRedo: true });
    expect((await engine.redo()).ready).toBe(2);
    expect((await engine.redo()).ready).toBe(3);
  });

  it("says what an edit would change before it is done", async () => {
    const { engine } = await checked(file(...PEOPLE));
    const edit = {
      kind: "replace",
      column: "email",
      find: "example.com",
      replace: "example.org",
      whole: false,
      matchCase: true,
    } as const;
    expect(await engine.tryEdit(edit)).toEqual({
      values: 3,
      examples: expect.arrayContaining([["ada@example.com", "ada@example.org"]]),
    });
  });
});

describe("rows", () => {
  it("come in windows, by what is asked for", async () => {
    const { engine } = await checked(file(...PEOPLE));
    const faulty = await engine.rows({ kind: "faulty" }, { from: 1, count: 5 });
    expect(faulty.count).toBe(3);
    expect(faulty.rows.map(({ row, state }) => [row, state])).toEqual([
      [4, "faulty"],
      [5, "faulty"],
    ]);
    const found = await engine.rows({ kind: "find", text: "MAX" }, { from: 0, count: 9 });
    expect(found.rows.map(({ values }) => values[0])).toEqual(["Max"]);
    expect((await engine.rows({ kind: "all" }, { from: 0, count: 99 })).rows).toHaveLength(5);
    expect((await engine.rows({ kind: "cause", id: "date:since" }, { from: 0, count: 9 })).count).toBe(1);
  });

  it("are cut where a value is too long to be drawn", async () => {
    const { engine } = await checked(file("Name,E-mail", `${"x".repeat(50_000)},a@b.co`));
    const [row] = (await engine.rows({ kind: "all" }, { from: 0, count: 1 })).rows;
    expect(row?.values[0]).toHaveLength(1001);
  });
});

describe("rows that are settled", () => {
  const LINES = ["Name,E-mail", "Ada,ada@example.com", "Max,max@gmial.com", "Eve,eve", "Tom,ada@example.com"];
  const settled = [[2, 3] as const, [1, 2] as const];

  it("are counted as such, shown by no filter, and still sent to whoever asks for chunks", async () => {
    const { engine, found } = await opened(file(...LINES));
    const all = await engine.check({ ...planOf(found), settled });
    expect(all).toMatchObject({ rows: 4, ready: 0, faulty: 2, settled: 2 });
    // The remark on Max counts no more; that Ada came first is still known.
    expect(all.causes.map(({ id, rows }) => [id, rows])).toEqual([
      ["duplicate:email", 1],
      ["email:email", 1],
    ]);
    for (const filter of [{ kind: "all" }, { kind: "find", text: "example" }] as const) {
      const { rows } = await engine.rows(filter, { from: 0, count: 9 });
      expect(rows.map(({ row }) => row)).toEqual(filter.kind === "all" ? [3, 4] : [4]);
    }
    expect((await engine.chunk(0, 9)).rows).toEqual([1, 2]);
  });

  it("stay so whatever is done to all rows, and are forgotten with their file", async () => {
    const { engine, found } = await opened(file(...LINES));
    await engine.check({ ...planOf(found), settled });
    const spoilt = { kind: "replace", column: "email", find: "@", replace: "", whole: false, matchCase: true } as const;
    expect(await engine.tryEdit(spoilt)).toMatchObject({ values: 1 });
    expect(await engine.edit(spoilt)).toMatchObject({ ready: 0, faulty: 2, settled: 2 });
    expect(await engine.edit({ kind: "setCell", row: 1, column: "email", value: "x" })).toMatchObject({ faulty: 2 });
    const fixed = { kind: "setCell", row: 3, column: "email", value: "eve@example.com" } as const;
    expect(await engine.edit(fixed)).toMatchObject({ ready: 1, faulty: 1, settled: 2 });
    expect(await engine.check(planOf(found))).toMatchObject({ settled: 0 });
  });

  it("are not asked about again", async () => {
    const asked: (readonly number[])[] = [];
    const engine = createEngine({ slice: 50 });
    const hostCheck = async (_: readonly unknown[], rows: readonly number[]) => {
      asked.push(rows);
      return [];
    };
    const result = await engine.open(file(...LINES.slice(0, 3)), { name: "a.csv", schema, memory: NONE, hostCheck });
    if (!result.ok) throw new Error(result.error.kind);
    await engine.check({ ...planOf(result.value), settled: [[1, 2]] });
    expect(asked).toEqual([[2]]);
  });
});

describe("chunks", () => {
  it("hold ready rows alone, and together all of them once", async () => {
    const lines = Array.from({ length: 25 }, (_, n) => `P${n},${n % 5 === 3 ? "none" : `p${n}@example.com`}`);
    const { engine, all } = await checked(file("Name,E-mail", ...lines));
    const rows: number[] = [];
    for (let from: number | null = 0; from !== null; ) {
      const chunk: { readonly rows: readonly number[]; readonly next: number | null } = await engine.chunk(from, 4);
      expect(chunk.rows.length).toBeLessThanOrEqual(4);
      rows.push(...chunk.rows);
      from = chunk.next;
    }
    expect(rows).toEqual([...new Set(rows)].sort((one, other) => one - other));
    expect(rows).toHaveLength(all.ready);
  });

  it("are the same for the same plan, from wherever they begin", async () => {
    const { engine } = await checked(file(...PEOPLE));
    expect(await engine.chunk(1, 10)).toEqual(await engine.chunk(0, 10));
    expect((await engine.chunk(2, 10)).rows).toEqual([]);
  });
});

describe("rows left out", () => {
  it("come back as a file of the person's own columns, and are known again when it is chosen", async () => {
    const first = await checked(file("Name,Note,E-mail", "Ada,=1+1,ada@example.com", "Max,-,max", "Eve,+1,eve"));
    await first.engine.edit({ kind: "setCell", row: 3, column: "name", value: "Eva" });
    const blob = await first.engine.rejects({ accepted: [[1, 2]], words: WORDS as never });
    const text = await blob.text();
    expect(text.split("\r\n").slice(0, 3)).toEqual([
      "Name,Note,E-mail,_row,_error",
      "Max,'-,max,3,E-mail: email",
      "Eva,+1,eve,4,E-mail: email",
    ]);
    const second = await opened(blob, "left-out.csv");
    expect(second.found.remarks).toContainEqual({ kind: "rejects" });
    expect(second.found.columns.map(({ heading }) => heading)).toEqual(["Name", "Note", "E-mail"]);
    const all = await second.engine.check(planOf(second.found));
    expect(all).toMatchObject({ rows: 2, faulty: 2 });
    const [row] = (await second.engine.rows({ kind: "all" }, { from: 0, count: 1 })).rows;
    expect(row?.values.slice(0, 2)).toEqual(["Max", "max"]);
  });

  it("say what the host refused and what was never sent", async () => {
    const { engine } = await checked(file("Name,E-mail", "Ada,ada@example.com", "Max,max@example.com"));
    const all = await engine.refuse([{ row: 1, column: null, message: "Already there" }]);
    expect(all).toMatchObject({ ready: 1, faulty: 1 });
    // A look at every row does not forget it; another value does, until the first is back.
    const replaced = {
      kind: "replace",
      find: "Max",
      replace: "Moritz",
      whole: true,
      matchCase: true,
      column: "name",
    } as const;
    expect(await engine.edit(replaced)).toMatchObject({ ready: 1, faulty: 1 });
    const text = await (await engine.rejects({ accepted: [], words: WORDS as never })).text();
    expect(await engine.edit({ ...replaced, find: "Ada", replace: "Eve" })).toMatchObject({ ready: 2, faulty: 0 });
    expect(await engine.undo()).toMatchObject({ ready: 1, faulty: 1 });
    expect(text).toContain("Ada,ada@example.com,2,Already there");
    expect(text).toContain("Moritz,max@example.com,3,{column}: unsent");
  });
});
