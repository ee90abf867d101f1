/** Encodings the browser decodes; labels of the WHATWG Encoding standard. */
export type Encoding =
  | "utf-8"
  | "utf-16le"
  | "utf-16be"
  | "windows-1250"
  | "windows-1251"
  | "windows-1252"
  | "windows-1253"
  | "windows-1254"
  | "windows-1255"
  | "windows-1256"
  | "windows-1257"
  | "windows-1258"
  | "windows-874"
  | "iso-8859-2"
  | "iso-8859-5"
  | "iso-8859-6"
  | "iso-8859-7"
  | "koi8-r"
  | "koi8-u"
  | "ibm866"
  | "macintosh"
  | "x-mac-cyrillic"
  | "shift_jis"
  | "euc-jp"
  | "iso-2022-jp"
  | "euc-kr"
  | "gb18030"
  | "big5";

/** How a text table is written. */
export interface Dialect {
  /** One character. */
  readonly delimiter: string;
  /** The mark around values; empty where there is none. */
  readonly quote: '"' | "'" | "";
  /** How a mark inside a marked value is written: twice, or behind a backslash. */
  readonly escape: "double" | "backslash";
  /** Blanks after a delimiter are not part of the value. */
  readonly skipsSpace: boolean;
}

/** Where in the file what stands. Row numbers from 0. */
export interface Layout {
  /** The rows that name the columns, `[from, to)`; several are read as one, joined top to bottom; empty where none does. */
  readonly headings: readonly [from: number, to: number];
  /** The first row of the table itself; what stands above and is no heading is left out. */
  readonly body: number;
  /** Rows at the end that are no part of it: totals, notes. */
  readonly footer: number;
}

/** What a file is. */
export type FileFormat = "csv" | "workbook" | "json" | "jsonLines" | "html";

/** Everything decided about how a file is read: plain data, which with the bytes determines the rows. */
export interface Reading {
  readonly format: FileFormat;
  /** Of texts. */
  readonly encoding: Encoding;
  readonly dialect: Dialect;
  /** Of workbooks: the sheets read, by place; several with the same headings are read as one. */
  readonly sheets: readonly number[];
  /** Of workbooks: merged cells have their value in each row, not in the first alone. */
  readonly fillsMerged: boolean;
  readonly layout: Layout;
}

/** A file that is no table we read. */
export interface ForeignFormat {
  readonly kind: /** A workbook of another format: XLS, XLSB, ODS, Numbers. */
    | "workbook"
    /** A workbook behind a password. */
    | "protected"
    /** A packed file. */
    | "archive"
    /** Something else with a name: PDF, PNG, DOCX. */
    | "other"
    /** Bytes nobody knows. */
    | "binary";
  /** Its name for people; empty where it is not known. */
  readonly name: string;
}

/** Why a file cannot be read as a table. Expected, so a value and never thrown. */
export type ReadProblem =
  | { readonly kind: "empty" }
  /** Headings and nothing below them. */
  | { readonly kind: "headingsOnly" }
  /** Moved, changed, or on a drive that went away. */
  | { readonly kind: "unreadable" }
  /** A part of the importer itself did not come over the network. */
  | { readonly kind: "notFetched" }
  | { readonly kind: "foreign"; readonly format: ForeignFormat }
  /** A workbook or JSON text that is broken; `detail` says where, for the log. */
  | { readonly kind: "broken"; readonly format: FileFormat; readonly detail: string }
  /** Unpacks to more than is safe. */
  | { readonly kind: "tooLarge"; readonly format: FileFormat };
