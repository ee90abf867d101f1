import { repairText } from "../edits/repairText.ts";
import type { ColumnSchema, ColumnType, TableSchema, Value } from "../schema/schema.ts";
import type { ValueTypes } from "../values/loadTypes.ts";
import { plainValue, trimValue } from "../values/plainValue.ts";
import { isMisspelt } from "../values/suggestEmail.ts";
import type { ColumnReading } from "../values/valueType.ts";
import { type FaultKind, isError } from "./fault.ts";

/** Checks the values of one column. */
export interface ColumnCheck {
  /** What is wrong with the column's value in a row: the first error, else a remark, else null. */
  fault(values: readonly string[]): FaultKind | null;
  /** Whether a text with nothing unseen around it has neither an error nor a remark, but for rules on other columns. */
  isFine(text: string): boolean;
  /** A number with a point and one or two digits behind it is fine. */
  readonly hasPoints: boolean;
  /** The value a host gets for a text without an error. */
  value(text: string): Value;
  /** In which form the text is compared where no two rows may have the same. */
  compared(text: string): string;
}

/** What the check of a column is built from. */
export interface ColumnCheckOptions {
  readonly schema: TableSchema;
  /** The column's, in the schema. */
  readonly place: number;
  readonly reading: ColumnReading;
  /** Those of the schema. */
  readonly types: ValueTypes;
}

/** Builds the check of the column at a place of the schema. */
export const createColumnCheck = (options: ColumnCheckOptions): ColumnCheck => {
  const { schema, place, reading, types } = options;
  const column = schema.columns[place];
  if (column === undefined) return NO_COLUMN;
  const reader = types.reader(column, reading);
  const remark = remarkOf(column.type);
  const demand = createDemand(options, column);

  const ownFault = (text: string): FaultKind | null => {
    if (text === "") return column.required ? "required" : null;
    if (text.charCodeAt(0) === HASH && CELL_ERROR.test(text)) return "cellError";
    return reader.fault(text) ?? (remark === null ? null : remark(text));
  };
  const own = (values: readonly string[]): FaultKind | null => ownFault(values[place] ?? "");
  return {
    fault:
      demand === null
        ? own
        : (values) => {
            const kind = own(values);
            return kind !== null && isError(kind) ? kind : (demand(values[place] === "", values) ?? kind);
          },
    isFine: (text) => trimValue(text) === text && ownFault(text) === null,
    hasPoints: column.type === "number" && reading.decimal !== ",",
    value: reader.value,
    compared: AS_TEXT.has(column.type) ? (text) => text : (text) => String(reader.value(text)),
  };
};

const NO_COLUMN: ColumnCheck = {
  fault: () => null,
  isFine: () => false,
  hasPoints: false,
  value: () => null,
  compared: (text) => text,
};

/** The others mean the same in several spellings: `1.0` and `1`, `+49 …` and `0049 …`. */
const AS_TEXT: ReadonlySet<ColumnType> = new Set(["text", "id", "email", "url", "list"]);

const HASH = 35;

/** What Excel, LibreOffice and Google Sheets write for a failed formula, in the languages they are most used in. */
const CELL_ERROR =
  /^#(?:N\/[AD]|NV|[¡¿]?(?:REF|DIV\/0|VALUE|NAME|NUM|NULL|FORMULA|SPILL|CALC|FIELD|ERROR|BLOCKED|CONNECT|UNKNOWN|BUSY|PYTHON|BEZUG|WERT|ZAHL|VALEUR|NOMBRE|NOM|NUL|VALOR|VALORE|RIF|NOME|NÚM)[!?]|GETTING_DATA)$/;

/** Builds what finds things worth a look in values that are fine; null for types where nothing is looked for. */
const remarkOf = (type: ColumnType): ((text: string) => FaultKind | null) | null => {
  if (type === "email") return (text) => (isMisspelt(text) ? "emailTypo" : null);
  return type === "text" || type === "list" ? (text) => (repairText(text) === text ? null : "mojibake") : null;
};

/** Builds the check of a column's dependent rules; null where it has none. A column that does not exist counts as empty. */
const createDemand = (
  { schema, reading, types }: ColumnCheckOptions,
  column: ColumnSchema,
): ((isEmpty: boolean, values: readonly string[]) => FaultKind | null) | null => {
  if (column.rules.length === 0) return null;
  const rules = column.rules.map(({ when, is, then }) => {
    const place = schema.columns.findIndex(({ key }) => key === when);
    const other = schema.columns[place];
    const wanted = new Set(typeof is === "string" ? [] : is.map(plainValue));
    const reader = other === undefined ? null : types.reader(other, reading);
    const holds = (text: string): boolean => {
      if (is === "filled") return text !== "";
      if (is === "empty") return text === "";
      // By what stands there and by what it means: `Germany` where the rule says `DE`.
      if (text === "" || wanted.has(plainValue(text))) return text !== "";
      return reader?.fault(text) === null && wanted.has(plainValue(String(reader.value(text))));
    };
    return { place, holds, asksEmpty: then === "empty" };
  });
  return (isEmpty, values) => {
    for (const { place, holds, asksEmpty } of rules) {
      if (asksEmpty !== isEmpty && holds(values[place] ?? "")) return asksEmpty ? "emptyHere" : "requiredHere";
    }
    return null;
  };
};
