import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import type { Dialect, Encoding } from "../reading/reading.ts";
import type { PlainLane } from "../rows/plainLane.ts";
import type { RowSource } from "../rows/rowSource.ts";
import { csvSource } from "./csvSource.ts";
import { indexRows } from "./indexRows.ts";
import { parseRows } from "./parseRows.ts";

const pace: Pace = { isDue: () => false, turn: async () => undefined };

const bytesOf = (data: Uint8Array): Bytes => ({
  size: data.length,
  slice: (from, to) => ({ arrayBuffer: async () => data.slice(from, to).buffer }),
});

const COMMA: Dialect = { delimiter: ",", quote: '"', escape: "double", skipsSpace: false };

const open = async (data: Uint8Array, options: { dialect?: Dialect; encoding?: Encoding; piece?: number } = {}) => {
  const { dialect = COMMA, encoding = "utf-8", piece } = options;
  const bytes = bytesOf(data);
  const index = await indexRows(bytes, { encoding, dialect, from: 0, piece }, pace);
  return { index, source: csvSource(bytes, { encoding, dialect }, index) };
};
const utf8 = (text: string) => new TextEncoder().encode(text);

const anyDialect = fc.record<Dialect>({
  delimiter: fc.constantFrom(",", ";", "|", " ", "\t", "^"),
  quote: fc.constantFrom('"', "'", ""),
  escape: fc.constantFrom("double", "backslash"),
  skipsSpace: fc.boolean(),
});
const ascii = (text: string): readonly number[] => [...text].map((sign) => sign.charCodeAt(0));
/** Bytes that mean something to this dialect, alone and side by side, and leads and trails of several encodings. */
const bytesFor = ({ delimiter, quote }: Dialect): fc.Arbitrary<Uint8Array> => {
  const signs = [
    delimiter,
    quote,
    quote,
    quote + quote,
    delimiter + quote,
    quote + delimiter,
    `${quote}\n`,
    `\n${quote}`,
  ];
  const others = ["\n", "\r", "\r\n", " ", "a", "1", "\\", `\\${quote}`, ",", "|", '"', "'", "\0"];
  const leads = [0x81, 0x83, 0xe0, 0xa4, 0xc3, 0xfe, 0x80].flatMap((lead) => [
    [lead],
    [lead, ...ascii(delimiter)],
    [lead, ...ascii(`${delimiter}${quote}`)],
    [lead, ...ascii(`\\${quote}`)],
  ]);
  return fc
    .array(fc.constantFrom<readonly number[]>(...[...signs, ...signs, ...others].map(ascii), ...leads), {
      maxLength: 60,
    })
    .map((parts) => Uint8Array.from(parts.flat()));
};
const anyText = anyDialect.chain((dialect) => fc.record({ dialect: fc.constant(dialect), data: bytesFor(dialect) }));

/** All rows as a lane for plain rows and the visitor of the others get them. */
const rowsByLane = async (source: RowSource, quote: string): Promise<(readonly string[])[]> => {
  const rows: (readonly string[])[] = [];
  const lane: PlainLane = {
    take: (row, bytes, ends, cells, doubled) => {
      rows[row] = Array.from({ length: cells }, (_, cell) => {
        const value = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
          bytes.subarray(ends[2 * cell], ends[2 * cell + 1]),
        );
        return doubled & (1 << cell) ? value.replaceAll(quote + quote, quote) : value;
      });
      return true;
    },
  };
  await source.scanPlain?.({
    from: 0,
    to: source.count,
    pace,
    lane,
    visit: (batch) => {
      for (const [place, row] of batch.rows.entries()) rows[batch.first + place] = row;
    },
  });
  return rows;
};

const anyEncoding = fc.constantFrom<Encoding>(
  "utf-8",
  "windows-1252",
  "windows-1251",
  "windows-874",
  "shift_jis",
  "euc-kr",
  "gb18030",
  "big5",
  "euc-jp",
);

