import { isKnownHeading } from "../columns/isKnownHeading.ts";
import { csvSource } from "../csv/csvSource.ts";
import { exactDialect } from "../csv/exactDialect.ts";
import { indexRows } from "../csv/indexRows.ts";
import { parseRows } from "../csv/parseRows.ts";
import { separatorLine } from "../csv/separatorLine.ts";
import { decodeText, isAsciiCompatible, transcode } from "../encoding/decodeText.ts";
import type { EncodingGuess } from "../encoding/guessEncoding.ts";
import { isPlainlyUtf8 } from "../encoding/isPlainlyUtf8.ts";
import type { Pace } from "../pace/pace.ts";
import type { Dialect, Reading } from "../reading/reading.ts";
import type { RowSource } from "../rows/rowSource.ts";
import type { OnProgress } from "./engine.ts";
import type { FileOptions } from "./file.ts";
import type { OpenTable } from "./openTable.ts";
import { allSamples, type Samples } from "./samples.ts";

/** A text table: CSV and its relatives. Only the samples are looked at; rows are indexed when they are first asked for. */
export const openText = async (
  { bytes, schema }: FileOptions,
  samples: Samples,
  chosen: Partial<Reading>,
  pace: Pace,
): Promise<OpenTable> => {
  const pieces = allSamples(samples);
  const guess = isPlainlyUtf8(pieces) ? PLAIN : await guessEncoding(pieces, chosen.encoding === undefined);
  const encoding = chosen.encoding ?? guess.encoding;
  const text = decodeText(samples.head, encoding);
  // A line that names the separator is no row.
  const hint = separatorLine(text)?.length ?? 0;
  const body = text.slice(hint);
  const tailText = samples.tail === null ? "" : afterLineEnd(decodeText(samples.tail, encoding));
  const dialect =
    chosen.dialect ??
    (hint === 0 ? exactDialect(text, isKnownHeading(schema), samples.isCut) : null) ??
    (await guessDialect(text, tailText, pace));
  if (pace.isDue()) await pace.turn();
  const head = parseRows(body, dialect).rows;
  // The last row of a piece is cut off somewhere.
  if (samples.isCut && head.length > 1) head.pop();
  const middle =
    samples.middle === null
      ? []
      : parseRows(afterLineEnd(decodeText(samples.middle, encoding)), dialect).rows.slice(0, -1);

  let source: RowSource | null = null;
  return {
    encoding,
    dialect,
    head,
    tail: samples.isCut ? parseRows(tailText, dialect).rows : null,
    middle,
    guess: chosen.encoding === undefined && !guess.fromMark ? guess.confidence : 1,
    sheets: [],
    taken: [],
    hasMerged: false,
    isNamed: false,
    rows: async (turns, onProgress) => {
      source ??= await indexed(turns, onProgress);
      return source;
    },
  };

  async function indexed(turns: Pace, onProgress?: OnProgress): Promise<RowSource> {
    const share = (part: number): void => onProgress?.({ share: part, rows: 0 });
    if (isAsciiCompatible(encoding)) {
      const from = markLength(samples.head) + hint;
      const index = await indexRows(bytes, { encoding, dialect, from }, turns, share);
      return csvSource(bytes, { encoding, dialect }, index);
    }
    const tape = await transcode(bytes, encoding, turns, share);
    const index = await indexRows(tape, { encoding: "utf-8", dialect, from: hint }, turns, share);
    return csvSource(tape, { encoding: "utf-8", dialect }, index);
  }
};

/** How most texts are written. */
const PLAIN: EncodingGuess = { encoding: "utf-8", confidence: 1, fromMark: false };

/** What tells encodings apart is fetched for texts that are not plainly UTF-8, and the models for the older ones only. */
const guessEncoding = async (pieces: readonly Uint8Array[], isAsked: boolean): Promise<EncodingGuess> => {
  const ladder = await import("../encoding/guessEncoding.ts");
  const needsLegacy = isAsked && ladder.needsLegacy(pieces);
  return ladder.guessEncoding(
    pieces,
    needsLegacy ? (await import("../encoding/legacy/guessLegacy.ts")).guessLegacy : null,
  );
};

/** What tells dialects apart is fetched for tables that are not exact. */
const guessDialect = async (text: string, tail: string, pace: Pace): Promise<Dialect> => {
  const { guessDialectInTurns } = await import("../csv/guessDialect.ts");
  return (await guessDialectInTurns(text, tail === "" ? {} : { tail }, pace)).dialect;
};

/** What follows the first line end: a piece from the middle of a file begins anywhere. */
const afterLineEnd = (text: string): string => /^[^\r\n]*(\r\n|\r|\n)([\s\S]*)$/.exec(text)?.[2] ?? "";

const markLength = (head: Uint8Array): number => (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0);
