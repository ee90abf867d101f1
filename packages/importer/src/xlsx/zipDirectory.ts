import type { Bytes } from "../bytes/bytes.ts";
import { plainPath } from "./plainPath.ts";
import { readView, type View } from "./readView.ts";
import { breakOff, stopAtCap } from "./refusal.ts";

/** One packed part. Sizes are those of the directory at the end: local ones are often missing or wrong. */
export interface ZipEntry {
  /** As `plainPath` gives it. */
  readonly name: string;
  /** 0 is stored, 8 is deflate. */
  readonly method: number;
  /** Packed and unpacked, in bytes. */
  readonly packed: number;
  readonly size: number;
  /** Where its local header begins in the file. */
  readonly offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const CENTRAL = 0x02014b50;

/** The end record and the longest comment behind it, with some room for bytes a transfer appended. */
const TAIL = 70_000;
/** A workbook has some dozens of parts; one with a picture in every row has thousands. */
const LARGEST_DIRECTORY = 8_000_000;
/** What stands in place of a number that does not fit. */
const ELSEWHERE = 0xffffffff;

/** Reads the directory of a zip file (APPNOTE.TXT 4.3.12 to 4.3.16), bytes before and behind the archive allowed. */
export const readZipDirectory = async (bytes: Bytes): Promise<readonly ZipEntry[]> => {
  const tailAt = Math.max(0, bytes.size - TAIL);
  const tail = await readView(bytes, tailAt, bytes.size);
  let end = tail.length - 22;
  while (end >= 0 && tail.u32(end) !== END) end -= 1;
  if (end < 0) breakOff("zip");
  let size = tail.u32(end + 12);
  let offset = tail.u32(end + 16);
  let endAt = tailAt + end;
  // Zip64: a record of 56 bytes and a locator of 20 in front of the end record hold what does not fit it.
  if (tail.u32(end - 76) === END_64) {
    size = tail.u64(end - 36);
    offset = tail.u64(end - 28);
    endAt -= 76;
  }
  if (size > LARGEST_DIRECTORY) stopAtCap();
  // Bytes in front of the archive shift every place in it; the directory ends where its end record begins.
  const start = Math.max(0, endAt - size);
  return readEntries(await readView(bytes, start, endAt), start - offset);
};

const readEntries = (view: View, shift: number): readonly ZipEntry[] => {
  const entries: ZipEntry[] = [];
  for (let at = 0; view.u32(at) === CENTRAL; ) {
    const extra = at + 46 + view.u16(at + 28);
    const next = extra + view.u16(at + 30);
    const [size = 0, packed = 0, offset = 0] = readSizes(view, at, extra);
    const name = new TextDecoder().decode(view.bytes.subarray(at + 46, extra));
    entries.push({ name: plainPath(name), method: view.u16(at + 10), packed, size, offset: offset + shift });
    at = next + view.u16(at + 32);
  }
  return entries;
};

/** Those that do not fit 32 bits stand in the extra field of Zip64, which all writers put first: only those, in this order. */
const readSizes = (view: View, at: number, extra: number): readonly number[] => {
  let field = extra - 4;
  return [24, 20, 42].map((place) => {
    const value = view.u32(at + place);
    if (value !== ELSEWHERE) return value;
    field += 8;
    return view.u64(field);
  });
};
