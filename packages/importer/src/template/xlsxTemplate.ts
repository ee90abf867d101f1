import type { ColumnSchema, TableSchema } from "../schema/schema.ts";
import { exampleOf } from "./exampleOf.ts";
import { xmlText } from "./xmlText.ts";
import { zipFile } from "./zipFile.ts";

/** What a template says, in the language of whoever fills it in. */
export interface TemplateWords {
  /** The name of the sheet; what no sheet may be called is left out. */
  readonly sheet: string;
  /** Shown beside a cell that must be filled in. */
  readonly required: string;
  /** Shown beside a cell, with `{example}` where the example goes. */
  readonly example: string;
  /** What a drop-down offers for a boolean. */
  readonly yes: string;
  readonly no: string;
  /** Columns run from right to left. */
  readonly isRightToLeft: boolean;
}

/** Styles by number: 0 is plain, 1 a heading; then those of columns. */
const STYLES: Readonly<Partial<Record<ColumnSchema["type"], number>>> = {
  id: 2,
  phone: 2,
  date: 3,
  datetime: 4,
  time: 5,
};
const FORMATS = ["General", "General", "@", "yyyy-mm-dd", "yyyy-mm-dd hh:mm", "hh:mm"];

/** Limits of Excel's: the list of a drop-down, the text beside a cell and its title, and the rows of a sheet. */
const LONGEST_LIST = 255;
const LONGEST_PROMPT = 255;
const LONGEST_TITLE = 32;
const LAST_ROW = 1_048_576;

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

/**
 * A table to fill in, as XLSX: a bold row of labels that stays in sight, columns in the format of their type, drop-downs
 * for options, and beside each cell what is expected of it. Headings are the labels as they are, so that they are known
 * again; there is no row of examples that could be left in.
 */
