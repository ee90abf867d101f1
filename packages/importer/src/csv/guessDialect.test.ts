import { describe, expect, it } from "vitest";
import type { Dialect } from "../reading/reading.ts";
import { guessDialect } from "./guessDialect.ts";
import { parseRows } from "./parseRows.ts";

const guess = (text: string) => guessDialect(text).dialect;
const signs = (text: string): string => guess(text).delimiter + guess(text).quote;

describe("guessDialect", () => {
  it.each([
    ["name,age\nAnn,31\nBob,44\n", ',"'],
    ["name;price\nAnn;1,50\nBob;2,25\nCy;13,00\n", ';"'],
    ["name\tnote\nAnn\thello, you\nBob\tyes; no\n", '\t"'],
    ["a|b|c\n1|2|3\n4|5|6\n", '|"'],
    ['"last, first",mail\n"Doe, Jo",jo@example.com\n"Roe, Al",al@example.com\n', ',"'],
    ["name;mail;tags\nAnn;ann@example.com;a,b\nBob;bob@example.com;c\n", ';"'],
    ["name,mail", ',"'],
    ["1.5 2.5 3.5\n4.0 5.0 6.0\n7.1 8.2 9.3\n", ' "'],
    ["a^b^c\n1^x^2\n3^y^4\n", '^"'],
    ["a#b#c\n1#x#2\n3#y#4\n", '#"'],
    ["'a b','c, d'\n'e','f'\n'g, h','i'\n", ",'"],
    ["user:x:1000\nroot:x:0\nmail:x:8\n", ':"'],
  ])("%j", (text, expected) => {
    expect(signs(text)).toBe(expected);
  });

  it("does not take apostrophes in names for marks", () => {
    expect(signs("name,city\nO'Brien,L'Aquila\nD'Arcy,Val-d'Or\n'Arry,London\n")).toBe(',"');
  });

  it("looks past lines above the table and rows of other widths", () => {
    const preamble = "Report: Sales, May\nGenerated: 2024-05-01 12:30:00\n\n";
    expect(signs(`${preamble}id;name;price\n1;Ann;2,50\n2;Bob;3,75\n3;Cy\nTotal\n`)).toBe(';"');
  });

  it("leaves a single column whole, also where it is prose with commas", () => {
    for (const text of [
      "name\nAnn Smith\nBob Jones\nCy Young\n",
      "Hello, you\nThis is, as they say, it\nNo more\nSo, well, so\nOne, two, three, four words\nEnd\nOh, no\n",
    ]) {
      expect(parseRows(text, guess(text)).rows.every((row) => row.length === 1)).toBe(true);
    }
    expect(guess("one\ntwo\nthree\n").delimiter).toBe(",");
  });

  it("sees that blanks follow the delimiters", () => {
    expect(guess("a, b, c\n1, 2, 3\n4, 5, 6\n").skipsSpace).toBe(true);
    expect(guess("a,b\nx, y\nz,1\n").skipsSpace).toBe(false);
    expect(guess("a    1.5   2\nbcd  2.5   3\nef   9.0   1\n")).toMatchObject({ delimiter: " ", skipsSpace: true });
  });

  it("tells backslashes before marks from doubled marks", () => {
    expect(guess(String.raw`a,"say \"hi\", you",1${"\n"}b,"\"x\", y",2${"\n"}`).escape).toBe("backslash");
    expect(guess('a,"say ""hi"", you",1\nb,"C:\\",2\n').escape).toBe("double");
  });

  it("reads values of JSON as values", () => {
    const row = (id: number) => `${id},"{""a"":${id},""b"":[1,2]}",2024-01-0${id}\n`;
    expect(signs(`id,data,day\n${row(1)}${row(2)}${row(3)}`)).toBe(',"');
  });

  it("obeys a first line that names the delimiter", () => {
    const { dialect, confidence } = guessDialect("sep=|\r\na,b|c\r\nd,e|f\r\n");
    expect([dialect.delimiter, confidence]).toEqual(["|", 1]);
    expect(guess("sep=;\none\ntwo\n").delimiter).toBe(";");
  });

  it("names other dialects that would make a table, and is the less sure for it", () => {
    const unsure = guessDialect("a;b,c\nd;e,f\n");
    const sure = guessDialect("id,name\n1,Ann\n2,Bob\n3,Cy\n");
    expect(unsure.alternatives.map((one: Dialect) => one.delimiter)).toHaveLength(1);
    expect(unsure.confidence).toBeLessThan(sure.confidence);
  });

  it("looks at the end of the file too", () => {
    const tail = "1;2,5\n2;3,5\n".repeat(50);
    expect(guessDialect("total,x;y\n", { tail }).dialect.delimiter).toBe(";");
  });

  it("says something about any text", () => {
    for (const text of ["", "\n", '"', "'", ",,,\n", "\0\0", '"a\n'.repeat(100), ";".repeat(70_000)]) {
      expect(guess(text).delimiter).toHaveLength(1);
    }
  });
});
