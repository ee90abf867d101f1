import { completeSchema, type ImportEngine } from "@handrail/importer";
import type { ImporterDefinition } from "../../../api/types.ts";

/** Says what of an importer's columns cannot be kept: column, value and remedy, a line each. */
export const reportSchema = async (
  importer: string,
  { columns }: Pick<ImporterDefinition, "columns">,
  engine: Pick<ImportEngine, "problems">,
  report: (what: string) => void,
): Promise<void> => {
  const { schema, problems } = completeSchema(columns);
  for (const problem of [...problems, ...(await engine.problems(schema))]) report(`importer "${importer}": ${problem}`);
};
