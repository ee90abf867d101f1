import { guessDialect } from "../../../packages/importer/src/csv/guessDialect.ts";
import { ENCODINGS_OF, tryGuess } from "../../importer/encodings/accuracy.ts";
import { createChance, tableText } from "../../importer/encodings/tableText.ts";
import { randomFrom } from "../../importer/fuzz/random.ts";
import { makeTable, type TableOptions } from "../../importer/fuzz/tables.ts";
import { atLeast, type BenchResult } from "../bench.ts";

const TABLES = 1000;
const USUAL: TableOptions = { delimiters: [",", ",", ",", ";", "\t", "|"], quotes: ['"'], mess: 0.2, mostRows: 120 };
const HARD: TableOptions = { delimiters: [...";\t| :^~#&*"], quotes: ['"', "'", ""], mess: 0.3, mostRows: 60 };

/** Texts of each language in each of its encodings. */
const TEXTS = 20;
const SIZES = [256, 1024, 4096];

/** Dialects and encodings of generated tables, told from the text or bytes alone. */
export const generatedResults = (seed: number): readonly BenchResult[] => [
  atLeast(0.98, {
    name: "importer.dialect.right",
    value: dialects(USUAL, seed),
    unit: "share",
    note: `${TABLES} tables`,
  }),
  atLeast(0.93, {
    name: "importer.dialect.hard_right",
    value: dialects(HARD, seed + 1),
    unit: "share",
    note: "not comma, or other marks",
  }),
  ...SIZES.map((size) => {
    const { right, tried } = encodings(size, seed);
    const result = {
      name: `importer.encoding.right_${size}`,
      value: right / tried,
      unit: "share",
      note: `${tried} texts`,
    };
    return size < 1000 ? atLeast(0.92, result) : atLeast(0.97, result);
  }),
];

const dialects = (options: TableOptions, seed: number): number => {
  let right = 0;
  for (let nth = 0; nth < TABLES; nth += 1) {
    const { dialect, text, isMarked } = makeTable(randomFrom(seed * 1_000_003 + nth), options);
    const told = guessDialect(text).dialect;
    if (told.delimiter === dialect.delimiter && (!isMarked || told.quote === dialect.quote)) right += 1;
  }
  return right / TABLES;
};

const encodings = (size: number, seed: number): { readonly right: number; readonly tried: number } => {
  let right = 0;
  let tried = 0;
  for (const [language, all] of Object.entries(ENCODINGS_OF)) {
    for (const encoding of all) {
      for (let nth = 0; nth < TEXTS; nth += 1) {
        const text = tableText(language, size * 2, createChance(seed * 7919 + nth));
        const outcome = tryGuess(language, encoding, text, size);
        if (outcome === undefined) continue;
        tried += 1;
        if (outcome.right) right += 1;
      }
    }
  }
  return { right, tried };
};
