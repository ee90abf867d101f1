/**
 * Our reader of workbooks against SheetJS, cell by cell, over every sheet both have. Values are compared as what they
 * mean: numbers as numbers, dates as days and seconds. What still differs is a difference, and a rule says why it is right.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename } from "node:path";
import type { CellObject, WorkBook, WorkSheet } from "xlsx";
import type { Pace } from "../../../packages/importer/src/pace/pace.ts";
import type { ForeignFormat, ReadProblem } from "../../../packages/importer/src/reading/reading.ts";
import { recogniseFile } from "../../../packages/importer/src/recognise/recogniseFile.ts";
import { openWorkbook } from "../../../packages/importer/src/xlsx/openWorkbook.ts";

/** Required and not imported: as a module it has no `SSF`. */
const sheetjs: typeof import("xlsx") = createRequire(import.meta.url)("xlsx");

/** A cell that is read otherwise. */
export interface Difference {
  readonly sheet: string;
  /** `A1`. */
  readonly cell: string;
  readonly ours: string;
  readonly theirs: string;
  /** Why ours is right; null where nothing says so. */
  readonly rule: Rule | null;
}

/** What a comparison of one file found. */
export interface Comparison {
  readonly file: string;
  /** Why we did not open it; null where we did. */
  readonly problem: ReadProblem | null;
  /** SheetJS opened it. */
  readonly isRead: boolean;
  /** Cells that are filled on either side. */
  readonly cells: number;
  readonly agree: number;
  readonly differences: readonly Difference[];
}

/** Why a cell may differ. */
export type Rule =
  /** A formula nobody worked out is an error to us, and no cell to SheetJS. */
  | "uncalculated"
  /** SheetJS drops runs of a rich text that begins without one; we join them all. */
  | "richText"
  /** A time written as ISO text is no number to SheetJS, and such a date before March 1900 one day late. */
  | "isoText"
  /** XML counts `_x005F_` and the like as one character in every text; SheetJS leaves some as they are written. */
  | "escaped"
  /** SheetJS drops the blanks around a text, or those in it. */
  | "blanks"
  /** Text SheetJS leaves out of reading because its cell has no value of the type it says it has. */
  | "typeless";

type Rows = readonly (readonly string[])[];

const pace: Pace = { isDue: () => false, turn: () => Promise.resolve() };

/** Compares all sheets of a file. */
export const compareWorkbook = async (path: string): Promise<Comparison> => {
  const bytes = new Uint8Array(readFileSync(path));
  const file = basename(path);
  const theirs = readTheirs(bytes);
  const ours = await readOurs(bytes, file);
  const nothing = { file, isRead: theirs !== null, cells: 0, agree: 0, differences: [] };
  if ("kind" in ours) return { ...nothing, problem: ours };
  if (theirs === null) return { ...nothing, problem: null };
  const is1904 = theirs.Workbook?.WBProps?.date1904 === true;
  let cells = 0;
  const differences: Difference[] = [];
  for (const { name, rows } of ours) {
    const sheet = theirs.Sheets[name];
    if (sheet === undefined) continue;
    for (const cell of filled(rows, sheet)) {
      cells += 1;
      const { r, c } = sheetjs.utils.decode_cell(cell);
      const our = rows[r]?.[c] ?? "";
      const their: CellObject | undefined = sheet[cell];
      if (isSame(our, their, is1904)) continue;
      differences.push({ sheet: name, cell, ours: our, theirs: textOf(their), rule: ruleOf(our, their) });
    }
  }
  return { file, problem: null, isRead: true, cells, agree: cells - differences.length, differences };
};

const readTheirs = (bytes: Uint8Array): WorkBook | null => {
  try {
    return sheetjs.read(bytes, { type: "array", cellNF: true });
  } catch {
    return null;
  }
};

