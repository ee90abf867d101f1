import type { Bytes } from "../bytes/bytes.ts";
import { csvSource } from "../csv/csvSource.ts";
import { guessDialectInTurns } from "../csv/guessDialect.ts";
import { indexRows } from "../csv/indexRows.ts";
import { parseRows } from "../csv/parseRows.ts";
import { separatorLine } from "../csv/separatorLine.ts";
import { decodeText, isAsciiCompatible, transcode } from "../encoding/decodeText.ts";
import { guessEncoding, needsLegacy } from "../encoding/guessEncoding.ts";
import type { Pace } from "../pace/pace.ts";
import type { Reading } from "../reading/reading.ts";
import type { RowSource } from "../rows/rowSource.ts";
import type { OnProgress } from "./engine.ts";
import type { OpenTable } from "./openTable.ts";
import { allSamples, type Samples } from "./samples.ts";

/** A text table: CSV and its relatives. Only the samples are looked at; rows are indexed when they are first asked for. */
export const openText = async (
  bytes: Bytes,
  samples: Samples,
  chosen: Partial<Reading>,
  pace: Pace,
): Promise<OpenTable> => {
  const pieces = allSamples(samples);
  const legacy = chosen.encoding === undefined && needsLegacy(pieces) ? await loadLegacy() : null;
  const guess = guessEncoding(pieces, legacy);
  const encoding = chosen.encoding ?? guess.encoding;
  const text = decodeText(samples.head, encoding);
  // A line that names the separator is no row.
  const hint = separatorLine(text)?.length ?? 0;
  const body = text.slice(hint);
  const tailText = samples.tail === null ? "" : afterLineEnd(decodeText(samples.tail, encoding));
  const found = await guessDialectInTurns(text, tailText === "" ? {} : { tail: tailText }, pace);
  const dialect = chosen.dialect ?? found.dialect;
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

const loadLegacy = async () => (await import("../encoding/legacy/guessLegacy.ts")).guessLegacy;

/** What follows the first line end: a piece from the middle of a file begins anywhere. */
const afterLineEnd = (text: string): string => /^[^\r\n]*(\r\n|\r|\n)([\s\S]*)$/.exec(text)?.[2] ?? "";

const markLength = (head: Uint8Array): number => (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0);
