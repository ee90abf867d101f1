import { describe, expect, it } from "vitest";
import { completeSchema } from "../schema/completeSchema.ts";
import { createEngine } from "./createEngine.ts";
import type { Checked, ImportEngine, Opened } from "./engine.ts";

const { schema } = completeSchema([
  { key: "name", label: "Name" },
  { key: "city", label: "City" },
]);
const NONE = { headings: {}, values: {} };
const WORDS = new Proxy({}, { get: (_, kind) => `${String(kind)} {place}` });
/** What a line of any length must come back as. */
const LONG = `{"name":"${"x".repeat(5000)}",,}`;

const checked = async (text: string): Promise<{ engine: ImportEngine; found: Opened; all: Checked }> => {
  const engine = createEngine({ slice: 50 });
  const result = await engine.open(new Blob([text]), { name: "a.jsonl", schema, memory: NONE, hostCheck: null });
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  const { reading, mapping } = result.value;
  const all = await engine.check({ reading, mapping, history: { edits: [], done: 0 } });
  return { engine, found: result.value, all };
};
const rowsOf = async (engine: ImportEngine): Promise<unknown> =>
  (await engine.rows({ kind: "all" }, { from: 0, count: 99 })).rows;
const rejectsOf = async (engine: ImportEngine): Promise<readonly string[]> =>
  (await (await engine.rejects({ accepted: [], words: WORDS as never })).text()).split("\r\n");

describe("a line of JSON Lines that is no JSON", () => {
  const LINES = ['{"name":"a","city":"b"}', "", '{"name":"c", "city":}', '{"name":"d"}', LONG, '{"city":"e"}', ""];

  it("makes no column, is one row that cannot be sent, and is told with its place and text", async () => {
    const { found, all } = await checked(LINES.join("\n"));
    expect(found.columns.map(({ heading }) => heading)).toEqual(["name", "city"]);
    expect(all).toMatchObject({ rows: 5, ready: 3, faulty: 2, blank: 0 });
    expect(all.causes).toMatchObject([{ kind: "brokenRecord", column: null, message: null, rows: 2 }]);
    expect(all.causes[0]?.values.map(({ value }) => value)).toEqual([
      '3:21 {"name":"c", "city":}',
      `5:5012 ${LONG.slice(0, 193)}`,
    ]);
    expect(all.causes[0]?.fixes.map(({ kind }) => kind)).toEqual(["leaveOut"]);
  });
  it("says in the grid where it is broken", async () => {
    const { engine } = await checked(LINES.join("\n"));
    expect(await rowsOf(engine)).toMatchObject([
      { values: ["a", "b"], faults: [] },
      { values: ["", ""], faults: [{ kind: "brokenRecord", column: null, message: "3:21" }], state: "faulty" },
      { values: ["d", ""], faults: [] },
      { values: ["", ""], faults: [{ kind: "brokenRecord", column: null, message: "5:5012" }], state: "faulty" },
      { values: ["", "e"], faults: [] },
    ]);
  });
  it("is in the file of rows left out with its reason and all of its text", async () => {
    const { engine } = await checked(LINES.join("\n"));
    const rejects = await rejectsOf(engine);
    expect(rejects[0]).toBe("name,city,_row,_error");
    expect(rejects[2]).toBe(',,3,brokenRecord 3:21,3:21,"{""name"":""c"", ""city"":}"');
    expect(rejects[4]).toBe(`,,5,brokenRecord 5:5012,5:5012,"${LONG.replaceAll('"', '""')}"`);
  });
  it("stays so through edits, and can be left out", async () => {
    const { engine } = await checked(LINES.join("\n"));
    const left = await engine.edit({ kind: "leaveOutFaulty", fault: "brokenRecord", column: null });
    expect(left).toMatchObject({ ready: 3, faulty: 0, leftOut: 2, causes: [] });
    expect(await engine.undo()).toMatchObject({ ready: 3, faulty: 2, leftOut: 0 });
  });
  it("is told of lists as well, and far into a file", async () => {
    const rows = Array.from({ length: 20_000 }, (_, nth) => `["n${nth}","c"]`);
    const { all, found } = await checked(`["name","city"]\n${rows.join("\r\n")}\r\n["n", "c"\r\n["last","c"]`);
    expect(found.columns.map(({ heading }) => heading)).toEqual(["name", "city"]);
    expect(all).toMatchObject({ ready: 20_001, faulty: 1 });
    expect(all.causes[0]?.values[0]?.value).toBe('20002:10 ["n", "c"');
  });
  it("may be the first one, cut off", async () => {
    const { all, engine } = await checked('{"name":"a"\n{"name":"b","city":"c"}\n{"name":"d"}\n');
    expect(all).toMatchObject({ ready: 2, faulty: 1 });
    expect((await rejectsOf(engine))[1]).toBe(',,2,brokenRecord 1:12,1:12,"{""name"":""a"""');
  });
});
