/**
 * How fast rows are indexed, and parsed and checked, beside Papa Parse parsing the same bytes, in one process and turn by
 * turn. Papa is given what it is fastest with: decoded text in pieces of a megabyte, rows as arrays, nothing kept.
 */
import { openAsBlob } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import Papa from "papaparse";
import { checkFile } from "../../../packages/importer/src/engine/checkFile.ts";
import { openFile } from "../../../packages/importer/src/engine/openFile.ts";
import { createPace } from "../../../packages/importer/src/pace/createPace.ts";
import { completeSchema } from "../../../packages/importer/src/schema/completeSchema.ts";
import { loadTypes } from "../../../packages/importer/src/values/loadTypes.ts";
import { LARGE_COLUMNS } from "./columns.ts";
import { writeLargeTable } from "./largeTable.ts";

/** Seconds of the fastest round. */
export interface Speed {
  readonly rows: number;
  readonly bytes: number;
  readonly papa: number;
  readonly index: number;
  readonly check: number;
  /** Megabytes the process held beyond what it began with, at most, while it checked. */
  readonly checkMegabytes: number;
}

const PIECE = 1024 * 1024;

const parseWithPapa = async (file: Blob): Promise<number> => {
  const decoder = new TextDecoder();
  const began = performance.now();
  let rows = 0;
  let rest = "";
  for (let at = 0; at < file.size; at += PIECE) {
    const bytes = new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer());
    const text = rest + decoder.decode(bytes, { stream: true });
    const isLast = at + PIECE >= file.size;
    // The handle that Papa's own streaming uses: it parses all but the row that is cut off.
    const parser = new Papa.Parser({ delimiter: "," });
    const result: Papa.ParseResult<string[]> = parser.parse(text, 0, !isLast);
    rows += result.data.length;
    rest = isLast ? "" : text.slice(result.meta.cursor);
  }
  if (rows === 0) throw new Error("Papa Parse read no row.");
  return (performance.now() - began) / 1000;
};

/** Measures on so many rows; each of the three in every round, the fastest counts. */
export const measureSpeed = async (rows: number, rounds: number): Promise<Speed> => {
  const folder = await mkdtemp(join(tmpdir(), "handrail-table-"));
  try {
    const path = join(folder, "large.csv");
    await writeLargeTable(path, { rows });
    const bytes = await openAsBlob(path);
    const { schema } = completeSchema(LARGE_COLUMNS);
    const pace = createPace({ slice: 60 });
    const options = {
      bytes,
      name: "large.csv",
      schema,
      types: await loadTypes(schema.columns),
      memory: { headings: {}, values: {} },
    };
    const best = { papa: Number.POSITIVE_INFINITY, index: Number.POSITIVE_INFINITY, check: Number.POSITIVE_INFINITY };
    let checkMegabytes = 0;
    for (let round = 0; round < rounds; round += 1) {
      best.papa = Math.min(best.papa, await parseWithPapa(bytes));
      const opened = await openFile(options, {}, pace);
      if (!opened.ok) throw new Error(`The table could not be opened: ${opened.error.kind}`);
      const file = opened.value;
      let began = performance.now();
      await file.rows(pace);
      best.index = Math.min(best.index, (performance.now() - began) / 1000);
      globalThis.gc?.();
      const before = process.memoryUsage().rss;
      let most = 0;
      began = performance.now();
      const { check } = await checkFile({
        file,
        mapping: file.opened.mapping,
        history: { edits: [], done: 0 },
        hostCheck: null,
        pace,
        onProgress: () => {
          most = Math.max(most, process.memoryUsage.rss());
        },
      });
      best.check = Math.min(best.check, (performance.now() - began) / 1000);
      checkMegabytes = Math.max(checkMegabytes, (most - before) / 1e6);
      if (check.counts().ready === 0) throw new Error("No row was ready.");
    }
    return { rows, bytes: bytes.size, ...best, checkMegabytes };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

// A process of its own, so that nothing else is on its heap.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(JSON.stringify(await measureSpeed(Number(process.argv[2] ?? 300_000), Number(process.argv[3] ?? 3))));
}
