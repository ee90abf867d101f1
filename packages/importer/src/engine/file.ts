import type { Bytes } from "../bytes/bytes.ts";
import type { Pace } from "../pace/pace.ts";
import type { RowSource } from "../rows/rowSource.ts";
import type { TableSchema } from "../schema/schema.ts";
import type { ValueTypes } from "../values/loadTypes.ts";
import type { Memory, OnProgress, Opened } from "./engine.ts";

/** What a file is opened with. */
export interface FileOptions {
  readonly bytes: Bytes;
  readonly name: string;
  readonly schema: TableSchema;
  /** Those of the schema. */
  readonly types: ValueTypes;
  readonly memory: Memory;
}

/** An open file: what is told of it, and the way to its rows. */
export interface OpenFile extends FileOptions {
  readonly opened: Opened;
  /** Body rows of the samples. */
  readonly samples: readonly (readonly string[])[];
  rows(pace: Pace, onProgress?: OnProgress): Promise<RowSource>;
}
