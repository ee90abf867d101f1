import type { Bytes } from "../../../packages/importer/src/bytes/bytes.ts";
import { csvSource } from "../../../packages/importer/src/csv/csvSource.ts";
import { indexRows } from "../../../packages/importer/src/csv/indexRows.ts";
import { decodeText, isAsciiCompatible, transcode } from "../../../packages/importer/src/encoding/decodeText.ts";
import type { Pace } from "../../../packages/importer/src/pace/pace.ts";
import type { Dialect, Encoding } from "../../../packages/importer/src/reading/reading.ts";
import type { RowProblem } from "../../../packages/importer/src/rows/row.ts";
import { encodeText, WRITTEN_IN } from "./encode.ts";
import { ORACLES, type Oracle } from "./oracles.ts";
import { type Random, randomFrom } from "./random.ts";
import { explain } from "./rules.ts";
import { makeTable } from "./tables.ts";

/** What came of comparing our reading of generated tables with that of other parsers. */
export interface DifferentialReport {
  readonly cases: number;
  /** Cases in which all parsers read the same rows. */
  readonly agree: number;
  /** Comparisons that differ and why they do, by the name of the rule. */
  readonly explained: Readonly<Record<string, number>>;
  /** Differences no rule explains, and what went wrong in ours; the seed makes the case again with `cases: 1`. */
  readonly unexplained: readonly { readonly seed: number; readonly what: string }[];
}

const pace: Pace = { isDue: () => false, turn: async () => undefined };

/**
 * Generates tables with random content, dialect, encoding and damage, reads them by the importer in pieces of random
 * length, and compares the rows with those of Papa Parse and csv-parse. Case `n` has the seed `seed + n`.
 */
export const runDifferential = async (options: {
  readonly cases: number;
  readonly seed: number;
}): Promise<DifferentialReport> => {
  let agree = 0;
  const explained: Record<string, number> = {};
  const unexplained: { seed: number; what: string }[] = [];
  for (let seed = options.seed; seed < options.seed + options.cases; seed += 1) {
    try {
      const reasons = await compare(randomFrom(seed));
      if (reasons.length === 0) agree += 1;
      for (const reason of reasons) {
        if (reason.rule !== null) explained[reason.rule] = (explained[reason.rule] ?? 0) + 1;
        else unexplained.push({ seed, what: reason.what });
      }
    } catch (error) {
      unexplained.push({ seed, what: error instanceof Error ? `${error.message}\n${error.stack}` : String(error) });
    }
  }
  return { cases: options.cases, agree, explained, unexplained };
};

type Rows = readonly (readonly string[])[];

interface Reason {
  readonly rule: string | null;
  readonly what: string;
}

const compare = async (random: Random): Promise<readonly Reason[]> => {
  const { text: written, dialect } = makeTable(random, {
    delimiters: [",", ",", ";", "\t", "|", " ", ":", "^", "~", "#"],
    quotes: ['"', '"', '"', "'", ""],
    mess: 0.2,
    mostRows: random.chance(0.02) ? 1500 : 12,
  });
  const encoding = random.pick(WRITTEN_IN);
  const bytes = encodeText(random.chance(0.4) ? damage(written, dialect, random) : written, encoding);
  const text = decodeText(bytes, encoding);
  const ours = await read(bytes, { encoding, dialect, piece: 1 + random.below(random.chance(0.5) ? 40 : 5000) });
  return Object.entries(ORACLES).flatMap(([name, oracle]) => {
    if (isSame(ours.rows, oracle(text, dialect))) return [];
    return reasonsFor({ name, oracle, dialect, ours, text });
  });
};

interface Differing {
  readonly name: string;
  readonly oracle: Oracle;
  readonly dialect: Dialect;
  readonly ours: Ours;
  readonly text: string;
}

