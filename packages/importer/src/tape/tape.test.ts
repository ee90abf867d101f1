import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createTape } from "./tape.ts";

const anyValue = fc.string({ unit: fc.constantFrom("a", ",", '"', "\n", "\r", " ", "한", "😀", "'", ";") });

describe("createTape", () => {
  it("gives back the rows it was given, blank ones and line ends in values too", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyValue, { maxLength: 4 }), { maxLength: 12 }), async (rows) => {
        const tape = createTape();
        tape.push(rows.slice(0, 3));
        tape.push(rows.slice(3));
        const { source } = tape.finish();
        expect(source.count).toBe(rows.length);
        expect((await source.read(0, rows.length)).rows).toEqual(rows.map((row) => (row.length === 0 ? [""] : row)));
      }),
      { numRuns: 500 },
    );
  });

  it("keeps values of any length and any number of lines", async () => {
    const tape = createTape();
    const long = "line\n".repeat(500_000);
    tape.push([
      ["a", long],
      ["b", "한".repeat(800_000)],
      ["c", "1"],
    ]);
    const { source, bytes } = tape.finish();
    expect(bytes.size).toBeGreaterThan(4_000_000);
    expect((await source.read(0, 3)).rows).toEqual([
      ["a", long],
      ["b", "한".repeat(800_000)],
      ["c", "1"],
    ]);
    expect((await source.read(2, 3)).rows).toEqual([["c", "1"]]);
  });

  it("knows its rows by number across parts", async () => {
    const tape = createTape();
    for (let row = 0; row < 50_000; row += 1) tape.push([[String(row), "x".repeat(60)]]);
    const { source } = tape.finish();
    expect((await source.read(33_333, 33_334)).rows[0]?.[0]).toBe("33333");
    expect(source.count).toBe(50_000);
  });
});
