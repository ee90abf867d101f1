import { describe, expect, it } from "vitest";
import { hasHeader } from "./header.ts";

const nothingKnown = (): boolean => false;

describe("hasHeader", () => {
  it("sees headings above values of another kind", () => {
    expect(
      hasHeader(
        [
          ["name", "since"],
          ["Ann", "2024-01-02"],
          ["Bob", "2025-03-04"],
        ],
        nothingKnown,
      ),
    ).toBe(true);
  });
  it("sees none where the first row holds an address or a number", () => {
    expect(
      hasHeader(
        [
          ["Ann", "ann@example.com"],
          ["Bob", "bob@example.com"],
        ],
        nothingKnown,
      ),
    ).toBe(false);
  });
  it("takes a word the importer knows for a heading, even over words", () => {
    expect(
      hasHeader(
        [
          ["Name", "Name"],
          ["Ann", "Bob"],
        ],
        (cell) => cell === "Name",
      ),
    ).toBe(true);
  });
  it("sees none where the first row comes back below", () => {
    expect(
      hasHeader(
        [
          ["yes", "Ann"],
          ["no", "Bob"],
          ["yes", "Cy"],
        ],
        nothingKnown,
      ),
    ).toBe(false);
  });
  it("sees none in a single unknown row, and none in no rows", () => {
    expect(hasHeader([["Ann", "Northwind"]], nothingKnown)).toBe(false);
    expect(hasHeader([], nothingKnown)).toBe(false);
  });
});
