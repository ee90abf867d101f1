import { csvSource } from "../csv/csvSource.ts";
import { quoteCell } from "../csv/quoteCell.ts";
import { growIndex } from "../csv/rowIndex.ts";
import type { Dialect } from "../reading/reading.ts";
import type { RowSource } from "../rows/rowSource.ts";

/** Bytes of one part; a longer row is a part of its own. */
const PART = 1024 * 1024;
/** UTF-8 takes at most this many bytes for one UTF-16 unit. */
const WIDEST = 3;

const DIALECT: Dialect = { delimiter: ",", quote: '"', escape: "double", skipsSpace: false };

/** Rows being written down, to be read by their number later. */
export interface Tape {
  /** Adds rows; a row without values reads back as a blank one. */
  push(rows: readonly (readonly string[])[]): void;
  /** Ends the tape; call it once. */
  finish(): { readonly bytes: Blob; readonly source: RowSource };
}

/**
 * Writes rows of whatever kind of file into a text in UTF-8, in parts the browser may move to the disk, and notes where
 * each begins. From then on a workbook is read as a text table is.
 */
export const createTape = (): Tape => {
  const encoder = new TextEncoder();
  const index = growIndex();
  const parts: Blob[] = [];
  let part = new Uint8Array(PART);
  let used = 0;
  let before = 0;

  const flush = (): void => {
    if (used === 0) return;
    parts.push(new Blob([part.subarray(0, used)]));
    before += used;
    used = 0;
  };
  return {
    push: (rows) => {
      for (const row of rows) {
        const line = `${row.map(quoteCell).join(",")}\n`;
        if (line.length * WIDEST > part.length - used) {
          flush();
          part =
            line.length * WIDEST > PART
              ? new Uint8Array(line.length * WIDEST)
              : part.length > PART
                ? new Uint8Array(PART)
                : part;
        }
        index.push(before + used);
        used += encoder.encodeInto(line, part.subarray(used)).written;
      }
    },
    finish: () => {
      flush();
      const bytes = new Blob(parts);
      const text = { encoding: "utf-8", dialect: DIALECT, isTrusted: true } as const;
      return { bytes, source: csvSource(bytes, text, index.finish(before)) };
    },
  };
};