export const xlsxTemplate = async ({ columns }: TableSchema, words: TemplateWords): Promise<Blob> => {
  const lists = columns.map((column) => choicesOf(column, words));
  // Lists that fit no cell's own rule stand in a sheet nobody sees, one per column.
  const far = lists.filter((list) => inline(list) === null);
  const names = [
    words.sheet
      .replace(/[[\]:*?/\\']/g, " ")
      .trim()
      .slice(0, 31) || "1",
    ...(far.length > 0 ? ["_"] : []),
  ];
  const sheets = [sheetXml(columns, words, lists, far), ...(far.length > 0 ? [optionsXml(far)] : [])];
  const each = (part: (number: number) => string): string => sheets.map((_, index) => part(index + 1)).join("");
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const override = (path: string, type: string): string =>
    `<Override PartName="/xl/${path}.xml" ContentType="${TYPE}${type}+xml"/>`;
  const files = {
    "[Content_Types].xml": element(
      `Types xmlns="${PACKAGE}/content-types"`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override("workbook", "sheet.main")}${override("styles", "styles")}${each((n) => override(`worksheets/sheet${n}`, "worksheet"))}`,
    ),
    "_rels/.rels": element(
      `Relationships xmlns="${PACKAGE}/relationships"`,
      relation("r", "officeDocument", "xl/workbook.xml"),
    ),
    "xl/workbook.xml": element(
      `workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"`,
      element(
        "sheets",
        each(
          (n) =>
            `<sheet name="${xmlText(names[n - 1] ?? "")}" sheetId="${n}"${n > 1 ? ' state="hidden"' : ""} r:id="r${n}"/>`,
        ),
      ),
    ),
    "xl/_rels/workbook.xml.rels": element(
      `Relationships xmlns="${PACKAGE}/relationships"`,
      each((n) => relation(`r${n}`, "worksheet", `worksheets/sheet${n}.xml`)) + relation("s", "styles", "styles.xml"),
    ),
    "xl/styles.xml": stylesXml(),
    ...Object.fromEntries(sheets.map((xml, index) => [`xl/worksheets/sheet${index + 1}.xml`, xml])),
  };
  return new Blob([...zipFile(files)], { type: `${TYPE}sheet` });
};

const element = (tag: string, inside: string): string => `<${tag}>${inside}</${tag.replace(/ .*/, "")}>`;

/** What may be chosen in a column; empty where anything may be written. */
const choicesOf = ({ type, options }: ColumnSchema, { yes, no }: TemplateWords): readonly string[] =>
  type === "boolean" ? [yes, no] : type === "enum" ? options.map(({ label }) => label) : [];

/** A list as a rule of its own; null where it is too long, or a comma in it would part it. */
const inline = (list: readonly string[]): string | null => {
  const text = list.join();
  return text.length > LONGEST_LIST || list.some((label) => /^\s|[,"\n]|\s$/.test(label)) ? null : `"${text}"`;
};

/** `A`, `Z`, `AA`. */
const letters = (column: number): string =>
  (column > 25 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));

const cell = (text: string, style: number): string =>
  `<c t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;

const sheetXml = (
  columns: readonly ColumnSchema[],
  words: TemplateWords,
  lists: readonly (readonly string[])[],
  far: readonly (readonly string[])[],
): string => {
  const cols = columns.map(({ label, type }, index) => {
    const width = Math.min(40, Math.max(14, label.length + 4));
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="${STYLES[type] ?? 0}" customWidth="1"/>`;
  });
  const rules = columns.map((column, index) => {
    const list = lists[index] ?? [];
    const source = `'_'!$${letters(far.indexOf(list))}$1:$${letters(far.indexOf(list))}$${list.length}`;
    const formula = list.length > 0 ? `<formula1>${xmlText(inline(list) ?? source)}</formula1>` : "";
    const example = exampleOf(column);
    const notes = [
      ...(column.required ? [words.required] : []),
      ...(formula === "" && example !== "" ? [words.example.replace("{example}", () => example)] : []),
    ];
    if (formula + notes.join() === "") return "";
    const title = xmlText(column.label.slice(0, LONGEST_TITLE));
    const prompt = xmlText(notes.join("\n").slice(0, LONGEST_PROMPT));
    const told = prompt === "" ? "" : ` showInputMessage="1" promptTitle="${title}" prompt="${prompt}"`;
    // A warning and no more: what is not in the list can be mapped to it later.
    const kind = formula === "" ? "" : ' type="list" errorStyle="warning" showErrorMessage="1"';
    const at = letters(index);
    return element(`dataValidation${kind} allowBlank="1"${told} sqref="${at}2:${at}${LAST_ROW}"`, formula);
  });
  const rulesXml = rules.join("");
  const direction = words.isRightToLeft ? ' rightToLeft="1"' : "";
  return element(
    `worksheet xmlns="${MAIN}"`,
    `<sheetViews><sheetView${direction} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${element("cols", cols.join(""))}<sheetData>${element("row", columns.map(({ label }) => cell(label, 1)).join(""))}</sheetData>${rulesXml && element("dataValidations", rulesXml)}`,
  );
};

const optionsXml = (lists: readonly (readonly string[])[]): string => {
  const longest = Math.max(...lists.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) =>
    element("row", lists.map((list) => (list[row] === undefined ? "<c/>" : cell(list[row], 0))).join("")),
  );
  return element(`worksheet xmlns="${MAIN}"`, element("sheetData", rows.join("")));
};

const stylesXml = (): string =>
  element(
    `styleSheet xmlns="${MAIN}"`,
    element(
      "numFmts",
      FORMATS.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${code}"/>`).join(""),
    ) +
      '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      "<fills><fill><patternFill/></fill></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs>" +
      element(
        "cellXfs",
        FORMATS.map(
          (_, index) =>
            `<xf numFmtId="${164 + index}" fontId="${index === 1 ? 1 : 0}" applyNumberFormat="1" applyFont="1"/>`,
        ).join(""),
      ),
  );
