import type { FileFormat, ForeignFormat } from "../reading/reading.ts";

const WORKBOOK = "workbook";

/** Files that are archives, by what stands in them, the telling ones first; a format without a name is one we read. */
const TELLING: readonly (readonly [sign: RegExp, name: string, kind?: "workbook"])[] = [
  [/opendocument\.spreadsheet/, "ODS", WORKBOOK],
  [/opendocument\.text/, "ODT"],
  [/^xl\/workbook\d*\.bin$/im, "XLSB", WORKBOOK],
  [/^(xl\/|.*workbook\d*\.xml$)/im, ""],
  [/^(.*\/)?index(\/.*\.iwa|\.zip)$/im, "Numbers", WORKBOOK],
  [/^word\//im, "DOCX"],
  [/^ppt\//im, "PPTX"],
  // A package of the kind workbooks are, its parts out of sight; opening it tells.
  [/^(\[content_types\]|_rels\/|docprops\/)/im, ""],
];

/** Tells an archive by the names of the parts at its beginning, and by what it says it is. */
export const recogniseZip = (head: Uint8Array): FileFormat | ForeignFormat => {
  const names: string[] = [];
  const latin = new TextDecoder("latin1").decode(head);
  // Every local header in sight (APPNOTE.TXT 4.3.7), and the text of `mimetype`, which is stored as it is.
  for (let at = latin.indexOf("PK\x03\x04"); at >= 0; at = latin.indexOf("PK\x03\x04", at + 4)) {
    const name = latin.slice(at + 30, at + 30 + (head[at + 26] ?? 0) + 256 * (head[at + 27] ?? 0));
    names.push(name === "mimetype" ? latin.slice(at + 38, at + 138) : name.replaceAll("\\", "/").replace(/^[./]+/, ""));
  }
  const [, name = "ZIP", kind = null] = TELLING.find(([sign]) => sign.test(names.join("\n"))) ?? [];
  if (name === "") return WORKBOOK;
  return { kind: kind ?? (name === "ZIP" ? "archive" : "other"), name };
};
