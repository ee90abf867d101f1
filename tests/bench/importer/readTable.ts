import { openAsBlob } from "node:fs";
import { basename } from "node:path";
import type { OpenFile } from "../../../packages/importer/src/engine/file.ts";
import { openFile } from "../../../packages/importer/src/engine/openFile.ts";
import { createPace } from "../../../packages/importer/src/pace/createPace.ts";
import type { Reading, ReadProblem } from "../../../packages/importer/src/reading/reading.ts";
import { loadTypes } from "../../../packages/importer/src/values/loadTypes.ts";

/** A file as the importer reads it by itself. */
export type ReadTable =
  | { readonly ok: true; readonly file: OpenFile; readonly rows: readonly (readonly string[])[] }
  | { readonly ok: false; readonly problem: ReadProblem };

/** Opens a file with nothing decided and nothing known, and reads every row of it, headings and all. */
export const readTable = async (path: string, chosen: Partial<Reading> = {}): Promise<ReadTable> => {
  const pace = createPace({ slice: 1000 });
  const opened = await openFile(
    {
      bytes: await openAsBlob(path),
      name: basename(path),
      schema: { columns: [] },
      types: await loadTypes([]),
      memory: { headings: {}, values: {} },
    },
    chosen,
    pace,
  );
  if (!opened.ok) return { ok: false, problem: opened.error };
  const source = await opened.value.rows(pace);
  const rows: (readonly string[])[] = [];
  await source.scan({ from: 0, to: source.count }, pace, (batch) => rows.push(...batch.rows));
  return { ok: true, file: opened.value, rows };
};
