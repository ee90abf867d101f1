import type { DateOrder, Edit } from "../edits/edit.ts";
import type { ColumnSchema } from "../schema/schema.ts";
import type { Decision } from "../values/columnVotes.ts";
import type { ValueTypes } from "../values/loadTypes.ts";
import { suggestDate, suggestNumber, suggestOption } from "../values/suggest.ts";
import { suggestEmail } from "../values/suggestEmail.ts";
import type { ColumnReading } from "../values/valueType.ts";
import { type Cause, type FaultKind, type Fix, isError } from "./fault.ts";
import type { Counted } from "./tally.ts";

/** What is known beside the cause. */
export interface ColumnFacts {
  /** Those of the schema. */
  readonly types: ValueTypes;
  /** The column; missing where the cause is about rows. */
  readonly column: ColumnSchema | undefined;
  /** Its most frequent values, more of them than the cause shows. */
  readonly considered: readonly Counted[];
  /** How the column was read, and how all rows would have it read. */
  readonly reading: ColumnReading;
  readonly decision: Decision | null;
  /** Rows with a value in the column. */
  readonly filled: number;
}

/** Below this a suggestion is a guess. */
const SURE_ENOUGH = 0.6;

/** Finds what would put a cause right; see `fixesOf`. */
export type FixesOf = typeof fixesOf;

/** Finds what would put a cause right: what changes least first, leaving rows out last. */
export const fixesOf = (cause: Omit<Cause, "fixes">, facts: ColumnFacts): readonly Fix[] => {
  const { kind, column: key, rows } = cause;
  const { column } = facts;
  const fixes: Fix[] = [];
  if (key !== null && column !== undefined) {
    fixes.push(...ownFixes(cause, column, facts));
    if (isError(kind) && !column.required && !NOT_CLEARED.has(kind)) {
      fixes.push({ kind: "clear", edit: { kind: "clear", column: key, fault: kind }, rows });
    }
  }
  if (isError(kind) && kind !== "duplicate") {
    fixes.push({ kind: "leaveOut", edit: { kind: "leaveOutFaulty", fault: kind, column: key }, rows });
  }
  return fixes;
};

/** There is nothing to clear, or one row cannot tell whether there is. */
const NOT_CLEARED: ReadonlySet<FaultKind> = new Set(["required", "requiredHere", "duplicate", "host"]);

/** An edit under its own name. */
const fix = (edit: Edit & Pick<Fix, "kind">, rows: number | null): Fix => ({ kind: edit.kind, edit, rows });

const ownFixes = ({ kind, rows }: Omit<Cause, "fixes">, column: ColumnSchema, facts: ColumnFacts): readonly Fix[] => {
  const { key } = column;
  switch (kind) {
    case "dateOrder": {
      const { dmy, mdy } = facts.decision?.dates ?? { dmy: 0, mdy: 0 };
      const orders: readonly DateOrder[] = mdy > dmy ? ["mdy", "dmy"] : ["dmy", "mdy"];
      return orders.map((order) => fix({ kind: "readDates", column: key, order }, rows));
    }
    case "date":
    case "datetime":
      return readOtherwise(
        column,
        facts,
        (["dmy", "mdy", "ymd"] as const).map((order) => [
          { dateOrder: order },
          { kind: "readDates", column: key, order },
        ]),
      );
    case "number":
    case "integer":
      return readOtherwise(
        column,
        facts,
        ([".", ","] as const).map((sign) => [{ decimal: sign }, { kind: "readDecimals", column: key, sign }]),
      );
    case "option":
    case "item":
    case "boolean":
    case "country":
    case "currency":
      return mapped("mapValues", column, facts, (text) => suggested(text, column));
    case "email":
    case "emailTypo":
      return mapped("replaceValues", column, facts, suggestEmail);
    case "mojibake":
      return [fix({ kind: "repairText", column: key }, rows)];
    case "duplicate":
      return [fix({ kind: "keepFirst", column: key }, rows)];
    default:
      return [];
  }
};

/** Whole values for others that have no error, as far as any is known. */
const mapped = (
  kind: "mapValues" | "replaceValues",
  column: ColumnSchema,
  { types, considered, reading }: ColumnFacts,
  better: (text: string) => string | null,
): readonly Fix[] => {
  const reader = types.reader(column, reading);
  const pairs: [string, string][] = [];
  let rows = 0;
  for (const { value, rows: count } of considered) {
    const to = better(value);
    if (to === null || to === value || reader.fault(to) !== null) continue;
    pairs.push([value, to]);
    rows += count;
  }
  return rows === 0 ? [] : [{ kind, edit: { kind: "mapValues", column: column.key, pairs }, rows }];
};

/** What people call the option that was most likely meant; of a list, each of its items. */
const suggested = (text: string, column: ColumnSchema): string | null => {
  if (column.type === "list") {
    const separator = column.separator ?? [";", "|", ",", "\n"].find((each) => text.includes(each)) ?? ";";
    const items = text.split(separator).map((item) => optionFor(item.trim(), column) ?? item.trim());
    return items.join(separator);
  }
  return optionFor(text, column);
};

const optionFor = (text: string, { options }: ColumnSchema): string | null => {
  const found = suggestOption(text, options);
  if (found === null || found.confidence < SURE_ENOUGH) return null;
  return options.find(({ value }) => value === found.value)?.label ?? found.value;
};

/**
 * Another reading of the whole column where more values gain by it than could lose: those at fault that have a meaning
 * then, against all that are fine now. And the few values that mean something otherwise, or nearly, are rewritten in the
 * reading the column has.
 */
const readOtherwise = (
  column: ColumnSchema,
  facts: ColumnFacts,
  others: readonly (readonly [Partial<ColumnReading>, Edit & { readonly kind: "readDates" | "readDecimals" }])[],
): readonly Fix[] => {
  const { types, considered, reading, filled } = facts;
  const reader = types.reader(column, reading);
  const readers = others.map(([other, edit]) => ({ edit, other: types.reader(column, { ...reading, ...other }) }));
  const fine = filled - sumOf(considered);
  const wide = readers.flatMap(({ edit, other }): readonly Fix[] => {
    const gained = sumOf(considered.filter(({ value }) => other.fault(value) === null));
    return gained > fine ? [fix(edit, null)] : [];
  });
  const rewritten = (text: string): string | null => {
    const other = readers.find((each) => each.other.fault(text) === null)?.other;
    if (other === undefined) return column.type.startsWith("date") ? suggestDate(text) : suggestNumber(text);
    const value = other.value(text);
    const to = reading.decimal === "," ? String(value).replace(".", ",") : String(value);
    return reader.fault(to) === null && reader.value(to) === value ? to : null;
  };
  return [...wide, ...mapped("replaceValues", column, facts, rewritten)];
};

const sumOf = (counted: readonly Counted[]): number => counted.reduce((sum, { rows }) => sum + rows, 0);
