import { describe, expect, it } from "vitest";
import { csvOf } from "./csv.ts";

describe("csvOf", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])("makes the text %j harmless to a spreadsheet", (text) => {
    const [, row] = csvOf(["name"], [[text]]).split("\r\n");
    expect(row?.replace(/^"/, "").startsWith("'")).toBe(true);
  });

  it("guards a header as well", () => {
    expect(csvOf(["=cmd"], [])).toBe("'=cmd\r\n");
  });

  it("leaves numbers numbers, below nought too", () => {
    expect(csvOf(["a", "b"], [[-3.5, 12]])).toBe("a,b\r\n-3.5,12\r\n");
  });

  it("quotes what holds commas, quotes and line breaks", () => {
    expect(csvOf(["a"], [['say "hi", twice\nnow']])).toBe('a\r\n"say ""hi"", twice\nnow"\r\n');
  });

  it("leaves empty what is not known", () => {
    expect(csvOf(["a", "b", "c"], [[null, Number.NaN, "x"]])).toBe("a,b,c\r\n,,x\r\n");
  });
});
