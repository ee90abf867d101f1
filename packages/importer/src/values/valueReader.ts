import type { FaultKind } from "../check/fault.ts";
import type { DateOrder } from "../edits/edit.ts";
import type { ColumnSchema, Value } from "../schema/schema.ts";
import { readAddress } from "./addressValue.ts";
import { readBoolean } from "./booleanWords.ts";
import { createCountrySearch } from "./countryCodes.ts";
import { createCurrencySearch } from "./currencyCodes.ts";
import { createDateReader, readTime } from "./dateValue.ts";
import { countCharacters, createLimitCheck } from "./limits.ts";
import { readList } from "./listValue.ts";
import { memoise } from "./memoise.ts";
import { type DecimalSign, readNumber, usualNumber } from "./numberValue.ts";
import { createOptionSearch } from "./options.ts";
import { isPlainPhone, readPhone } from "./phoneValue.ts";
import { trimValue } from "./plainValue.ts";
import { isUrl } from "./urlValue.ts";
import { USUAL_MOMENT, USUAL_TIME, usualDay } from "./usualDate.ts";
import { dayText, TWO_DAYS } from "./writtenDate.ts";

/** What a column's texts have been decided to mean. */
export interface ColumnReading {
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
}

/** Reads the values of one column. */
export interface ValueReader {
  /** What is wrong with a text that is not empty and has no blanks around it; null where it is fine. Called millions of times. */
  fault(text: string): FaultKind | null;
  /** The value a host gets; only for a text without a fault. "" gives null. */
  value(text: string): Value;
}

/**
 * Creates the reader of a column: its type is looked at first, then pattern, lengths and limits. Marks of writing
 * direction and other unseen characters around a text do not count. Never throws, whatever the text.
 */
export const createValueReader = (column: ColumnSchema, reading: ColumnReading): ValueReader => {
  const type = createTypeReader(column, reading);
  const limit = createLimitCheck(column, {
    length: column.type === "list" ? (text) => readList(text, column.separator).length : countCharacters,
    rank: type.rank ?? (() => Number.NaN),
    limitRank: (limit) => {
      const rank = isNumeric(column) ? Number(limit) : (type.rank?.(String(limit)) ?? -1);
      return rank < 0 && !isNumeric(column) ? Number.NaN : rank;
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

const isNumeric = ({ type }: ColumnSchema): boolean => type === "number" || type === "integer";

interface TypeReader extends ValueReader {
  readonly rank?: (text: string) => number;
}

const createTypeReader = (column: ColumnSchema, reading: ColumnReading): TypeReader => {
  const { type } = column;
  switch (type) {
    case "text":
    case "id":
      return { fault: () => null, value: (text) => text };
    case "number":
    case "integer": {
      const isWhole = type === "integer";
      // Type and range look at the same text, one after the other: it is read once.
      let last = "";
      let found = Number.NaN;
      const read = (text: string): number => {
        if (text !== last) found = readNumber(text, reading.decimal, isWhole);
        last = text;
        return found;
      };
      const isFine = isWhole ? Number.isInteger : Number.isFinite;
      const usual = usualNumber(reading.decimal, isWhole);
      const hasRange = column.min !== null || column.max !== null;
      const fault = (text: string): FaultKind | null =>
        (!hasRange && usual.test(text)) || isFine(read(text)) ? null : type;
      return { fault, value: read, rank: read };
    }
    case "date": {
      const { day } = createDateReader(reading.dateOrder);
      const usual = usualDay(reading.dateOrder);
      const fault = (text: string): FaultKind | null => (usual.test(text) ? null : dayFault(day(text), type));
      return { fault, value: (text) => dayText(day(text)), rank: day };
    }
    case "datetime": {
      const { moment, momentText } = createDateReader(reading.dateOrder);
      const rank = (text: string): number => (moment(text) < 0 ? Number.NaN : instantOf(momentText(text)));
      const fault = (text: string): FaultKind | null => (USUAL_MOMENT.test(text) ? null : dayFault(moment(text), type));
      return { fault, value: momentText, rank };
    }
    case "time": {
      const read = memoise(readTime);
      const value = (text: string): string => read(text) ?? "";
      return {
        fault: (text) => (USUAL_TIME.test(text) || value(text) !== "" ? null : type),
        value,
        // A second after midnight is more than the -1 of what is no time.
        rank: (text) => (value(text) === "" ? -1 : instantOf(`1970-01-01T${value(text)}`)),
      };
    }
    case "list": {
      const find = column.options.length === 0 ? null : createOptionSearch(column.options);
      const items = (text: string): readonly string[] => readList(text, column.separator);
      return {
        fault: (text) => (find === null || items(text).every((item) => find(item) !== null) ? null : "item"),
        value: (text) => (find === null ? items(text) : items(text).map((item) => find(item) ?? item)),
      };
    }
    case "email":
      return found(readAddress, type);
    case "url":
      return { fault: (text) => (isUrl(text) ? null : type), value: (text) => text };
    case "phone": {
      const { country } = column;
      const read = (text: string): string | null => readPhone(text, country);
      return { fault: (text) => (isPlainPhone(text) || read(text) !== null ? null : type), value: read };
    }
    case "boolean":
      return found(memoise(readBoolean), type);
    case "enum":
      return found(createOptionSearch(column.options), "option");
    case "country":
      return found(createCountrySearch(), type);
    case "currency":
      return found(createCurrencySearch(), type);
  }
};

/** A type whose values are found or not. */
const found = (find: (text: string) => Value, kind: FaultKind): TypeReader => ({
  fault: (text) => (find(text) === null ? kind : null),
  value: find,
});

const dayFault = (day: number, kind: FaultKind): FaultKind | null =>
  day >= 0 ? null : day === TWO_DAYS ? "dateOrder" : kind;

/** Seconds of an ISO text written here; without an offset it counts as UTC, so that all compare. */
const instantOf = (iso: string): number => {
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, hours = 0, minutes = 0] = (
    iso.match(/\d+(\.\d+)?/g) ?? []
  ).map(Number);
  const offset = (hours * 60 + minutes) * (iso.lastIndexOf("-") > 9 ? -1 : 1);
  return Date.UTC(year, month - 1, day, hour, minute - offset) / 1000 + second;
};
