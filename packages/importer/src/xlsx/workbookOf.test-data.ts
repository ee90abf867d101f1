import type { Pace } from "../pace/pace.ts";
import { zipFile } from "../template/zipFile.ts";
import { openWorkbook } from "./openWorkbook.ts";

/** A pace that never gives up its turn. */
export const pace: Pace = { isDue: () => false, turn: () => Promise.resolve() };

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships>${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

/** A workbook of one sheet with these rows, as small as it can be; `parts` replaces some of it or comes on top. */
export const workbookOf = (rows: string, parts: Readonly<Record<string, string>> = {}): Blob =>
  new Blob([
    ...zipFile({
      "_rels/.rels": relations(["r", "officeDocument", "xl/workbook.xml"]),
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="s"/></sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": relations(
        ["s", "worksheet", "worksheets/sheet1.xml"],
        ["t", "sharedStrings", "sharedStrings.xml"],
        ["u", "styles", "styles.xml"],
      ),
      "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData></worksheet>`,
      ...parts,
    }),
  ]);

/** A styles part whose cells have these formats, built-in ids or written out, by style. */
export const stylesOf = (...formats: readonly (number | string)[]): Readonly<Record<string, string>> => ({
  "xl/styles.xml": `<styleSheet><numFmts>${formats
    .map((format, index) =>
      typeof format === "string" ? `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>` : "",
    )
    .join("")}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${formats
    .map((format, index) => `<xf numFmtId="${typeof format === "number" ? format : 200 + index}"/>`)
    .join("")}</cellXfs><dxfs><dxf><numFmt numFmtId="0" formatCode="d"/></dxf></dxfs></styleSheet>`,
});

/** A part of shared texts, each as it stands inside `si`. */
export const textsOf = (...items: readonly string[]): Readonly<Record<string, string>> => ({
  "xl/sharedStrings.xml": `<sst>${items.map((item) => `<si>${item}</si>`).join("")}</sst>`,
});

/** All rows of a sheet; the problem where there is one. */
export const rowsOf = async (file: Blob, place = 0, fillsMerged = false): Promise<unknown> => {
  const opened = await openWorkbook(file, pace);
  if (!opened.ok) return opened.error;
  const rows: (readonly string[])[] = [];
  const read = await opened.value.read(place, { fillsMerged }, (batch) => rows.push(...batch), pace);
  return read.ok ? rows : read.error;
};