describe("the index and the parser", () => {
  it("find the same rows in any bytes, in every dialect and encoding, however the file is cut", async () => {
    await fc.assert(
      fc.asyncProperty(
        anyText,
        anyEncoding,
        fc.integer({ min: 1, max: 90 }),
        async ({ data, dialect }, encoding, piece) => {
          const { index, source } = await open(data, { dialect, encoding, piece });
          const whole = parseRows(new TextDecoder(encoding, { ignoreBOM: true }).decode(data), dialect);
          expect(index.count).toBe(whole.rows.length);
          const read = await source.read(0, index.count);
          expect(read.rows).toEqual(whole.rows);
          expect([...read.problems]).toEqual([...whole.problems]);
          for (let row = 0; row < index.count; row += 1) {
            expect((await source.read(row, row + 1)).rows).toEqual([whole.rows[row]]);
          }
          expect(await rowsByLane(source, dialect.quote)).toEqual(whole.rows);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it("agree on a mark left open across pieces, at every size of piece", async () => {
    const data = utf8(`a,b\n"oops,1\n${"c,2\n".repeat(1200)}x,"y"\n`);
    for (const piece of [7, 64, 1000, 4801, 4802, 100_000]) {
      const { index } = await open(data, { piece });
      expect(index.count, String(piece)).toBe(1203);
    }
  });

  it("count lines alike right at the limit, also where an earlier mark was looked after already", async () => {
    for (const lines of [998, 999, 1000, 1001]) {
      for (const end of ["\n", "\r\n", "\r"]) {
        const text = `"a${end}""c${end}${`x${end}`.repeat(lines)}y"${end}last${end}`;
        const { index } = await open(utf8(text));
        expect(index.count, `${lines}`).toBe(parseRows(text, COMMA).rows.length);
        expect(index.count).toBe(lines < 999 ? 2 : lines === 999 ? 3 : lines + 4);
      }
    }
  });

  it("see the same mark open a value on a later line, for every row before it", async () => {
    const text = '"a\n""b\n"c\nd"\ne\n';
    const { index } = await open(utf8(text));
    expect(parseRows(text, COMMA).rows).toEqual([['"a'], ['""b'], ["c\nd"], ["e"]]);
    expect(index.count).toBe(4);
  });

  it("take a file full of open marks in one pass", async () => {
    for (const row of ['"a,1\n', '""a,', '"""a\n', '""a\n']) {
      const text = row.repeat(100_000);
      expect((await open(utf8(text))).index.count).toBe(parseRows(text, COMMA).rows.length);
    }
  });
});

describe("csvSource", () => {
  const many = utf8(
    Array.from({ length: 30_000 }, (_, row) => `${row},"v\n${row}",${"x".repeat(row % 50)}\n`).join(""),
  );

  it("reads any window of rows and scans them all in their order", async () => {
    const { index, source } = await open(many);
    expect(index.count).toBe(30_000);
    const window = await source.read(12_345, 12_347);
    expect(window.rows.map((row) => row[0])).toEqual(["12345", "12346"]);
    expect((await source.read(29_999, 40_000)).rows).toHaveLength(1);
    let seen = 0;
    await source.scan({ from: 10, to: 30_000 }, pace, (batch) => {
      expect(batch.first).toBe(10 + seen);
      expect(batch.rows[0]?.[1]).toBe(`v\n${batch.first}`);
      seen += batch.rows.length;
    });
    expect(seen).toBe(29_990);
  });

  it("ends a mark left open for a megabyte, though that is fewer characters", async () => {
    const text = `a,b\n"oops,1\n${`${"한".repeat(1000)}\n`.repeat(400)}x,y"\nlast,1\n`;
    const { source } = await open(utf8(text));
    expect(source.count).toBe(404);
    const { rows, problems } = await source.read(0, 404);
    expect([rows[1], problems.get(1)]).toEqual([['"oops', "1"], ["unclosedQuote"]]);
    expect(rows.slice(-2)).toEqual([
      ["x", 'y"'],
      ["last", "1"],
    ]);
  });

  it("knows a delimiter outside ASCII in UTF-8 and in encodings of one byte", async () => {
    const dialect = { ...COMMA, delimiter: "§" };
    const text = 'a§"b\n§"\nc§d\n';
    const one = Uint8Array.from(text, (sign) => sign.charCodeAt(0));
    for (const { data, encoding } of [
      { data: utf8(text), encoding: "utf-8" },
      { data: one, encoding: "windows-1252" },
    ] as const) {
      const { source } = await open(data, { dialect, encoding });
      expect((await source.read(0, 9)).rows).toEqual([
        ["a", "b\n§"],
        ["c", "d"],
      ]);
    }
  });

  it("keeps row numbers where index and parser come to different rows", async () => {
    // The ideographic comma is two bytes in EUC-KR, which the index does not know: for it no mark opens behind one.
    const data = Uint8Array.from([0x61, 0xa1, 0xa2, ...ascii('"b\nc"\nd\n')]);
    const { source } = await open(data, { dialect: { ...COMMA, delimiter: "、" }, encoding: "euc-kr" });
    expect(source.count).toBe(3);
    expect((await source.read(0, 3)).rows).toEqual([["a", '"b'], ['c"'], ["d"]]);
    expect((await source.read(2, 3)).rows).toEqual([["d"]]);
  });

  it("takes the second half of a Shift-JIS character for no delimiter and no backslash", async () => {
    // 0x83 0x7C is ポ, 0x83 0x5C is ソ: neither `|` before a mark nor a backslash that escapes one.
    const dialect: Dialect = { ...COMMA, delimiter: "|", escape: "backslash" };
    const data = Uint8Array.from([0x83, 0x7c, ...ascii('"\nb"|'), ...ascii('"'), 0x83, 0x5c, ...ascii('"|c\nd"\n')]);
    for (const piece of [1, 2, 3, 7, 100]) {
      const { source } = await open(data, { dialect, encoding: "shift_jis", piece });
      expect((await source.read(0, 9)).rows).toEqual([['ポ"'], ['b"', "ソ", "c"], ['d"']]);
    }
  });

  it("reads a value of ten megabytes", async () => {
    const { source } = await open(utf8(`a,"${"x".repeat(10_000_000)}"\nb,1\n`));
    expect(source.count).toBe(2);
    expect((await source.read(0, 1)).rows[0]?.[1]).toHaveLength(10_000_000);
  });

  it("gives up its turn when that is due, and stops when the work is called off", async () => {
    const source = (await open(many)).source;
    let turns = 0;
    const stopping: Pace = {
      isDue: () => true,
      turn: async () => {
        turns += 1;
        if (turns === 3) throw new DOMException("called off", "AbortError");
      },
    };
    await expect(source.scan({ from: 0, to: 30_000 }, stopping, () => undefined)).rejects.toThrow("called off");
    expect(turns).toBe(3);
  });

  it("rejects when the file is gone", async () => {
    const { index } = await open(many);
    const gone: Bytes = { size: many.length, slice: () => ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) };
    const source = csvSource(gone, { encoding: "utf-8", dialect: COMMA }, index);
    await expect(source.scan({ from: 0, to: 9 }, pace, () => undefined)).rejects.toThrow("gone");
  });
});
