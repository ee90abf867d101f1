import type { Checked, HostCheck, ImportEngine } from "@handrail/importer";
import type { ImporterDefinition } from "../../../api/types.ts";
import type { Thread } from "./thread.ts";

/** The host's check of some rows, fetched where it has any; null where it has none. */
export const hostCheckOf = (definition: ImporterDefinition, thread: Thread): HostCheck | null => {
  const { checkRow, checkRows, schema, columns } = definition;
  const hasOwn = checkRow !== undefined || checkRows !== undefined || schema !== undefined;
  if (!hasOwn && columns.every((column) => column.schema === undefined)) return null;
  return async (records, rows) => {
    const { createHostCheck } = await import("./createHostCheck.ts");
    return await createHostCheck(definition, thread)(records, rows);
  };
};

/** The host's look at the table as a whole, fetched where it has one: the new state; null where nothing was found. */
export const tableCheckOf =
  ({ checkTable }: ImporterDefinition, engine: ImportEngine) =>
  async (checked: Checked): Promise<Checked | null> => {
    if (checkTable === undefined) return null;
    const { createTableCheck } = await import("./createTableCheck.ts");
    return await createTableCheck(checkTable, engine)(checked);
  };
