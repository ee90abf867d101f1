import type { Bytes } from "../bytes/bytes.ts";
import { Refusal } from "./refusal.ts";

/** A piece of the file. A file that moved or changed since it was chosen is told as such. */
export const readBytes = async (bytes: Bytes, from: number, to: number): Promise<Uint8Array<ArrayBuffer>> => {
  try {
    return new Uint8Array(await bytes.slice(from, to).arrayBuffer());
  } catch {
    // Browsers reject with NotReadableError or NotFoundError; either way there is nothing to read.
    throw new Refusal({ kind: "unreadable" });
  }
};
