import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCsvParser } from "./parser.ts";
import type { Delimiter, Row } from "./row.ts";
import { toCsv } from "./write.ts";

const parse = (text: string, delimiter: Delimiter = ","): readonly Row[] => {
  const parser = createCsvParser({ delimiter });
  return [...parser.push(text), ...parser.end()];
};
const cells = (text: string, delimiter?: Delimiter) => parse(text, delimiter).map((row) => row.cells);
const kinds = (row: Row | undefined) => row?.problems.map((problem) => problem.kind);

/** Texts of the characters that matter. */
const csvLike = fc.string({
  unit: fc.constantFrom("a", "b", " ", ",", ";", '"', "\n", "\r", "\r\n", "\0", "é", "한"),
  maxLength: 60,
});

describe("createCsvParser", () => {
  it("splits rows at LF, CRLF and CR, and values at the delimiter", () => {
    expect(cells("a,b\nc,d\r\ne,f\rg,h")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
    expect(cells("a;b,c\n1;2", ";")).toEqual([
      ["a", "b,c"],
      ["1", "2"],
    ]);
  });

  it("takes quoted values as they are meant, with separators, line ends and doubled marks inside", () => {
    expect(cells('a,"b, c","d\r\ne","say ""hi"""\n')).toEqual([["a", "b, c", "d\r\ne", 'say "hi"']]);
    expect(cells('a, "b, c" ,d')).toEqual([["a", "b, c", "d"]]);
  });

  it("keeps empty values and skips empty lines", () => {
    expect(cells("a,,\n\n,\n")).toEqual([
      ["a", "", ""],
      ["", ""],
    ]);
    expect(cells("")).toEqual([]);
  });

  it("counts lines as an editor does, also past values of several lines", () => {
    expect(parse('a\n"b\nc"\n\nd').map((row) => row.line)).toEqual([1, 2, 5]);
  });

  it("names rows that are shorter or longer than the first", () => {
    const rows = parse("a,b\n1\n1,2,3");
    expect(rows[1]?.problems).toEqual([{ kind: "ragged", expected: 2, actual: 1 }]);
    expect(rows[2]?.problems).toEqual([{ kind: "ragged", expected: 2, actual: 3 }]);
  });

  it("loses one row, not the file, to a mark that is never closed", () => {
    const rows = parse('a,b\n"oops,1\nc,2\nd,3\n');
    expect(rows.map((row) => row.cells)).toEqual([
      ["a", "b"],
      ['"oops', "1"],
      ["c", "2"],
      ["d", "3"],
    ]);
    expect(kinds(rows[1])).toEqual(["unclosedQuote"]);
  });

  it("goes on after a mark left open over more lines than a value has", () => {
    const rows = parse(`a,b\n"oops,1\n${"c,2\n".repeat(1500)}x,"y"\n`);
    expect(rows).toHaveLength(1503);
    expect(kinds(rows[1])).toEqual(["unclosedQuote"]);
  });

  it("does not slow down where every row leaves a mark open", () => {
    const rows = parse('"a,1\n'.repeat(20_000));
    expect(rows).toHaveLength(20_000);
  });

  it("keeps a stray mark as text and says so", () => {
    const rows = parse('"He said "hi" to me",x\nthe 5" pipe,y');
    expect(rows.map((row) => row.cells)).toEqual([
      ['He said "hi" to me', "x"],
      ['the 5" pipe', "y"],
    ]);
    expect(rows.map(kinds)).toEqual([["strayQuote"], ["strayQuote"]]);
  });

  it("takes NUL characters out and says so", () => {
    const [row] = parse("a\0b,c");
    expect(row?.cells).toEqual(["ab", "c"]);
    expect(kinds(row)).toEqual(["nul"]);
  });

  it("gives the same rows however the text is cut into pieces", () => {
    fc.assert(
      fc.property(csvLike, fc.array(fc.nat(60), { maxLength: 8 }), (text, places) => {
        const parser = createCsvParser({ delimiter: "," });
        const cuts = [0, ...places.map((place) => Math.min(place, text.length)).sort((a, b) => a - b), text.length];
        const pieces = cuts.slice(1).map((to, index) => text.slice(cuts[index], to));
        const rows = [...pieces.flatMap((piece) => parser.push(piece)), ...parser.end()];
        expect(rows).toEqual(parse(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("never throws, and never loses a letter", () => {
    const letters = (text: string) => text.replace(/[^ab한é]/g, "");
    fc.assert(
      fc.property(csvLike, (text) => {
        expect(letters(cells(text).flat().join(""))).toBe(letters(text));
      }),
      { numRuns: 2000 },
    );
  });

  it("reads back what toCsv writes", () => {
    const row = fc.array(fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", ";", " ") }), {
      minLength: 2,
      maxLength: 2,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const plain = rows.map((cells) => cells.map((cell) => `x${cell}x`));
        expect(cells(toCsv(plain))).toEqual(plain);
      }),
    );
  });
});

describe("toCsv", () => {
  it("keeps spreadsheets from running what came in, and leaves numbers alone", () => {
    const csv = toCsv([["=1+1", "+cmd|'/c calc'!A1", "@x", "-2.5", "-x", "\tx", "+49"]]);
    expect(cells(csv)[0]).toEqual(["'=1+1", "'+cmd|'/c calc'!A1", "'@x", "-2.5", "'-x", "'\tx", "+49"]);
  });
});
