export { detectDelimiter } from "./csv/dialect.ts";
export { type CsvParser, createCsvParser } from "./csv/parser.ts";
export type { Delimiter, Row, RowProblem } from "./csv/row.ts";
export { toCsv } from "./csv/write.ts";
export {
  type ChunkAnswer,
  type Reason,
  type Rejected,
  type Sending,
  type SendProgress,
  sendRows,
} from "./send/send.ts";
export { type CheckedRow, checkRow, type Fault } from "./table/check.ts";
export { isKnownName, type Mapping, matchColumns, type Suggestion, type TargetColumn } from "./table/columns.ts";
export type { Encoding } from "./table/encoding.ts";
export { type ForeignFormat, recogniseForeign } from "./table/format.ts";
export { hasHeader } from "./table/header.ts";
export { type Bytes, openTable, type ReadProblem, type TableSource } from "./table/source.ts";
export { isDate, isEmail, isNumber } from "./table/values.ts";
