import type { Bytes } from "../bytes/bytes.ts";
import { readBytes } from "./readBytes.ts";
import { breakOff, Refusal, stopAtCap } from "./refusal.ts";
import type { ZipEntry } from "./zipDirectory.ts";

/** What one part may unpack to, in bytes. */
const LARGEST_PART = 512 * 1024 * 1024;
/** Beyond the first of these, more than 200 bytes for each packed one is no table. */
const FREE_OF_RATIO = 10 * 1024 * 1024;
const HIGHEST_RATIO = 200;
/** Small pieces: Chromium unpacks each one whole, and deflate makes up to a thousand bytes of one. */
const PACKED_PIECE = 16 * 1024;
const STORED_PIECE = 64 * 1024;

/** Hands out a part piece by piece; false from `take` ends it early. `share` is how much of it was read, from 0 to 1. */
export const unpack = async (
  bytes: Bytes,
  entry: ZipEntry,
  take: (piece: Uint8Array, share: number) => Promise<boolean>,
): Promise<void> => {
  if (entry.isEncrypted) throw new Refusal({ kind: "foreign", format: { kind: "protected", name: "XLSX" } });
  const from = await findData(bytes, entry);
  const to = Math.min(from + entry.packed, bytes.size);
  if (entry.method === 0) return await copyStored(bytes, from, to, take);
  if (entry.method !== 8) return breakOff(`${entry.name}: packing method ${entry.method}`);
  return await inflate(bytes, entry, { from, to, take });
};

const findData = async (bytes: Bytes, { name, offset }: ZipEntry): Promise<number> => {
  const header = await readBytes(bytes, offset, offset + 30);
  const view = new DataView(header.buffer);
  if (header.length < 30 || view.getUint32(0, true) !== 0x04034b50) return breakOff(`${name}: no local header`);
  return offset + 30 + view.getUint16(26, true) + view.getUint16(28, true);
};

type Take = (piece: Uint8Array, share: number) => Promise<boolean>;

const copyStored = async (bytes: Bytes, from: number, to: number, take: Take): Promise<void> => {
  if (to - from > LARGEST_PART) return stopAtCap();
  for (let at = from; at < to; at += STORED_PIECE) {
    const end = Math.min(at + STORED_PIECE, to);
    if (!(await take(await readBytes(bytes, at, end), (end - from) / (to - from)))) return;
  }
};

const inflate = async (
  bytes: Bytes,
  entry: ZipEntry,
  { from, to, take }: { readonly from: number; readonly to: number; readonly take: Take },
): Promise<void> => {
  const stream = openInflater();
  const writer = stream.writable.getWriter();
  const reader = stream.readable.getReader();
  let fed = from;
  let lost: unknown;
  const feed = async (): Promise<void> => {
    try {
      while (fed < to) {
        const piece = await readBytes(bytes, fed, Math.min(fed + PACKED_PIECE, to));
        fed += piece.length;
        await writer.write(piece);
      }
      await writer.close();
    } catch (error) {
      // Broken data shows on the reading side as well; only a file that went away is known here alone.
      if (error instanceof Refusal) lost = error;
      await writer.abort(error).catch(() => undefined);
    }
  };
  const feeding = feed();
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((): never | { done: true; value: undefined } => {
        if (lost !== undefined) throw lost;
        // Some packers count bytes that are none of the data's; what was promised has come.
        return size > 0 && size === entry.size
          ? { done: true, value: undefined }
          : breakOff(`${entry.name}: packed data`);
      });
      if (done) return;
      size += value.length;
      const isBomb = size > FREE_OF_RATIO && size > HIGHEST_RATIO * (fed - from);
      if (size > LARGEST_PART || isBomb) return stopAtCap();
      if (!(await take(value, (fed - from) / (to - from)))) return;
    }
  } finally {
    // Rejects where the stream failed already; there is nothing left to stop then.
    await reader.cancel().catch(() => undefined);
    await feeding;
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
