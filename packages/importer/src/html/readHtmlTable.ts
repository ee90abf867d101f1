import type { Result } from "@handrail/core/base";
import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import type { Encoding, ReadProblem } from "../reading/reading.ts";
import { createHtmlScanner } from "./scanHtml.ts";
import { createTableRows, type TableRows } from "./tableRows.ts";

/** How a page is read. */
export interface HtmlOptions {
  readonly encoding: Encoding;
  readonly push: (rows: readonly (readonly string[])[]) => void;
  readonly pace: Pace;
  /** Told how much is done, from 0 to 1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

const PIECE = 64 * 1024;

/**
 * Reads the table with most cells of an HTML text as rows, piece by piece, and twice: the first time finds which one that
 * is. Pages without a table are none of ours. Rejects as reading the bytes does.
 */
export const readHtmlTable = async (bytes: Bytes, options: HtmlOptions): Promise<Result<null, ReadProblem>> => {
  const { cells } = await scan(
    bytes,
    options,
    0,
    createTableRows(-1, () => undefined),
  );
  if (cells.length === 0) return { ok: false, error: { kind: "foreign", format: { kind: "other", name: "HTML" } } };
  const most = cells.indexOf(cells.reduce((a, b) => Math.max(a, b), 0));
  let batch: (readonly string[])[] = [];
  const rows = createTableRows(most, (row) => batch.push(row));
  const flush = (): void => {
    if (batch.length > 0) options.push(batch);
    batch = [];
  };
  await scan(bytes, options, 0.5, rows, flush);
  rows.finish();
  flush();
  return { ok: true, value: null };
};

const scan = async (
  bytes: Bytes,
  { encoding, pace, onProgress }: HtmlOptions,
  done: number,
  rows: TableRows,
  onPiece?: () => void,
): Promise<TableRows> => {
  const scanner = createHtmlScanner(rows);
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < bytes.size; at += PIECE) {
    const end = Math.min(at + PIECE, bytes.size);
    scanner.write(decoder.decode(await bytes.slice(at, end).arrayBuffer(), { stream: true }));
    onPiece?.();
    onProgress?.(done + end / bytes.size / 2);
    if (pace.isDue()) await pace.turn();
  }
  scanner.end();
  return rows;
};
