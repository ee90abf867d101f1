import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseRows } from "./parseRows.ts";
import { unguard, writeCsv } from "./writeCsv.ts";

const DIALECT = { delimiter: ",", quote: '"', escape: "double", skipsSpace: false } as const;
const back = (text: string) => parseRows(text, DIALECT).rows;
const anyValue = fc.string({
  unit: fc.constantFrom("a", "1", "=", "+", "-", "@", "'", ",", '"', "\n", "\r", "\t", " ", "＝"),
});

describe("writeCsv", () => {
  it("ends lines in CRLF and marks only what needs it", () => {
    expect(
      writeCsv(
        [
          ["a", "b, c"],
          ['say "hi"', " x"],
        ],
        { guards: false },
      ),
    ).toBe('a,"b, c"\r\n"say ""hi"""," x"\r\n');
  });

  it("keeps spreadsheets from running what came in, and leaves plain numbers alone", () => {
    const values = ["=1+1", "+cmd|'/c calc'!A1", "@x", "-2.5", "-x", "\tx", "+4915112345", "＝1", "+1 555", "a=b"];
    expect(back(writeCsv([values], { guards: true }))[0]).toEqual([
      "'=1+1",
      "'+cmd|'/c calc'!A1",
      "'@x",
      "-2.5",
      "'-x",
      "'\tx",
      "+4915112345",
      "'＝1",
      "'+1 555",
      "a=b",
    ]);
  });

  it("reads back as it was, guarded or not", () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(anyValue, { minLength: 1, maxLength: 4 }), { maxLength: 5 }),
        fc.boolean(),
        (rows, guards) => {
          const read = back(writeCsv(rows, { guards }));
          expect(guards ? read.map((row) => row.map(unguard)) : read).toEqual(rows);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("never lets a guarded value begin a formula", () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        const written = back(writeCsv([["x", value]], { guards: true }))[0]?.[1] ?? "";
        expect(/^[=+\-@\t\r\n＝]/.test(written) && !/^[+-]?\d+([.,]\d+)?$/.test(written)).toBe(false);
      }),
    );
  });
});
