import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Dialect } from "../reading/reading.ts";
import { parseRows } from "./parseRows.ts";

const dialect = (over: Partial<Dialect> = {}): Dialect => ({
  delimiter: ",",
  quote: '"',
  escape: "double",
  skipsSpace: false,
  ...over,
});
const rows = (text: string, over?: Partial<Dialect>) => parseRows(text, dialect(over)).rows;
const problems = (text: string, over?: Partial<Dialect>) => [...parseRows(text, dialect(over)).problems];

const csvLike = fc.string({
  unit: fc.constantFrom("a", "b", " ", ",", ";", '"', "\n", "\r", "\r\n", "\0", "\\", "é", "한", "\uFFFD"),
  maxLength: 60,
});

describe("parseRows", () => {
  it("ends rows at LF, CRLF and CR, also mixed, and adds none after the last line end", () => {
    expect(rows("a,b\nc,d\r\ne,f\rg,h\n")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ]);
    expect(rows("")).toEqual([]);
    expect(rows("a")).toEqual([["a"]]);
  });

  it("keeps blank lines as rows of one empty value, and empty values as they are", () => {
    expect(rows("a,,\n\n\r\n,\n")).toEqual([["a", "", ""], [""], [""], ["", ""]]);
    expect(rows('"a",')).toEqual([["a", ""]]);
  });

  it("takes marked values as they are meant, with delimiters, line ends and doubled marks inside", () => {
    expect(rows('a,"b, c","d\r\ne","say ""hi""",""\n"x"')).toEqual([["a", "b, c", "d\r\ne", 'say "hi"', ""], ["x"]]);
  });

  it("lets blanks stand around a marked value", () => {
    expect(rows('a, "b, c" ,d\n "x" \n')).toEqual([["a", "b, c", "d"], ["x"]]);
  });

  it("leaves out the blanks after a delimiter where the dialect says so", () => {
    expect(rows('a,  b, "c, d"\n  e, f', { skipsSpace: true })).toEqual([
      ["a", "b", "c, d"],
      ["  e", "f"],
    ]);
    expect(rows("a   b c\nd e  f", { delimiter: " ", skipsSpace: true })).toEqual([
      ["a", "b", "c"],
      ["d", "e", "f"],
    ]);
  });

  it("knows blanks as delimiters", () => {
    expect(rows('a "b c"  d', { delimiter: " " })).toEqual([["a", "b c", "", "d"]]);
  });

  it("undoes backslashes before marks and backslashes, and no others", () => {
    expect(rows(String.raw`"a \"b\"","c\\","d\n"`, { escape: "backslash" })).toEqual([['a "b"', "c\\", "d\\n"]]);
    expect(rows(String.raw`"a\",b`)).toEqual([["a\\", "b"]]);
  });

  it("knows apostrophes as marks, and texts without any", () => {
    expect(rows("'a,b','it''s'", { quote: "'" })).toEqual([["a,b", "it's"]]);
    expect(rows('"a,b"\n', { quote: "" })).toEqual([['"a', 'b"']]);
  });

  it("loses one row, not the file, to a mark that is never closed", () => {
    const text = 'a,b\n"oops,1\nc,2\nd,3\n';
    expect(rows(text)).toEqual([
      ["a", "b"],
      ['"oops', "1"],
      ["c", "2"],
      ["d", "3"],
    ]);
    expect(problems(text)).toEqual([[1, ["unclosedQuote"]]]);
  });

  it("goes on after a mark left open over more lines than a value has", () => {
    const text = `a,b\n"oops,1\n${"c,2\n".repeat(1500)}x,y"\n`;
    expect(rows(text)).toHaveLength(1503);
    expect(problems(text)).toEqual([
      [1, ["unclosedQuote"]],
      [1502, ["strayQuote"]],
    ]);
    expect(rows(`a,b\n"long,1\n${"c,2\n".repeat(900)}x,y"\n`)).toHaveLength(2);
  });

  it("goes on where a later line plainly opens a mark of its own", () => {
    expect(rows('"a","oops\n"b","c"\n"d","e"\n')).toEqual([
      ["a", '"oops'],
      ["b", "c"],
      ["d", "e"],
    ]);
    expect(rows('"oops,1\nx,"y"\n')).toEqual([
      ['"oops', "1"],
      ["x", "y"],
    ]);
  });

  it("keeps a stray mark as text and says so", () => {
    const text = '"He said "hi" to me",x\nthe 5" pipe,y';
    expect(rows(text)).toEqual([
      ['He said "hi" to me', "x"],
      ['the 5" pipe', "y"],
    ]);
    expect(problems(text)).toEqual([
      [0, ["strayQuote"]],
      [1, ["strayQuote"]],
    ]);
  });

  it("takes NUL characters out and names characters that could not be decoded", () => {
    expect(rows("a\0b,c\nd,\uFFFDe")).toEqual([
      ["ab", "c"],
      ["d", "\uFFFDe"],
    ]);
    expect(problems("a\0b,c\nd,\uFFFDe")).toEqual([
      [0, ["nul"]],
      [1, ["badCharacters"]],
    ]);
  });

  it("reads a value of ten megabytes, in marks or not", () => {
    const long = "x".repeat(10_000_000);
    expect(rows(`a,"${long},"\nb,${long}\n`).map((row) => row[1]?.length)).toEqual([10_000_001, 10_000_000]);
  });

  it("reads a text full of open marks in one pass", () => {
    for (const row of ['"a,1\n', '""a,', '"""a\n', '""a\n', '"x ""y"" ,\n']) {
      expect(rows(row.repeat(300_000)).length).toBeGreaterThan(0);
    }
  });

  it("never throws and never loses a letter", () => {
    const letters = (text: string) => text.replace(/[^abé한]/g, "");
    const anyDialect = fc.record<Dialect>({
      delimiter: fc.constantFrom(",", ";", " ", "\t"),
      quote: fc.constantFrom('"', "'", ""),
      escape: fc.constantFrom("double", "backslash"),
      skipsSpace: fc.boolean(),
    });
    fc.assert(
      fc.property(csvLike, anyDialect, (text, over) => {
        expect(letters(rows(text, over).flat().join(""))).toBe(letters(text));
      }),
      { numRuns: 3000 },
    );
  });
});
