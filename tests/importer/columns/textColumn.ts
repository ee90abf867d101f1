import type { ColumnSchema, ColumnType } from "../../../packages/importer/src/schema/schema.ts";

/** A column of a schema with defaults throughout: key and label are the header. */
export const textColumn = (
  header: string,
  type: ColumnType = "text",
  more: Partial<ColumnSchema> = {},
): ColumnSchema => ({
  key: header,
  label: header,
  aliases: [],
  type,
  required: false,
  unique: false,
  options: [],
  pattern: null,
  minLength: null,
  maxLength: null,
  min: null,
  max: null,
  country: null,
  separator: null,
  rules: [],
  example: null,
  ...more,
});
