import type { Row, RowProblem } from "../csv/row.ts";
import type { Mapping, TargetColumn } from "./columns.ts";
import { isDate, isEmail, isNumber } from "./values.ts";

/** Why a row is not sent. */
export type Fault =
  | { readonly kind: "required" | "email" | "number" | "date"; readonly column: string }
  /** Values beyond the last column: one of them would be lost. */
  | { readonly kind: "ragged"; readonly expected: number; readonly actual: number }
  | { readonly kind: "unclosedQuote" };

/** A row as the host will get it, and what is wrong with it. */
export interface CheckedRow {
  readonly row: Row;
  readonly record: Readonly<Record<string, string>>;
  /** Empty for a row that can be sent. */
  readonly faults: readonly Fault[];
}

/**
 * Picks the mapped values of a row and checks them. Values are handed on as they stand in the file, without the blanks
 * around them: `007` stays `007`, and what a date means is for the host to say. A row shorter than the first only lacks
 * values; a longer one holds something that belongs nowhere, so it is not sent.
 */
export const checkRow = (row: Row, mapping: Mapping, targets: readonly TargetColumn[]): CheckedRow => {
  const record: Record<string, string> = {};
  const faults: Fault[] = row.problems.flatMap(faultOf);
  for (const target of targets) {
    const place = mapping[target.key];
    const value = place === undefined ? "" : (row.cells[place]?.trim() ?? "");
    // `defineProperty`, because a column may be called `__proto__`.
    Object.defineProperty(record, target.key, { value, enumerable: true, configurable: true, writable: true });
    const kind = faultIn(value, target);
    if (kind !== null) faults.push({ kind, column: target.label });
  }
  return { row, record, faults };
};

const faultOf = (problem: RowProblem): readonly Fault[] => {
  if (problem.kind === "unclosedQuote") return [{ kind: "unclosedQuote" }];
  return problem.kind === "ragged" && problem.actual > problem.expected ? [problem] : [];
};

const faultIn = (value: string, target: TargetColumn): "required" | "email" | "number" | "date" | null => {
  if (value === "") return target.required === true ? "required" : null;
  if (target.type === "email" && !isEmail(value)) return "email";
  if (target.type === "number" && !isNumber(value)) return "number";
  return target.type === "date" && !isDate(value) ? "date" : null;
};
