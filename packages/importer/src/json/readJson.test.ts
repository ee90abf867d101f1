import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bytes } from "../bytes/bytes.ts";
import { readJson } from "./readJson.ts";

const pace = { isDue: () => false, turn: () => Promise.resolve() };

/** The rows, or the problem; of JSON Lines where `format` says so. */
const read = async (text: string | Blob, format: "json" | "jsonLines" = "json"): Promise<unknown> => {
  const rows: (readonly string[])[] = [];
  const push = (batch: readonly (readonly string[])[]): void => void rows.push(...batch);
  const result = await readJson(new Blob([text]), { format, encoding: "utf-8", push, pace });
  return result.ok ? rows : result.error;
};

/** How a text was read, without its rows. */
const outcome = async (text: string, format: "json" | "jsonLines"): Promise<unknown> =>
  await readJson(new Blob([text]), { format, encoding: "utf-8", push: () => undefined, pace });

describe("records", () => {
  it("in an array become rows below every name that comes up, in that order", async () => {
    const text = '[{"b":1,"a":"x"},{"c":true,"a":null},{}, {"b":""}]';
    expect(await read(text)).toEqual([["b", "a", "c"], ["1", "x"], ["", "", "true"], [], []]);
  });
  it("keep numbers as they are written, and names JavaScript has a use for", async () => {
    const text = '[{"n":1.10,"id":12345678901234567890,"e":-1E+2,"__proto__":"p","constructor":0}]';
    expect(await read(text)).toEqual([
      ["n", "id", "e", "__proto__", "constructor"],
      ["1.10", "12345678901234567890", "-1E+2", "p", "0"],
    ]);
  });
  it("within records are joined by dots, plain lists by semicolons, other lists stay JSON", async () => {
    const text = '[{"a":{"b":{"c":1},"d":[1, 2.50, "x", null]},"e":[{ "f" : "g h" }, []],"h":[],"i":{}}]';
    expect(await read(text)).toEqual([
      ["a.b.c", "a.d", "e", "h", "i"],
      ["1", "1; 2.50; x; ", '[{"f":"g h"},[]]'],
    ]);
  });
  it("decode what strings escape", async () => {
    expect(await read('[{"a\\"b":"\\u00e9\\n\\\\","c":"\\ud83d\\ude00"}]')).toEqual([
      ['a"b', "c"],
      ["é\n\\", "😀"],
    ]);
  });
  it("that are lists have no names of their own", async () => {
    expect(await read('[["id","n"],[1,[2,3]],[4,{"a":1}]]')).toEqual([
      ["id", "n"],
      ["1", "2; 3"],
      ["4", '{"a":1}'],
    ]);
    expect(await outcome("[[1]]", "json")).toEqual({ ok: true, value: { headings: false, width: 1, broken: 0 } });
  });
  it("that are plain values stand in a column of their own", async () => {
    expect(await read('[1,"b",null,{"a":2},[3,4]]')).toEqual([["value", "a"], ["1"], ["b"], [], ["", "2"], ["3; 4"]]);
  });
  it("are found in an object, in the list with most of them", async () => {
    const text = '{"bbox":[1,2],"links":[{"l":1}],"response":{"meta":{"n":2},"data":[{"id":1},{"id":2}]},"x":"y"}';
    expect(await read(text)).toEqual([["id"], ["1"], ["2"]]);
  });
  it("are one where an object has no list of them", async () => {
    expect(await read('{"a":1,"b":[1,2]}')).toEqual([
      ["a", "b"],
      ["1", "1; 2"],
    ]);
  });
  it("follow one another, on lines or across them", async () => {
    expect(await read('{"a":1}\n\n{"b":2}\r\n', "jsonLines")).toEqual([["a", "b"], ["1"], ["", "2"]]);
    expect(await read('{\n "a": 1\n}\n{\n "a": {\n  "b": 2\n }\n}')).toEqual([["a", "a.b"], ["1"], ["", "2"]]);
  });
  it("are the same in UTF-16", async () => {
    const wide = Uint16Array.from([...'[{"ž":1}]'], (sign) => sign.charCodeAt(0));
    const rows: (readonly string[])[] = [];
    const push = (batch: readonly (readonly string[])[]): void => void rows.push(...batch);
    await readJson(new Blob([wide]), { format: "json", encoding: "utf-16le", push, pace });
    expect(rows).toEqual([["ž"], ["1"]]);
  });
});

