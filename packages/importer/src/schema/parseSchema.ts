import type { Result } from "@handrail/core/base";
import { completeSchema, type LooseColumn, type LooseOption } from "./completeSchema.ts";
import type { DependentRule, TableSchema } from "./schema.ts";
import { schemaProblems } from "./schemaProblems.ts";

/**
 * Reads a schema from a file, `{ "columns": [{ "key": "email", "type": "email" }] }`, which may come from anywhere. What
 * is wrong is said in words for whoever wrote it; a schema with any problem is refused.
 */
export const parseSchema = async (json: unknown): Promise<Result<TableSchema, readonly string[]>> => {
  const columns = isObject(json) ? json["columns"] : undefined;
  if (!Array.isArray(columns) || columns.length === 0)
    return { ok: false, error: ['The schema has no columns: write { "columns": [{ "key": "email" }] }.'] };
  const problems: string[] = [];
  const loose = columns.flatMap((column: unknown, at) => parseColumn(column, at, problems));
  if (problems.length > 0) return { ok: false, error: problems };
  const { schema, problems: unknown } = completeSchema(loose);
  const others = [...unknown, ...(await schemaProblems(schema))];
  return others.length > 0 ? { ok: false, error: others } : { ok: true, value: schema };
};

const parseColumn = (column: unknown, at: number, problems: string[]): readonly LooseColumn[] => {
  if (!isObject(column) || typeof column["key"] !== "string") {
    problems.push(`Column ${at + 1} has no key: give it { "key": "name" }.`);
    return [];
  }
  const { key } = column;
  for (const [name, value] of Object.entries(column)) {
    const shape = SHAPES.get(name);
    if (shape === undefined)
      problems.push(`Column "${key}" has "${name}", which is unknown: use ${[...SHAPES.keys()].join(", ")}.`);
    else if (!shape.fits(value))
      problems.push(`Column "${key}" has ${name} ${JSON.stringify(value)}: it must be ${shape.words}.`);
  }
  // Every property was looked at just now; a column with one that does not fit is never used.
  return [column as unknown as LooseColumn];
};

interface Shape {
  readonly words: string;
  readonly fits: (value: unknown) => boolean;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isText = (value: unknown): value is string => typeof value === "string";
const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isText);
const isLength = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 0;

const isOption = (value: unknown): value is LooseOption | string =>
  isText(value) ||
  (isObject(value) &&
    isText(value["value"]) &&
    (value["label"] === undefined || isText(value["label"])) &&
    (value["aliases"] === undefined || isTexts(value["aliases"])));

const isRule = (value: unknown): value is DependentRule =>
  isObject(value) &&
  isText(value["when"]) &&
  (value["is"] === "filled" || value["is"] === "empty" || isTexts(value["is"])) &&
  (value["then"] === "required" || value["then"] === "empty");

const TEXT: Shape = { words: "a text", fits: isText };
const TEXTS: Shape = { words: "a list of texts", fits: isTexts };
const FLAG: Shape = { words: "true or false", fits: (value) => typeof value === "boolean" };
const LENGTH: Shape = { words: "a whole number from 0", fits: isLength };
const LIMIT: Shape = { words: "a number or a text", fits: (value) => isText(value) || Number.isFinite(value) };

const SHAPES: ReadonlyMap<string, Shape> = new Map([
  ["key", TEXT],
  ["label", TEXT],
  ["aliases", TEXTS],
  ["type", TEXT],
  ["required", FLAG],
  ["unique", FLAG],
  [
    "options",
    {
      words: 'a list of texts or of { "value", "label", "aliases" }',
      fits: (value) => Array.isArray(value) && value.every(isOption),
    },
  ],
  ["pattern", TEXT],
  ["minLength", LENGTH],
  ["maxLength", LENGTH],
  ["min", LIMIT],
  ["max", LIMIT],
  ["country", TEXT],
  ["separator", TEXT],
  [
    "rules",
    {
      words: 'a list of { "when": key, "is": "filled", "empty" or values, "then": "required" or "empty" }',
      fits: (value) => Array.isArray(value) && value.every(isRule),
    },
  ],
  ["example", TEXT],
]);
