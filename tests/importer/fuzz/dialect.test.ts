import { describe, expect, it } from "vitest";
import { guessDialect } from "../../../packages/importer/src/csv/guessDialect.ts";
import { randomFrom } from "./random.ts";
import { makeTable, type TableOptions } from "./tables.ts";

/** Share of generated tables of which delimiter and mark are told; a mark nothing stands in cannot be. */
const shareRight = (options: TableOptions, seed: number): number => {
  const cases = 400;
  let right = 0;
  for (let nth = 0; nth < cases; nth += 1) {
    const { dialect, text, isMarked } = makeTable(randomFrom(seed + nth * 7919), options);
    const told = guessDialect(text).dialect;
    if (told.delimiter === dialect.delimiter && (!isMarked || told.quote === dialect.quote)) right += 1;
  }
  return right / cases;
};

describe("the dialect of generated tables", () => {
  it("is told for at least 98 in 100 of the usual kinds", () => {
    const usual = { delimiters: [",", ",", ",", ";", "\t", "|"], quotes: ['"'], mess: 0.2, mostRows: 120 } as const;
    expect(shareRight(usual, 1)).toBeGreaterThanOrEqual(0.98);
  });

  it("is told for at least 93 in 100 of the hard kinds", () => {
    const rare = { delimiters: [...";\t| :^~#&*"], quotes: ['"', "'", ""], mess: 0.3, mostRows: 60 } as const;
    const single = { delimiters: [",", ";", "\t"], quotes: ["'"], mess: 0.3, mostRows: 60 } as const;
    expect(shareRight(rare, 2)).toBeGreaterThanOrEqual(0.93);
    expect(shareRight(single, 3)).toBeGreaterThanOrEqual(0.93);
  });

  it("is told for at least 93 in 100 tables of a few rows", () => {
    const tiny = { delimiters: [",", ";", "\t", "|"], quotes: ['"', "'"], mess: 0.1, mostRows: 4 } as const;
    expect(shareRight(tiny, 4)).toBeGreaterThanOrEqual(0.93);
  });
});
