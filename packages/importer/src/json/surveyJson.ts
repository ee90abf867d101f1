import { JsonFault } from "./jsonFault.ts";
import { createRecordParser, type RecordParser } from "./parseRecord.ts";
import { createRecordFields, type RecordFields } from "./recordFields.ts";
import type { RecordPlace } from "./splitRecords.ts";

/** What a first look at every record of a list found. */
export interface JsonList {
  readonly number: number;
  readonly fields: RecordFields;
  readonly parser: RecordParser;
  objects: number;
  lists: number;
  /** Texts, numbers and the like in place of records. */
  scalars: number;
  /** Records that are no JSON, and where the first of them is. */
  broken: number;
  fault: number;
  /** Values of the longest record that is a list. */
  width: number;
}

/** Gathers what there is to know of a JSON text before its rows can be written. */
export interface JsonSurvey {
  take(record: string, list: number, at: number): void;
  /** The list with most records; null where none has any. */
  best(): JsonList | null;
}

/** Among lines, a record that is no JSON is counted; anywhere else it throws a `JsonFault`. */
export const createJsonSurvey = (place: RecordPlace): JsonSurvey => {
  const all: JsonList[] = [];
  const listOf = (number: number): JsonList => {
    const known = all[number];
    if (known !== undefined) return known;
    const fields = createRecordFields();
    const counts = { objects: 0, lists: 0, scalars: 0, broken: 0, fault: 0, width: 0 };
    const made: JsonList = { number, fields, parser: createRecordParser(fields), ...counts };
    all[number] = made;
    return made;
  };
  return {
    take: (record, number, at) => {
      const list = listOf(number);
      try {
        if (record.startsWith("[")) {
          list.width = Math.max(list.width, list.parser.parseList(record).length);
          list.lists += 1;
        } else {
          // A record that is nothing makes no column.
          list.parser.parse(record, (field, value) => {
            if (value !== "" || field !== list.fields.root) list.fields.column(field);
          });
          if (record.startsWith("{")) list.objects += 1;
          else list.scalars += 1;
        }
      } catch (error) {
        if (!(error instanceof JsonFault)) throw error;
        const fault = at + error.at;
        if (place !== "lines") throw new JsonFault(fault);
        if (list.broken === 0) list.fault = fault;
        list.broken += 1;
      }
    },
    best: () => {
      let best: JsonList | null = null;
      for (const list of all) if (list !== undefined && recordsOf(list) > recordsOf(best)) best = list;
      return best;
    },
  };
};

/** A list of plain values is one only where there is nothing better. */
const recordsOf = (list: JsonList | null): number =>
  list === null ? 0 : list.objects + list.lists + (list.scalars + list.broken) * 1e-9;
