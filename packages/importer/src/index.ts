export { type Cause, type Fault, type FaultKind, type Fix, isError } from "./check/fault.ts";
export { remember } from "./columns/memory.ts";
export type { DateOrder, Edit, History, RowSet } from "./edits/edit.ts";
export type {
  Checked,
  Chunk,
  GridRow,
  HostCheck,
  HostFault,
  ImportEngine,
  Mapping,
  Memory,
  OnProgress,
  Opened,
  Plan,
  Remark,
  RowFilter,
  SheetInfo,
  SourceColumn,
} from "./engine/engine.ts";
export { lossOf } from "./engine/lossOf.ts";
export type { Dialect, Encoding, FileFormat, ForeignFormat, Layout, Reading, ReadProblem } from "./reading/reading.ts";
export { completeSchema, type LooseColumn } from "./schema/completeSchema.ts";
export type { ColumnSchema, ColumnType, ImportRecord, Option, TableSchema, Value } from "./schema/schema.ts";
export type { ChunkAnswer, ChunkInfo, Deliver, RowAnswer, SendFailure } from "./send/answer.ts";
export { deliverToFunction } from "./send/deliverToFunction.ts";
export { deliverToUrl } from "./send/deliverToUrl.ts";
export { type Change, type DryRunResult, dryRun } from "./send/dryRun.ts";
export { type About, type Kept, readKept, resumable } from "./send/journal.ts";
export { beginKeeping, forget, readFile, readJournals } from "./send/journals.ts";
export { type Journal, openJournal } from "./send/openJournal.ts";
export { countRows } from "./send/rowSet.ts";
export type { Sending, SendOptions, SendProgress } from "./send/sending.ts";
export { browserPorts } from "./send/sendPorts.ts";
export { sendRows } from "./send/sendRows.ts";
export { plainValue } from "./values/plainValue.ts";
export { openEngine } from "./worker/openEngine.ts";
