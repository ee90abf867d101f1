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

/** Hands out a part piece by piece; false from `take` ends it early. `share` is how much of it was read, from 0 to 1. */
export const unpack = async (
  bytes: Bytes,
  entry: ZipEntry,
  take: (piece: Uint8Array, share: number) => Promise<boolean>,
): Promise<void> => {
  const { name, method, packed, offset } = entry;
  const header = await readView(bytes, offset, offset + 30);
  if (header.u32(0) !== 0x04034b50) breakOff(name);
  const from = offset + 30 + header.u16(26) + header.u16(28);
  const to = Math.min(from + packed, bytes.size);
  let at = from;
  const stored = new ReadableStream<Uint8Array<ArrayBuffer>>(
    {
      pull: async (controller) => {
        if (at >= to) return controller.close();
        const piece = await readView(bytes, at, Math.min(at + PIECE, to));
        at += PIECE;
        controller.enqueue(piece.bytes);
      },
    },
    { highWaterMark: 0 },
  );
  const reader = (method > 0 ? stored.pipeThrough(openInflater()) : stored).getReader();
  let size = 0;
  const fail = (error: unknown): Promise<ReadableStreamReadDoneResult<undefined>> => {
    if (error instanceof Refusal) throw error;
    // Some packers count bytes that are none of the data's: what was promised has come.
    return size > 0 && size === entry.size ? Promise.resolve({ done: true, value: undefined }) : breakOff(name);
  };
  try {
    for (;;) {
      const { value } = await reader.read().catch(fail);
      if (value === undefined) return;
      size += value.length;
      if (size > LARGEST_PART || (size > FREE_OF_RATIO && size > HIGHEST_RATIO * (at - from))) stopAtCap();
      if (!(await take(value, Math.min(1, (at - from) / packed)))) return;
    }
  } finally {
    // Rejects where the stream failed already; there is nothing left to stop then.
    reader.cancel().catch(() => undefined);
  }
};

const openInflater = (): DecompressionStream => {
  try {
    return new DecompressionStream("deflate-raw");
  } catch {
    // Safari before 16.4: people are told to save the workbook as CSV, as for a format nobody reads.
    throw new Refusal({ kind: "foreign", format: { kind: "workbook", name: "XLSX" } });
  }
};
