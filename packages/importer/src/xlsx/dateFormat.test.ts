import { describe, expect, it } from "vitest";
import { builtInDateFormat, parseDateFormat } from "./dateFormat.ts";

describe("a format that is written out", () => {
  it.each([
    ["yyyy\\-mm\\-dd", "d"],
    ["[$-409]d-mmm-yy;@", "d"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "d"],
    ['[$-411]ggge"年"m"月"d"日";@', "d"],
    ["mmmm", "d"],
    ["m/d/yy h:mm", "dh"],
    ["TT.MM.JJJJ", "d"],
    ["[$-F400]h:mm:ss\\ AM/PM", "h"],
    ["mm:ss.0", "h."],
    ["h:mm:ss.000", "h."],
    ["[h]:mm", "h["],
    ["[mm]:ss.00", "h[."],
    ['[=0]"";dd.mm.yyyy', "d"],
    ["[<1]h:mm;[Red]d/m", "h"],
  ])("%s shows a date or time", (code, shown) => {
    expect(parseDateFormat(code)).toBe(shown);
  });
  it.each([
    "General",
    "General;[Red]-General",
    "Standard",
    "0.00",
    "#,##0.00_);[Red](#,##0.00)",
    "0.00E+00",
    "##0.0E+0",
    "# ?/?",
    "@",
    "0%",
    '0" d"',
    '"Stunden: "0',
    "[Red]0",
    "[Color 3]0;[Magenta]-0",
    "[$€-407] #,##0",
    "[$руб.-419]0",
    "0\\ \\d",
    '_-* #,##0.00\\ "dhs"_-',
    '[>=1000000]0.0,,"m";0',
    "[DBNum1]0",
    "",
  ])("%s shows a number", (code) => {
    expect(parseDateFormat(code)).toBeNull();
  });
});

describe("a format by its id", () => {
  it("is known for those no file spells out", () => {
    const shown = [0, 9, 13, 14, 17, 18, 21, 22, 23, 27, 32, 34, 36, 37, 44, 45, 46, 47, 48, 50, 55, 57, 58, 59, 164];
    expect(shown.map(builtInDateFormat)).toEqual([
      null,
      null,
      null,
      "d",
      "d",
      "h",
      "h",
      "dh",
      null,
      "d",
      "h",
      "?",
      "d",
      null,
      null,
      "h",
      "h[",
      "h.",
      null,
      "d",
      "?",
      "d",
      "d",
      null,
      null,
    ]);
  });
});
