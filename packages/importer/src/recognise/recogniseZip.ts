import type { FileFormat, ForeignFormat } from "../reading/reading.ts";

const WORKBOOK = "workbook";

/** What an archive is by the names in it, the telling ones first. */
const TELLING: readonly (readonly [name: RegExp, format: ForeignFormat])[] = [
  [/(^|\/)workbook\d*\.bin$/i, { kind: WORKBOOK, name: "XLSB" }],
  [/^(xl\/|worksheets\/|.*workbook\d*\.xml$)/i, { kind: WORKBOOK, name: "XLSX" }],
  [/^index\/.*\.iwa$|^index\.zip$|^index\.numbers$/i, { kind: WORKBOOK, name: "Numbers" }],
  [/^word\//i, { kind: "other", name: "DOCX" }],
  [/^ppt\//i, { kind: "other", name: "PPTX" }],
  [/^content\.xml$/i, { kind: WORKBOOK, name: "ODS" }],
];

/**
 * Tells an archive by the names of its parts, or some of them: a workbook we read, or something with a name. A package of
 * the kind workbooks are is taken for one as long as nothing speaks against it.
 */
export const recogniseZip = (names: readonly string[]): FileFormat | ForeignFormat => {
  for (const [telling, format] of TELLING)
    if (names.some((name) => telling.test(name))) return format.name === "XLSX" ? WORKBOOK : format;
  const isPackage = names.some((name) => /^(\[content_types\]\.xml|_rels\/|docprops\/)/i.test(name));
  return isPackage ? WORKBOOK : { kind: "archive", name: "ZIP" };
};
