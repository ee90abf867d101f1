import { columnOf } from "../../../packages/importer/src/check/schemaOf.test-data.ts";
import type { ColumnSchema, ColumnType } from "../../../packages/importer/src/schema/schema.ts";

/** A column of a schema with defaults throughout: key and label are the header. */
export const textColumn = (
  header: string,
  type: ColumnType = "text",
  more: Partial<ColumnSchema> = {},
): ColumnSchema => ({ ...columnOf(header, { type }), ...more });
