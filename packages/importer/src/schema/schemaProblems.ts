import { compilePattern } from "../values/limits.ts";
import { createValueReader } from "../values/valueReader.ts";
import type { ColumnSchema, TableSchema } from "./schema.ts";

/**
 * What in a schema cannot be kept, in words for whoever wrote it: column, value and remedy. The importer goes on without
 * the part in question; an empty list means every rule counts.
 */
export const schemaProblems = (schema: TableSchema): readonly string[] => {
  const keys = new Set(schema.columns.map((column) => column.key));
  return schema.columns.flatMap((column) =>
    problemsOf(column, keys).map((problem) => `Column "${column.key}" ${problem}`),
  );
};

const problemsOf = (column: ColumnSchema, keys: ReadonlySet<string>): readonly string[] => {
  const problems: string[] = [];
  const { type, min, max, minLength, maxLength, options, pattern } = column;
  if (pattern !== null && compilePattern(pattern) === null)
    problems.push(`has the pattern "${pattern}", which is no regular expression: correct it, or leave it out.`);
  if (type === "enum" && options.length === 0)
    problems.push(`is an enum without options, so no value fits it: give it "options", or make it text.`);
  for (const [name, limit] of Object.entries({ min, max })) {
    if (limit !== null && isUnranked(column, String(limit)))
      problems.push(
        `has ${name} ${JSON.stringify(limit)}, which is no ${type}: give a number, or a date as 2025-04-03.`,
      );
  }
  if (minLength !== null && maxLength !== null && minLength > maxLength)
    problems.push(`has minLength ${minLength} above maxLength ${maxLength}: no value fits, change one of them.`);
  for (const rule of column.rules)
    if (!keys.has(rule.when)) problems.push(`has a rule for "${rule.when}", which is no column: use the key of one.`);
  return problems;
};

/** Whether a limit means nothing for this type: `min: "soon"` of a date, `min: 3` of a text. */
const isUnranked = (column: ColumnSchema, limit: string): boolean => {
  if (!["number", "integer", "date", "datetime", "time"].includes(column.type)) return true;
  const plain = { ...column, type: column.type === "integer" ? "number" : column.type, min: null, max: null } as const;
  return (
    createValueReader(
      { ...plain, pattern: null, minLength: null, maxLength: null },
      { dateOrder: null, decimal: "." },
    ).fault(limit) !== null
  );
};
