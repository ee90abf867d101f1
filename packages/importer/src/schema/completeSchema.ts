import type { ColumnSchema, ColumnType, DependentRule, Option, TableSchema } from "./schema.ts";

/** A column as hosts write it: what they leave out is filled in. */
export interface LooseColumn {
  readonly key: string;
  readonly label?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
  readonly type?: string | undefined;
  readonly required?: boolean | undefined;
  readonly unique?: boolean | undefined;
  readonly options?: readonly (string | LooseOption)[] | undefined;
  readonly pattern?: RegExp | string | undefined;
  readonly minLength?: number | undefined;
  readonly maxLength?: number | undefined;
  readonly min?: number | string | undefined;
  readonly max?: number | string | undefined;
  readonly country?: string | undefined;
  readonly separator?: string | undefined;
  readonly rules?: readonly DependentRule[] | undefined;
  readonly example?: string | undefined;
}

/** An option as hosts write it; without a label it is called by its value. */
export interface LooseOption {
  readonly value: string;
  readonly label?: string | undefined;
  readonly aliases?: readonly string[] | undefined;
}

/**
 * The complete schema of what a host wrote, and what could not be taken over, in words for whoever wrote it. There is
 * always a schema to go on with: a type nobody knows is text, of two columns with one key the first is taken. Whether
 * what was taken over makes sense is for `schemaProblems` to say.
 */
export const completeSchema = (
  loose: readonly LooseColumn[],
): { readonly schema: TableSchema; readonly problems: readonly string[] } => {
  const problems: string[] = [];
  const columns = new Map<string, ColumnSchema>();
  for (const column of loose) {
    if (columns.has(column.key)) problems.push(`Column "${column.key}" is given twice: give each its own key.`);
    else columns.set(column.key, complete(column, problems));
  }
  return { schema: { columns: [...columns.values()] }, problems };
};

const complete = (column: LooseColumn, problems: string[]): ColumnSchema => {
  const type = TYPES.find((each) => each === (column.type ?? "text"));
  if (type === undefined)
    problems.push(`Column "${column.key}" has the unknown type "${column.type}": use one of ${TYPES.join(", ")}.`);
  return {
    key: column.key,
    label: column.label?.trim() || column.key,
    aliases: column.aliases ?? [],
    type: type ?? "text",
    required: column.required ?? false,
    unique: column.unique ?? false,
    options: (column.options ?? []).map(completeOption),
    pattern: column.pattern === undefined ? null : sourceOf(column.pattern),
    minLength: column.minLength ?? null,
    maxLength: column.maxLength ?? null,
    min: column.min ?? null,
    max: column.max ?? null,
    country: column.country?.toUpperCase() ?? null,
    separator: column.separator || null,
    rules: column.rules ?? [],
    example: column.example ?? null,
  };
};

const completeOption = (option: string | LooseOption): Option => {
  const { value, label, aliases } = typeof option === "string" ? { value: option } : option;
  return { value, label: label || value, aliases: aliases ?? [] };
};

/** The source alone goes to a worker, so the one flag that changes what a value is comes along inside it. */
const sourceOf = (pattern: RegExp | string): string => {
  if (typeof pattern === "string") return pattern;
  return pattern.flags.includes("i") ? `(?i:${pattern.source})` : pattern.source;
};

/** Every type there is. */
export const TYPES: readonly ColumnType[] = [
  "text",
  "id",
  "number",
  "integer",
  "boolean",
  "date",
  "datetime",
  "time",
  "email",
  "url",
  "phone",
  "enum",
  "country",
  "currency",
  "list",
];
