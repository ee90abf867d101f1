import type { Bytes } from "../bytes/bytes.ts";
import { readView } from "./readView.ts";
import { breakOff, Refusal, stopAtCap } from "./refusal.ts";
import type { ZipEntry } from "./zipDirectory.ts";

/** What one part may unpack to, in bytes. */
const LARGEST_PART = 512_000_000;
/** Beyond the first of these, more than 200 bytes for each packed one is no table. */
const FREE_OF_RATIO = 10_000_000;
const HIGHEST_RATIO = 200;
/** Small pieces: Chromium unpacks each one whole, and deflate makes up to a thousand bytes of one. */
const PIECE = 16_000;

/** Hands out a part piece by piece; `share` is how much of it was read, from 0 to 1. */
export async function* unpack(
  bytes: Bytes,
  { name, method, packed, size, offset }: ZipEntry,
): AsyncGenerator<{ readonly piece: Uint8Array; readonly share: number }> {
  const header = await readView(bytes, offset, offset + 30);
  const from = offset + 30 + header.u16(26) + header.u16(28);
  let at = 0;
  let stream = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull: async (controller) => {
      const piece = await readView(bytes, from + at, from + Math.min(at + PIECE, packed));
      at += piece.length;
      if (piece.length > 0) controller.enqueue(piece.bytes);
      else controller.close();
    },
  });
  try {
    if (method > 0) stream = stream.pipeThrough(new DecompressionStream("deflate-raw"));
  } catch {
    // Safari before 16.4: people are told to save the workbook as CSV, as for a format nobody reads.
    throw new Refusal({ kind: "foreign", format: { kind: "workbook", name: "XLSX" } });
  }
  const reader = stream.getReader();
  let total = 0;
  try {
    for (;;) {
      let value: Uint8Array | undefined;
      try {
        ({ value } = await reader.read());
      } catch (error) {
        if (error instanceof Refusal) throw error;
        // Some packers count bytes that are none of the data's: then what was promised has come.
        if (total !== size) breakOff(name);
      }
      if (value === undefined) return;
      total += value.length;
      if (total > LARGEST_PART || (total > FREE_OF_RATIO && total > HIGHEST_RATIO * at)) stopAtCap();
      yield { piece: value, share: at / packed };
    }
  } finally {
    // Rejects where the stream failed already; there is nothing left to stop then.
    reader.cancel().catch(() => undefined);
  }
}
