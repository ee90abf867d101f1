import { fail, ok, type Result } from "@handrail/core/base";
import { detectDelimiter } from "../csv/dialect.ts";
import { createCsvParser } from "../csv/parser.ts";
import type { Delimiter, Row } from "../csv/row.ts";
import { createDecoder, type Encoding, guessEncoding } from "./encoding.ts";
import { type ForeignFormat, recogniseForeign } from "./format.ts";

/**
 * Bytes handled without a break. Reading and splitting this much takes a few milliseconds on a slow machine, so the page
 * stays smooth however large the file; it is also all of the file that is held at any time.
 */
const SLICE = 128 * 1024;
/** What is looked at to tell format, encoding and delimiter. */
const HEAD = 64 * 1024;
/** Characters the delimiter is told by: each candidate parses them all. */
const DIALECT_SAMPLE = 16 * 1024;

/** What a table is read from: a `File` is one, and so is a `Blob` of pasted text. */
export interface Bytes {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/** Why a file cannot be read as a table. */
export type ReadProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "foreign"; readonly format: ForeignFormat };

/** A table that can be read again and again; rows come in batches, in the order of the file. */
export interface TableSource {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Rows of the file, the heading included. */
  readonly count: number;
  /** The first rows. */
  readonly sample: readonly Row[];
  /** Throws only what the file itself throws when it is gone. */
  rows(onProgress?: (share: number) => void): AsyncGenerator<readonly Row[], void, void>;
}

interface OpenOptions {
  /** Lets the page live between two slices. */
  readonly breathe: () => Promise<void>;
  readonly onProgress?: ((share: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Rows kept for previews and suggestions. */
const SAMPLE = 200;

/** Looks through a file once: what it is, how it is written, how many rows it has. Expected troubles come back as values. */
export const openTable = async (bytes: Bytes, options: OpenOptions): Promise<Result<TableSource, ReadProblem>> => {
  try {
    const head = new Uint8Array(await bytes.slice(0, HEAD).arrayBuffer());
    const format = recogniseForeign(head);
    if (format !== null) return fail({ kind: "foreign", format });
    const guess = guessEncoding(head);
    const survey =
      (await surveyAs(bytes, head, guess, options)) ?? (await surveyAs(bytes, head, "windows-1252", options));
    return survey === null || survey.count === 0 ? fail({ kind: "empty" }) : ok(survey);
  } catch {
    // The file was moved, changed or is on a drive that went away; browsers say no more than that it cannot be read.
    return fail({ kind: "unreadable" });
  }
};

/** Null when the bytes are not in this encoding after all, which may show at the very end. */
const surveyAs = async (
  bytes: Bytes,
  head: Uint8Array,
  encoding: Encoding,
  { breathe, onProgress, signal }: OpenOptions,
): Promise<TableSource | null> => {
  const start = createDecoder(encoding)(head);
  if (start === null) return null;
  const delimiter = detectDelimiter(start.slice(0, DIALECT_SAMPLE));
  const rows = (report?: (share: number) => void) => readRows(bytes, encoding, delimiter, breathe, report);
  const sample: Row[] = [];
  let count = 0;
  for await (const batch of rows(onProgress)) {
    if (batch === null) return null;
    if (signal?.aborted) break;
    count += batch.length;
    if (sample.length < SAMPLE) sample.push(...batch.slice(0, SAMPLE - sample.length));
  }
  return {
    encoding,
    delimiter,
    count,
    sample,
    rows: async function* (report) {
      for await (const batch of rows(report)) if (batch !== null) yield batch;
    },
  };
};

async function* readRows(
  bytes: Bytes,
  encoding: Encoding,
  delimiter: Delimiter,
  breathe: () => Promise<void>,
  onProgress?: (share: number) => void,
): AsyncGenerator<readonly Row[] | null, void, void> {
  const decode = createDecoder(encoding);
  const parser = createCsvParser({ delimiter });
  for (let from = 0; from < bytes.size; from += SLICE) {
    const text = decode(new Uint8Array(await bytes.slice(from, Math.min(bytes.size, from + SLICE)).arrayBuffer()));
    if (text === null) return yield null;
    yield parser.push(text);
    onProgress?.(Math.min(1, (from + SLICE) / bytes.size));
    await breathe();
  }
  const rest = decode(null);
  if (rest === null) return yield null;
  yield parser.push(rest);
  yield parser.end();
}
