import { describe, expect, it } from "vitest";
import { detectDelimiter } from "./dialect.ts";

describe("detectDelimiter", () => {
  it.each([
    ["name,age\nAnn,31\nBob,44\n", ","],
    ["name;price\nAnn;1,50\nBob;2,25\nCy;13,00\n", ";"],
    ["name\tnote\nAnn\thello, you\nBob\tyes; no\n", "\t"],
    ["a|b|c\n1|2|3\n4|5|6\n", "|"],
    ['"last, first",mail\n"Doe, Jo",jo@example.com\n"Roe, Al",al@example.com\n', ","],
    ["one column\nof words\n", ","],
    ["name;mail;tags\nAnn;ann@example.com;a,b\nBob;bob@example.com;c\n", ";"],
    ["name,mail", ","],
  ])("%j", (text, delimiter) => {
    expect(detectDelimiter(text)).toBe(delimiter);
  });
});
