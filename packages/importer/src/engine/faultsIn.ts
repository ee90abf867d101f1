import type { Fault } from "../check/fault.ts";
import type { TableCheck } from "../check/tableCheck.ts";

/** What is wrong with a row, and where, for a record that is no JSON. */
export const faultsIn = (check: TableCheck, row: number, cells: readonly string[]): readonly Fault[] =>
  check
    .faultsOf(row)
    .map((fault) => (fault.kind === "brokenRecord" ? { ...fault, message: cells.at(-2) ?? "" } : fault));