const readOurs = async (
  bytes: Uint8Array<ArrayBuffer>,
  file: string,
): Promise<readonly { readonly name: string; readonly rows: Rows }[] | ReadProblem> => {
  const format = recogniseFile(bytes.subarray(0, 65_536), file);
  if (format !== "workbook") return { kind: "foreign", format: foreignOf(format) };
  const opened = await openWorkbook(new Blob([bytes]), pace);
  if (!opened.ok) return opened.error;
  const sheets: { name: string; rows: Rows }[] = [];
  for (const { place, name } of opened.value.sheets) {
    const rows: (readonly string[])[] = [];
    const push = (batch: Rows): void => void rows.push(...batch);
    const read = await opened.value.read(place, { fillsMerged: false }, push, pace);
    if (!read.ok) return read.error;
    sheets.push({ name, rows });
  }
  return sheets;
};

const foreignOf = (format: string | ForeignFormat): ForeignFormat =>
  typeof format === "string" ? { kind: "other", name: format } : format;

/** Every cell with something in it on either side. */
const filled = (rows: Rows, sheet: WorkSheet): ReadonlySet<string> => {
  const cells = new Set<string>();
  for (const [r, row] of rows.entries())
    for (const [c, value] of row.entries()) if (value !== "") cells.add(sheetjs.utils.encode_cell({ r, c }));
  for (const cell of Object.keys(sheet)) if (!cell.startsWith("!") && textOf(sheet[cell]) !== "") cells.add(cell);
  return cells;
};

const textOf = (cell: CellObject | undefined): string => {
  if (cell === undefined || cell.t === "z") return "";
  if (cell.t === "b") return cell.v === true ? "TRUE" : "FALSE";
  return cell.t === "e" ? (cell.w ?? "") : String(cell.v ?? "");
};

const isSame = (our: string, cell: CellObject | undefined, is1904: boolean): boolean => {
  if (our === textOf(cell)) return true;
  if (cell?.t !== "n" || typeof cell.v !== "number" || our === "") return false;
  if (Number(our) === cell.v) return true;
  const serial = serialOf(our, is1904);
  const format = String(cell.z);
  if (serial === null || !sheetjs.SSF.is_date(format)) return false;
  // As far as the format shows it, and to the second: ours are whole unless it shows parts of one.
  const isNear = (their: number): boolean => Math.abs(serial - their) * 86_400 < 1;
  if (isNear(cell.v)) return true;
  const signs = format.replace(/"[^"]*"|\\.|\[(?!h)[^\]]*\]/g, "");
  return (
    (!/[hs]/i.test(signs) && isNear(Math.floor(cell.v + 0.5 / 86_400))) || (!/[yd]/i.test(signs) && isNear(cell.v % 1))
  );
};

/** Days since the beginning of the file's system, of a date, a time or a duration as we write it. */
const serialOf = (text: string, is1904: boolean): number | null => {
  const [, date, sign, hours, minutes, seconds] =
    /^(?:(\d{4}-\d\d-\d\d)(?:T(?=\d)|$))?(?:(-?)(\d+):(\d\d):(\d\d(?:\.\d+)?))?$/.exec(text) ?? [];
  if (date === undefined && hours === undefined) return null;
  const time = (Number(hours ?? 0) + Number(minutes ?? 0) / 60 + Number(seconds ?? 0) / 3600) / 24;
  if (date === undefined) return sign === "-" ? -time : time;
  if (date === "1900-02-29") return 60 + time;
  const day = (Date.parse(date) - Date.UTC(1899, 11, 30)) / 86_400_000;
  // Before the day that never was, days count one less.
  return (is1904 ? day - 1462 : day < 61 ? day - 1 : day) + time;
};

const ruleOf = (our: string, cell: CellObject | undefined): Rule | null => {
  const their = textOf(cell);
  if (our === "#FORMULA!" && their === "") return "uncalculated";
  if (cell?.t === "n" && Number.isNaN(cell.v) && /^\d+:\d\d/.test(our)) return "isoText";
  if (cell?.t === "n" && our < "1900-03" && serialOf(our, false) === Number(cell.v) - 1) return "isoText";
  if (cell === undefined) return "typeless";
  if (cell.t !== "s") return null;
  if (our.replace(/\s/g, "") === their.replace(/\s/g, "")) return "blanks";
  if (/_x[\da-f]{4}_/i.test(their)) return "escaped";
  return our.startsWith(their) ? "richText" : null;
};
