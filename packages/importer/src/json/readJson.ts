import type { Result } from "@handrail/core/base";
import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import type { Encoding, ReadProblem } from "../reading/reading.ts";
import { JsonFault } from "./jsonFault.ts";
import { createRowWriter } from "./rowWriter.ts";
import { createRecordSplitter, type RecordPlace, type SplitOptions, TooLong } from "./splitRecords.ts";
import { createJsonSurvey, type JsonList } from "./surveyJson.ts";

/** How a JSON text is read. */
export interface JsonOptions {
  readonly format: "json" | "jsonLines";
  readonly encoding: Encoding;
  readonly push: (rows: readonly (readonly string[])[]) => void;
  readonly pace: Pace;
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

/** What became of a JSON text. */
export interface JsonRead {
  /** The first row pushed names the columns; false where records are lists, whose first may or may not do so. */
  readonly headings: boolean;
  /** Columns of all rows together. */
  readonly width: number;
  /** Records that are no JSON: rows with more values than `width`. */
  readonly broken: number;
}

/** Bytes read at once, and bytes gone through between two looks at the clock: asking a browser for a piece takes its time. */
const BLOCK = 1024 * 1024;
const PIECE = 64 * 1024;

/**
 * Reads a JSON text as rows, piece by piece, and twice: names come from all records, in the order in which they first
 * appear, and of several lists the one with most records is taken. Where one record after another is written, one that
 * is no JSON is kept as a row with its place and text behind the last column; a text most of which is no JSON, and one
 * broken list, are broken as a whole. Rejects as reading the bytes does.
 */
export const readJson = async (bytes: Bytes, options: JsonOptions): Promise<Result<JsonRead, ReadProblem>> => {
  const { format } = options;
  try {
    let place: RecordPlace = format === "json" ? "lists" : "lines";
    let list = await survey(bytes, options, place);
    // An object without a list is a record, and so are several one behind the other.
    if (list === "several" || list === "object") {
      place = list === "several" ? "lines" : "whole";
      list = await survey(bytes, options, place);
    }
    if (typeof list === "string") return { ok: false, error: { kind: "empty" } };
    if (list.broken > list.objects + list.lists + list.scalars) throw new JsonFault(list.fault);
    if (list.fields.headings.length + list.lists === 0) return { ok: false, error: { kind: "empty" } };
    return { ok: true, value: await pushRows(bytes, options, place, list) };
  } catch (error) {
    if (error instanceof TooLong) return { ok: false, error: { kind: "tooLarge", format } };
    if (!(error instanceof JsonFault)) throw error;
    return { ok: false, error: { kind: "broken", format, detail: await lineAndColumn(bytes, options, error.at) } };
  }
};

/** The list to be read, or what the text is in which there is none. */
const survey = async (
  bytes: Bytes,
  options: JsonOptions,
  place: RecordPlace,
): Promise<JsonList | "list" | "object" | "several"> => {
  const { take, best } = createJsonSurvey(place);
  const found = await split(bytes, options, { place, take }, 0);
  if (found === "several") return found;
  const list = best();
  // Plain values in an object are no records: they belong to the one record that the object is.
  const isRecords = list !== null && (place !== "lists" || found === "list" || list.objects + list.lists > 0);
  return isRecords ? list : found;
};

const pushRows = async (bytes: Bytes, options: JsonOptions, place: RecordPlace, list: JsonList): Promise<JsonRead> => {
  const writer = createRowWriter(list, options.push);
  const take: SplitOptions["take"] = (record, number, at, placeOf) => {
    if (number === list.number) writer.write(record, (inside) => placeOf(at + inside));
  };
  await split(bytes, options, { place, tellsPlaces: list.broken > 0, take }, 0.5);
  writer.flush();
  return { headings: writer.hasHeadings, width: writer.width, broken: list.broken };
};

const split = async (
  bytes: Bytes,
  { encoding, pace, onProgress }: JsonOptions,
  options: SplitOptions,
  done: number,
): Promise<"list" | "object" | "several"> => {
  const splitter = createRecordSplitter(options);
  for await (const text of decoded(bytes, encoding)) {
    splitter.write(text.piece);
    onProgress?.(done + text.share / 2);
    if (pace.isDue()) await pace.turn();
  }
  return splitter.end();
};

async function* decoded(
  bytes: Bytes,
  encoding: Encoding,
): AsyncGenerator<{ readonly piece: string; readonly share: number }> {
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.size; from += BLOCK) {
    const block = new Uint8Array(await bytes.slice(from, Math.min(from + BLOCK, bytes.size)).arrayBuffer());
    for (let at = 0; at < block.length; at += PIECE) {
      const part = block.subarray(at, at + PIECE);
      yield { piece: decoder.decode(part, { stream: true }), share: (from + at + part.length) / bytes.size };
    }
  }
}

/** Where a character stands, as editors count: from 1. */
const lineAndColumn = async (bytes: Bytes, { encoding }: JsonOptions, at: number): Promise<string> => {
  let line = 1;
  let column = 1;
  let left = at;
  for await (const { piece } of decoded(bytes, encoding)) {
    const lines = piece.slice(0, left).split("\n");
    line += lines.length - 1;
    column = (lines.length > 1 ? 1 : column) + (lines.at(-1)?.length ?? 0);
    left -= piece.length;
    if (left <= 0) break;
  }
  return `${line}:${column}`;
};
