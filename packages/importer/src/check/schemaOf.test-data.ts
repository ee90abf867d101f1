import type { ColumnSchema, TableSchema } from "../schema/schema.ts";

type Given = Partial<Omit<ColumnSchema, "options">> & { readonly options?: readonly string[] };

/** A column of text that asks for nothing, but for what is given. */
export const columnOf = (key: string, { options = [], ...given }: Given = {}): ColumnSchema => ({
  ...{ key, label: key, aliases: [], type: "text", required: false, unique: false },
  ...{ pattern: null, minLength: null, maxLength: null, min: null, max: null },
  ...{ country: null, separator: null, rules: [], example: null },
  options: options.map((value) => ({ value, label: value, aliases: [] })),
  ...given,
});

/** A schema of these columns. */
export const schemaOf = (...columns: readonly ColumnSchema[]): TableSchema => ({ columns });
