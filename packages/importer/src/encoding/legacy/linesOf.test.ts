import { expect, test } from "vitest";
import { linesOf } from "./linesOf.ts";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const text = (read: Uint8Array): string => String.fromCharCode(...read);

test("lines of plain ASCII are left out", () => {
  expect(text(linesOf([bytes("id,name\n1,Ann\n2,J\u00f6rg\n3,Bob\n")]))).toBe("2,J\u00f6rg\n");
});

test("what a later sample begins and ends in the middle of is left out", () => {
  const rows = "J\u00f6rg,1\n".repeat(200);
  const read = text(linesOf([bytes("id\n"), bytes(`\u00ff\u00fe,1\n${rows}\u00fd`)]));
  expect(read).not.toContain("\u00fe");
  expect(read).not.toContain("\u00fd");
});

test("a short sample is kept to its end", () => {
  expect(text(linesOf([bytes("a\nJ\u00f6rg\u00fd")]))).toBe("J\u00f6rg\u00fd");
});

test("no more than four kilobytes are looked at", () => {
  expect(linesOf([bytes("\u00f6".repeat(10_000))]).length).toBe(4096);
});
