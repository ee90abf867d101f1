import type { Bytes } from "../bytes/bytes.ts";
import { Refusal } from "./refusal.ts";

/** A piece of the file and the little-endian numbers in it: 0 where they lie outside. */
export interface View {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly length: number;
  u16(at: number): number;
  u32(at: number): number;
  u64(at: number): number;
}

/** Reads a piece of the file, less where it reaches beyond. A file that moved or changed is told as such. */
export const readView = async (file: Bytes, from: number, to: number): Promise<View> => {
  let bytes: Uint8Array<ArrayBuffer>;
  try {
    bytes = new Uint8Array(await file.slice(from, to).arrayBuffer());
  } catch {
    // Browsers reject with NotReadableError or NotFoundError; either way there is nothing to read.
    throw new Refusal({ kind: "unreadable" });
  }
  const u16 = (at: number): number => (bytes[at] ?? 0) + (bytes[at + 1] ?? 0) * 0x100;
  const u32 = (at: number): number => u16(at) + u16(at + 2) * 0x10000;
  return {
    bytes,
    length: bytes.length,
    u16,
    u32,
    u64: (at) => u32(at) + u32(at + 4) * 0x100000000,
  };
};
