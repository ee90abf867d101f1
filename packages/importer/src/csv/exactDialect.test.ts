import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactDialect } from "./exactDialect.ts";
import { guessDialect } from "./guessDialect.ts";

const NAMES = ["name", "mail", "city, state", "note"];
const isKnown = (heading: string): boolean => NAMES.includes(heading);

const cell = fc.oneof(
  fc.string({
    unit: fc.constantFrom("a", "b", "1", " ", ",", ";", "|", "\t", '"', "'", "\\", "\n", "é"),
    maxLength: 8,
  }),
  fc.constantFrom("Ana Lima", "O'Brien", "Smith, John", "12.5", "a@b.example", ""),
);

describe("a dialect that needs no guessing", () => {
  it("is told as it was written, or not at all", () => {
    let told = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(",", ";", "\t", "|"),
        fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.constantFrom("\n", "\r\n"),
        fc.boolean(),
        (delimiter, body, lineEnd, isMarked) => {
          const write = (text: string): string =>
            isMarked || /["\r\n,;|\t]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
          const text = [NAMES, ...body].map((row) => row.map(write).join(delimiter)).join(lineEnd);
          const dialect = exactDialect(text, isKnown, false);
          if (dialect === null) return;
          told += 1;
          expect(dialect).toEqual({ delimiter, quote: '"', escape: "double", skipsSpace: false });
        },
      ),
      { numRuns: 2000 },
    );
    expect(told).toBeGreaterThan(200);
  });

  it("is what guessing comes to", () => {
    for (const text of ["name,mail\nAna,a@b.example\nBo,c@d.example", 'name;mail\nO\'Brien;x\n"a;b";y\n'])
      expect(exactDialect(text, isKnown, false)).toEqual(guessDialect(text).dialect);
  });

  it.each([
    ["a heading nobody knows", "name,street\na,b\n"],
    ["a row of another length", "name,mail\na,b,c\n"],
    ["no row but the headings", "name,mail\n"],
    ["marks of another kind", "name,mail\n'a,b',c\n"],
    ["escapes", 'name,mail\n"a \\" b",c\n'],
    ["blanks behind the delimiter", "name, mail\na, b\n"],
    ["one column", "name\na\n"],
  ])("is not told of a text with %s", (_, text) => {
    expect(exactDialect(text, isKnown, false)).toBeNull();
  });

  it("does not go by a last row that is cut off", () => {
    expect(exactDialect("name,mail\na,b\nc", isKnown, true)?.delimiter).toBe(",");
    expect(exactDialect("name,mail\na,b\nc", isKnown, false)).toBeNull();
  });
});
