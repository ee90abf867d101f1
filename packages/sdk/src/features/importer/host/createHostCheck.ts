import type { HostCheck, HostFault, ImportRecord } from "@handrail/importer";
import type { ImporterDefinition } from "../../../api/types.ts";
import { standardIssues } from "./standardIssues.ts";
import type { Thread } from "./thread.ts";

/** Half of what a frame has, in milliseconds: then the page gets its turn. */
const SLICE = 8;

/**
 * The host's own functions and schemas as one check of some rows, on the page's thread in slices. A function that throws
 * is a fault of the row it threw at, in its own words, and the other rows are checked all the same.
 */
export const createHostCheck = (definition: ImporterDefinition, { now, breathe }: Thread): HostCheck => {
  const { checkRow, checkRows, schema, columns } = definition;
  const checked = columns.flatMap((column) =>
    column.schema === undefined ? [] : [{ key: column.key, schema: column.schema }],
  );
  const ofRow = async (record: ImportRecord): Promise<readonly Found[]> => {
    const found: Found[] = [];
    for (const column of checked) {
      const value = record[column.key];
      // Whether a value must be there is for `required` to say.
      if (value !== null && value !== undefined) {
        for (const { message } of await standardIssues(column.schema, value))
          found.push({ column: column.key, message });
      }
    }
    if (schema !== undefined) {
      for (const { message, at } of await standardIssues(schema, { ...record })) found.push({ column: at, message });
    }
    for (const { column, message } of checkRow?.(record) ?? []) found.push({ column: column ?? null, message });
    return found;
  };

  return async (records, rows) => {
    const faults: HostFault[] = [];
    let began = now();
    for (const [index, record] of records.entries()) {
      const row = rows[index] ?? 0;
      try {
        for (const { column, message } of await ofRow(record)) faults.push({ row, column, message });
      } catch (error) {
        faults.push({ row, column: null, message: wordsOf(error) });
      }
      if (now() - began >= SLICE) {
        await breathe();
        began = now();
      }
    }
    for (const issue of (await checkRows?.(records)) ?? []) {
      const row = rows[issue.index];
      if (row !== undefined) faults.push({ row, column: issue.column ?? null, message: issue.message });
    }
    return faults;
  };
};

interface Found {
  readonly column: string | null;
  readonly message: string;
}

/** What somebody threw, in words. */
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error ?? ""));
