/** A file that is no text table: which kind it is, and by it what the person can do. */
export interface ForeignFormat {
  readonly kind: "workbook" | "archive" | "other" | "binary";
  /** Its name for people; empty where it is not known. */
  readonly name: string;
}

const WORKBOOK = "workbook";
const OTHER = "other";

/** Files that begin with bytes of their own. */
const BEGINNINGS: readonly { readonly bytes: readonly number[]; readonly format: ForeignFormat }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], format: { kind: WORKBOOK, name: "XLS" } },
  { bytes: [0x25, 0x50, 0x44, 0x46], format: { kind: OTHER, name: "PDF" } },
  { bytes: [0x89, 0x50, 0x4e, 0x47], format: { kind: OTHER, name: "PNG" } },
  { bytes: [0xff, 0xd8, 0xff], format: { kind: OTHER, name: "JPEG" } },
  { bytes: [0x47, 0x49, 0x46, 0x38], format: { kind: OTHER, name: "GIF" } },
  { bytes: [0x52, 0x49, 0x46, 0x46], format: { kind: OTHER, name: "WebP" } },
  { bytes: [0x1f, 0x8b], format: { kind: "archive", name: "GZ" } },
  { bytes: [0x42, 0x5a, 0x68], format: { kind: "archive", name: "BZ2" } },
  { bytes: [0x52, 0x61, 0x72, 0x21], format: { kind: "archive", name: "RAR" } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], format: { kind: "archive", name: "7Z" } },
];

/** More control characters than this share, and it is not a text that anyone wrote. */
const MOST_CONTROLS = 0.02;

/** Looks at the first bytes of a file; null for what may well be a table. Text in UTF-16 is one. */
export const recogniseForeign = (head: Uint8Array): ForeignFormat | null => {
  for (const { bytes, format } of BEGINNINGS) if (bytes.every((byte, index) => head[index] === byte)) return format;
  if (head[0] === 0x50 && head[1] === 0x4b && head[2] !== undefined && head[2] < 8) return recogniseZip(head);
  const isUtf16 =
    (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff) || hasZeroPattern(head);
  if (isUtf16) return null;
  const text = latin(head).trimStart().toLowerCase();
  if (text.startsWith("{\\rtf")) return { kind: OTHER, name: "RTF" };
  if (/^(<!doctype html|<html|<table)/.test(text)) return { kind: OTHER, name: "HTML" };
  if (text.startsWith("<?xml")) return { kind: OTHER, name: "XML" };
  if (/^(\[\s*[{[]|\{\s*")/.test(text)) return { kind: OTHER, name: "JSON" };
  return isBinary(head) ? { kind: "binary", name: "" } : null;
};

/** Text in UTF-16 without a mark at its beginning has a zero in every other byte, as far as it is Latin. */
export const hasZeroPattern = (head: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const pairs = Math.min(head.length >> 1, 200);
  if (pairs < 2) return null;
  let even = 0;
  let odd = 0;
  for (let pair = 0; pair < pairs; pair += 1) {
    if (head[2 * pair] === 0) even += 1;
    if (head[2 * pair + 1] === 0) odd += 1;
  }
  if (odd > pairs * 0.7 && even === 0) return "utf-16le";
  return even > pairs * 0.7 && odd === 0 ? "utf-16be" : null;
};

const recogniseZip = (head: Uint8Array): ForeignFormat => {
  const names = latin(head);
  if (names.includes("opendocument.spreadsheet")) return { kind: WORKBOOK, name: "ODS" };
  if (names.includes("word/")) return { kind: OTHER, name: "DOCX" };
  if (names.includes("Index/")) return { kind: WORKBOOK, name: "Numbers" };
  if (names.includes("xl/") || names.includes("[Content_Types].xml")) return { kind: WORKBOOK, name: "XLSX" };
  return { kind: "archive", name: "ZIP" };
};

const isBinary = (head: Uint8Array): boolean => {
  let controls = 0;
  for (const byte of head) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls += 1;
  return controls > Math.max(2, head.length * MOST_CONTROLS);
};

/** One character a byte: enough to look for names in. */
const latin = (bytes: Uint8Array): string => {
  let text = "";
  for (const byte of bytes.subarray(0, 4096)) text += String.fromCharCode(byte);
  return text;
};