/** Each row is given to the other parser alone: what it still reads otherwise must be explained by that row. */
const reasonsFor = ({ name, oracle, dialect, ours, text }: Differing): readonly Reason[] => {
  const reasons: Reason[] = [];
  for (const [row, source] of ours.sources.entries()) {
    const mine = ours.rows[row] ?? [];
    const theirs = oracle(source, dialect);
    if (isSame([mine], theirs)) continue;
    const difference = { dialect, source, ours: mine, theirs, problems: ours.problems.get(row) ?? [] };
    reasons.push({ rule: explain(difference), what: `${name}, row ${row}: ${JSON.stringify(difference)}` });
  }
  if (reasons.length > 0) return reasons;
  // All rows are read alike but cut apart otherwise: the others know one kind of line end in a text.
  const mixes = new Set(text.match(/\r\n|\r|\n/g)).size > 1;
  return [{ rule: mixes ? "line ends of several kinds all end rows" : null, what: `${name}: ${JSON.stringify(text)}` }];
};

/** Puts signs that matter where they were not meant to be. */
const damage = (text: string, { delimiter, quote }: Dialect, random: Random): string => {
  const signs = [delimiter, quote, quote, quote + quote, "\n", "\r", "\r\n", " ", "\0", "\\", '"', "'", `\\${quote}`];
  let damaged = text;
  for (let count = 1 + random.below(6); count > 0; count -= 1) {
    const at = random.below(damaged.length + 1);
    damaged = damaged.slice(0, at) + random.pick(signs) + damaged.slice(at + random.below(2));
  }
  return damaged;
};

interface Ours {
  readonly rows: Rows;
  readonly problems: ReadonlyMap<number, readonly RowProblem[]>;
  /** Each row as it stands in the file. */
  readonly sources: readonly string[];
}

/** Reads by the way every import goes: index in pieces, then rows from bytes. The bytes asked for are counted. */
const read = async (
  data: Uint8Array,
  { encoding, dialect, piece }: { readonly encoding: Encoding; readonly dialect: Dialect; readonly piece: number },
): Promise<Ours> => {
  const isReady = isAsciiCompatible(encoding);
  const file = isReady ? data : new Uint8Array(await (await transcode(bytesOf(data), encoding, pace)).arrayBuffer());
  const readAs = isReady ? encoding : "utf-8";
  let asked = 0;
  const bytes = bytesOf(file, (length) => {
    asked += length;
  });
  const index = await indexRows(bytes, { encoding: readAs, dialect, from: 0, piece }, pace);
  // Each value longer than a piece is read again in pieces twice as long: at most twice its length, and once more.
  if (asked > 10 * file.length + 100) throw new Error(`${asked} bytes were read of ${file.length}`);
  const rows: (readonly string[])[] = [];
  const problems = new Map<number, readonly RowProblem[]>();
  await csvSource(bytes, { encoding: readAs, dialect }, index).scan({ from: 0, to: index.count }, pace, (batch) => {
    for (const [place, found] of batch.problems) problems.set(batch.first + place, found);
    rows.push(...batch.rows);
  });
  if (rows.length !== index.count) throw new Error(`${rows.length} rows, but the index has ${index.count}`);
  const decoder = new TextDecoder(readAs, { ignoreBOM: true });
  const sources = rows.map((_, row) => decoder.decode(file.subarray(index.start(row), index.start(row + 1))));
  return { rows, problems, sources };
};

const bytesOf = (data: Uint8Array, count: (length: number) => void = () => undefined): Bytes => ({
  size: data.length,
  slice: (from, to) => ({
    arrayBuffer: async () => {
      count(to - from);
      return data.slice(from, to).buffer as ArrayBuffer;
    },
  }),
});

const isSame = (ours: Rows, theirs: Rows | null): boolean =>
  theirs !== null &&
  ours.length === theirs.length &&
  ours.every((row, nth) => {
    const other = theirs[nth];
    return other !== undefined && row.length === other.length && row.every((value, place) => value === other[place]);
  });
