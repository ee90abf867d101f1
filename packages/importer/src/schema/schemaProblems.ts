import { compilePattern } from "../values/limits.ts";
import { loadTypes, type ValueTypes } from "../values/loadTypes.ts";
import type { ColumnReading } from "../values/valueType.ts";
import type { ColumnSchema, TableSchema } from "./schema.ts";

/**
 * What in a schema cannot be kept, in words for whoever wrote it: column, value and remedy. The importer goes on without
 * the part in question; an empty list means every rule counts.
 */
export const schemaProblems = async ({ columns }: TableSchema): Promise<readonly string[]> => {
  const keys = new Set(columns.map((column) => column.key));
  const types = await loadTypes(columns.map(limitOf));
  return columns.flatMap((column) =>
    problemsOf(column, keys, types).map((problem) => `Column "${column.key}" ${problem}`),
  );
};

const problemsOf = (column: ColumnSchema, keys: ReadonlySet<string>, types: ValueTypes): readonly string[] => {
  const { type, min, max, minLength, maxLength, options, pattern, rules } = column;
  const isRanked = (limit: number | string | null): boolean =>
    limit === null || (RANKED.test(type) && types.reader(limitOf(column), PLAINLY).fault(String(limit)) === null);
  const other = rules.find((rule) => !keys.has(rule.when));
  const found: readonly (readonly [boolean, string])[] = [
    [
      pattern !== null && compilePattern(pattern) === null,
      `has the pattern "${pattern}", which is no regular expression: correct it.`,
    ],
    [type === "enum" && options.length === 0, "is an enum that no value fits: give it options, or make it text."],
    [!isRanked(min), `has the min ${min}, which is no ${type}: give a number, or a date as 2025-04-03.`],
    [!isRanked(max), `has the max ${max}, which is no ${type}: give a number, or a date as 2025-04-03.`],
    [
      (minLength ?? 0) > (maxLength ?? minLength ?? 0),
      `has the minLength ${minLength} above its maxLength ${maxLength}: change one.`,
    ],
    [other !== undefined, `has a rule for "${other?.when}", which is no column: use the key of one.`],
  ];
  return found.filter(([isWrong]) => isWrong).map(([, words]) => words);
};

const RANKED = /number|integer|date|time/;

/** A limit is read as a value of the column would be; that of whole numbers may be none. */
const limitOf = (column: ColumnSchema): ColumnSchema => ({
  ...column,
  type: column.type === "integer" ? "number" : column.type,
  pattern: null,
  minLength: null,
  maxLength: null,
  min: null,
  max: null,
});

const PLAINLY: ColumnReading = { dateOrder: null, decimal: "." };
