import type { FileFormat, ForeignFormat } from "../reading/reading.ts";
import { recogniseZip } from "./recogniseZip.ts";

/**
 * Files that begin with signs of their own, by kind: a name, then its first bytes as Latin characters, `.` for any. Words
 * people could begin a text with are spelt out further than a text would go.
 */
const BEGINNINGS: Readonly<Record<"workbook" | "archive" | "other", readonly string[]>> = {
  workbook: [
    // From before 1997, without a container around them.
    ..."XLS \t\0\x04\0|XLS \t\x02\x06\0|XLS \t\x04\x06\0|XLS \t\x08\x08\0|XLS \t\x08\x10\0".split("|"),
    "SYLK ID;PWXL",
  ],
  archive: [
    "GZ \x1f\x8b\x08",
    "BZ2 BZh.1AY&SY",
    "RAR Rar!\x1a\x07",
    "7Z 7z\xbc\xaf'\x1c",
    "XZ \xfd7zXZ\0",
    "ZST (\xb5/\xfd",
  ],
  other: [
    "PDF %PDF-",
    "PNG \x89PNG",
    "JPEG \xff\xd8\xff",
    "GIF GIF8.a",
    "WebP RIFF....WEBP",
    "TIFF II*\0",
    "TIFF MM\0*",
    "BMP BM....\0\0\0\0",
    "HEIC ....ftyphe",
    "RTF {\\rtf",
    "Parquet PAR1",
    "SQLite SQLite format 3\0",
  ],
};

/** Tells a file by its first bytes; null for what may well be a text. */
export const recogniseBytes = (head: Uint8Array, name: string): FileFormat | ForeignFormat | null => {
  const has = (signs: string): boolean =>
    [...signs].every((sign, at) => sign === "." || sign.charCodeAt(0) === head[at]);
  if (has("PK\x03\x04") || has("PK\x05\x06") || has("PK\x07\x08")) return recogniseZip(head);
  if (has("\xd0\xcf\x11\xe0")) return recogniseContainer(head, name);
  for (const kind of ["workbook", "archive", "other"] as const)
    for (const entry of BEGINNINGS[kind]) {
      const space = entry.indexOf(" ");
      if (has(entry.slice(space + 1))) return { kind, name: entry.slice(0, space) };
    }
  return null;
};

/**
 * Office files from before 2007, and workbooks behind a password, come in the same container (MS-CFB). Its directory has
 * names in UTF-16 and may lie anywhere; where it is out of sight, the file's own name tells: nobody calls an old workbook
 * XLSX.
 */
const recogniseContainer = (head: Uint8Array, name: string): ForeignFormat => {
  const names = new TextDecoder("latin1").decode(head).replaceAll("\0", "");
  const isXls = /Workbook|Book\b/.test(names);
  if (names.includes("EncryptedPackage") || (!isXls && /\.xls[xmb]$/i.test(name)))
    return { kind: "protected", name: "XLSX" };
  if (names.includes("WordDocument") || /\.doc$/i.test(name)) return { kind: "other", name: "DOC" };
  if (names.includes("PowerPoint") || /\.ppt$/i.test(name)) return { kind: "other", name: "PPT" };
  return { kind: "workbook", name: "XLS" };
};
