import type { ColumnSchema, ColumnType } from "../schema/schema.ts";
import type { ColumnVotes } from "./columnVotes.ts";
import { booleanType, emailType, enumType, textType, urlType } from "./plainTypes.ts";
import { createValueReader } from "./valueReader.ts";
import type { ColumnReading, ValueReader, ValueType } from "./valueType.ts";

/** The types of some columns, ready to read with. */
export interface ValueTypes {
  reader(column: ColumnSchema, reading: ColumnReading): ValueReader;
  /** Null where there is nothing to decide about the column. */
  votes(column: ColumnSchema): ColumnVotes | null;
  /** Does a piece, of a few milliseconds, of what first values would wait for; false where nothing is left to do. */
  prepare(): boolean;
}

/** Fetches what the types of these columns need, each type once; rejects where it does not come. */
export const loadTypes = async (columns: readonly ColumnSchema[]): Promise<ValueTypes> => {
  const wanted = [...new Set(columns.map(({ type }) => type))];
  const types = new Map(await Promise.all(wanted.map(async (type) => [type, await LOAD[type]()] as const)));
  const typeOf = ({ type }: ColumnSchema): ValueType => types.get(type) ?? textType;
  return {
    reader: (column, reading) => createValueReader(column, reading, typeOf(column)),
    votes: (column) => typeOf(column).votes?.(column) ?? null,
    prepare: () => [...types.values()].some((type) => type.prepare?.() === true),
  };
};

/** What most tables have is at hand; the rest comes with the tables that have it. */
const LOAD: Readonly<Record<ColumnType, () => ValueType | Promise<ValueType>>> = {
  text: () => textType,
  id: () => textType,
  email: () => emailType,
  url: () => urlType,
  boolean: () => booleanType,
  enum: () => enumType,
  number: async () => (await import("./numbers/numberType.ts")).numberType,
  integer: async () => (await import("./numbers/numberType.ts")).numberType,
  date: async () => (await import("./dates/dateTypes.ts")).dateType,
  datetime: async () => (await import("./dates/dateTypes.ts")).datetimeType,
  time: async () => (await import("./dates/dateTypes.ts")).timeType,
  phone: async () => (await import("./phones/phoneType.ts")).phoneType,
  country: async () => (await import("./places/countryType.ts")).countryType,
  currency: async () => (await import("./currencies/currencyType.ts")).currencyType,
  list: async () => (await import("./lists/listType.ts")).listType,
};
