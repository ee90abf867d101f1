import type { Bytes } from "../bytes/bytes.ts";
import { readBytes } from "./readBytes.ts";
import { breakOff, stopAtCap } from "./refusal.ts";

/** One packed part. Sizes are those of the directory at the end: local ones are often missing or wrong. */
export interface ZipEntry {
  /** With `/` between folders and none in front, as it is written. */
  readonly name: string;
  /** 0 is stored, 8 is deflate. */
  readonly method: number;
  readonly isEncrypted: boolean;
  /** Packed and unpacked, in bytes. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const CENTRAL = 0x02014b50;

/** The end record and the longest comment behind it, with some room for bytes a transfer appended. */
const TAIL = 22 + 65_535 + 4096;
/** A workbook has some dozens of parts; one with a picture in every row has thousands. */
const MOST_ENTRIES = 100_000;
const LARGEST_DIRECTORY = 32 * 1024 * 1024;
/** A size or place that does not fit 32 bits stands in the extra field. */
const ELSEWHERE = 0xffffffff;

/** Reads the directory of a zip file (APPNOTE.TXT 4.3.12 to 4.3.16), bytes before and behind the archive allowed. */
export const readZipDirectory = async (bytes: Bytes): Promise<readonly ZipEntry[]> => {
  const tailAt = Math.max(0, bytes.size - TAIL);
  const tail = viewOf(await readBytes(bytes, tailAt, bytes.size));
  const end = findEnd(tail);
  if (end < 0) return breakOff("no end of the zip directory");
  let size = tail.getUint32(end + 12, true);
  let offset = tail.getUint32(end + 16, true);
  let endAt = tailAt + end;
  if (end >= 20 && tail.getUint32(end - 20, true) === LOCATOR_64) {
    const wide = await readWideEnd(bytes, Number(tail.getBigUint64(end - 12, true)), endAt - 76);
    if (wide !== null) ({ size, offset, at: endAt } = wide);
  }
  if (size > LARGEST_DIRECTORY) return stopAtCap();
  // Bytes in front of the archive shift every place in it; the directory ends where its end record begins.
  for (const start of [endAt - size, offset]) {
    if (start < 0 || start + size > bytes.size) continue;
    const view = viewOf(await readBytes(bytes, start, start + size));
    if (size === 0 || (size >= 46 && view.getUint32(0, true) === CENTRAL)) return readEntries(view, start - offset);
  }
  return breakOff("the zip directory is not where it should be");
};

const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** A comment may contain the signature, so the last one whose comment reaches the end exactly wins over a later one. */
const findEnd = (tail: DataView): number => {
  let fallback = -1;
  for (let at = tail.byteLength - 22; at >= 0; at -= 1) {
    if (tail.getUint8(at) !== 0x50 || tail.getUint32(at, true) !== END) continue;
    if (at + 22 + tail.getUint16(at + 20, true) === tail.byteLength) return at;
    if (fallback < 0) fallback = at;
  }
  return fallback;
};

const readWideEnd = async (
  bytes: Bytes,
  told: number,
  usual: number,
): Promise<{ readonly size: number; readonly offset: number; readonly at: number } | null> => {
  for (const at of [usual, told]) {
    if (!(at >= 0 && at + 56 <= bytes.size)) continue;
    const view = viewOf(await readBytes(bytes, at, at + 56));
    if (view.getUint32(0, true) !== END_64) continue;
    return { size: Number(view.getBigUint64(40, true)), offset: Number(view.getBigUint64(48, true)), at };
  }
  return null;
};

const readEntries = (view: DataView, shift: number): readonly ZipEntry[] => {
  const entries: ZipEntry[] = [];
  const decoder = new TextDecoder();
  let at = 0;
  while (at + 46 <= view.byteLength && view.getUint32(at, true) === CENTRAL) {
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    if (next > view.byteLength) return breakOff("the zip directory is cut off");
    if (entries.length >= MOST_ENTRIES) return stopAtCap();
    const fields = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    widen(fields, view, at + 46 + nameLength, extraLength);
    const [size = 0, packed = 0, offset = 0] = fields;
    const name = decoder.decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    entries.push({
      name: name.replaceAll("\\", "/").replace(/^(\.?\/)+/, ""),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed,
      size,
      offset: offset + shift,
    });
    at = next;
  }
  return entries;
};

/** Zip64: the fields that did not fit stand in the extra field 1, in this order, only those. */
const widen = (fields: number[], view: DataView, from: number, length: number): void => {
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let field = at + 4;
    for (const [index, value] of fields.entries()) {
      if (value !== ELSEWHERE || field + 8 > from + length) continue;
      fields[index] = Number(view.getBigUint64(field, true));
      field += 8;
    }
    return;
  }
};