describe("a text that is no JSON", () => {
  it.each([
    ['[{"a":1},{"a":}]', "1:15"],
    ['[{"a":1},\n {"a":01}]', "2:8"],
    ['[{"a":1},\n {"a":2}', "2:9"],
    ['[{"a":1}\n {"a":2}]', "2:2"],
    ['{"a" 1}', "1:6"],
    ['{"a":"x', "1:8"],
    ['[{"a":"\\q"}]', "1:7"],
  ])("%j is broken at %s", async (text, detail) => {
    expect(await read(text)).toEqual({ kind: "broken", format: "json", detail });
  });
  it.each(["", " \n", "[]", "{}", "[{},{}]"])("%j is empty", async (text) => {
    expect(await read(text)).toEqual({ kind: "empty" });
  });
  it("among lines is one row with its text behind the last column, and takes no other with it", async () => {
    const text = '{"a":1}\n{"a":2\n{"a":3}\nfoo\n{"a":"x\n{"a":5},\n{"a":6}';
    expect(await read(text, "jsonLines")).toEqual([
      ["a"],
      ["1"],
      ["", "2:7", '{"a":2'],
      ["3"],
      ["", "4:1", "foo"],
      ["", "5:6", '{"a":"x'],
      ["5"],
      ["6"],
    ]);
    expect(await outcome(text, "jsonLines")).toEqual({ ok: true, value: { headings: true, width: 1, broken: 3 } });
  });
  it("for the most part is broken as a whole", async () => {
    expect(await read('{"a":1}\nx\ny', "jsonLines")).toEqual({ kind: "broken", format: "jsonLines", detail: "2:1" });
  });
  it("may be nested as deeply as it likes", async () => {
    expect(await read(`[{"a":${"[".repeat(100_000)}`)).toMatchObject({ kind: "broken" });
    expect(await read(`[{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}]`)).toMatchObject({ kind: "broken" });
    expect(await read('{"a":'.repeat(200_000))).toMatchObject({ kind: "tooLarge" });
  });
  it("with a record beyond all measure is too large", async () => {
    expect(await read(`[{"a":"${"x".repeat(9_000_000)}"}]`)).toEqual({ kind: "tooLarge", format: "json" });
  });
});

describe("any values", () => {
  it("come back as they went in, however the text is written and read", async () => {
    const record = fc.dictionary(fc.string({ minLength: 1 }), fc.oneof(fc.string(), fc.integer(), fc.boolean()), {
      minKeys: 1,
      noNullPrototype: false,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 5 }),
        fc.boolean(),
        fc.nat(3),
        async (records, isLines, blanks) => {
          const text = isLines
            ? records.map((each) => JSON.stringify(each)).join("\n")
            : JSON.stringify(records, null, blanks);
          const rows = await read(text, isLines ? "jsonLines" : "json");
          const names = [...new Set(records.flatMap((each) => Object.keys(each)))];
          const wanted = records.map((each) =>
            names.map((name) => (Object.hasOwn(each, name) ? String(each[name]) : "")),
          );
          const [headings, ...body] = Array.isArray(rows) ? rows : [rows];
          expect(headings).toEqual(names);
          expect(body.map((row: readonly string[]) => names.map((_, at) => row[at] ?? ""))).toEqual(wanted);
        },
      ),
    );
  });
  it("are asked for a megabyte at a time, which is what a browser takes its time for", async () => {
    const blob = new Blob([`[${Array.from({ length: 100_000 }, (_, at) => `{"number":${at},"text":"é"}`).join(",")}]`]);
    const asked: number[] = [];
    const slice = (from: number, to: number): Blob => {
      asked.push(to - from);
      return blob.slice(from, to);
    };
    let rows = 0;
    const push = (batch: readonly (readonly string[])[]): void => {
      rows += batch.length;
    };
    await readJson({ size: blob.size, slice }, { format: "json", encoding: "utf-8", push, pace });
    expect(rows).toBe(100_001);
    expect(asked.length).toBe(2 * Math.ceil(blob.size / 2 ** 20));
    expect(Math.max(...asked)).toBe(2 ** 20);
  });
  it("are the same in pieces that cut anything in two", async () => {
    const text = `[${Array.from({ length: 9000 }, (_, at) => `{"naïve":"${"é".repeat(at % 9)}\\"","n":[${at},"${at}"]}`).join(",")}]`;
    const bytes: Bytes = new Blob([text]);
    const rows = await read(text);
    expect(Array.isArray(rows) && rows.length).toBe(9001);
    expect(Array.isArray(rows) && rows[8999]).toEqual([`${"é".repeat(8998 % 9)}"`, "8998; 8998"]);
    expect(bytes.size).toBeGreaterThan(4 * 65_536);
  });
});
