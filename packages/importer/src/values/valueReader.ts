import type { FaultKind } from "../check/fault.ts";
import type { ColumnSchema } from "../schema/schema.ts";
import { countCharacters, createLimitCheck } from "./limits.ts";
import { trimValue } from "./plainValue.ts";
import type { ColumnReading, ValueReader, ValueType } from "./valueType.ts";

/**
 * Creates the reader of a column: its type is looked at first, then pattern, lengths and limits. Marks of writing
 * direction and other unseen characters around a text do not count. Never throws, whatever the text.
 */
export const createValueReader = (column: ColumnSchema, reading: ColumnReading, kind: ValueType): ValueReader => {
  const type = kind.reader(column, reading);
  const isNumeric = column.type === "number" || column.type === "integer";
  const limit = createLimitCheck(column, {
    length: type.length ?? countCharacters,
    rank: type.rank ?? (() => Number.NaN),
    limitRank: (limit) => {
      if (isNumeric) return Number(limit);
      const rank = type.rank?.(String(limit)) ?? -1;
      return rank < 0 ? Number.NaN : rank;
    },
  });
  const find = (text: string): FaultKind | null => type.fault(text) ?? (limit === null ? null : limit(text));
  return {
    fault(text) {
      const kind = find(text);
      if (kind === null) return null;
      const seen = trimValue(text);
      return seen === "" || seen === text ? (seen === "" ? null : kind) : find(seen);
    },
    value(text) {
      const seen = trimValue(text);
      return seen === "" ? null : type.value(seen);
    },
  };
};
