import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { corners, endlessAttribute, endlessRow, longText, manyTexts, ratio } from "../../importer/workbooks/bombs.ts";
import { type Part, packZip, workbookParts } from "../../importer/workbooks/packZip.ts";
import { atMost, type BenchResult } from "../bench.ts";

const READ = fileURLToPath(new URL("../../importer/workbooks/readBomb.ts", import.meta.url));
/** More different texts than we take, packed as real ones are: what a large file may cost, and no bomb. */
const HONEST = "six million texts";
const EMPTY_SHEET = "<worksheet><sheetData/></worksheet>";

/** Workbooks made to overwhelm, each opened in a process of its own: the slowest, and the one that takes most memory. */
export const bombResults = async (): Promise<readonly BenchResult[]> => {
  const bombs: Readonly<Record<string, Readonly<Record<string, Part>>>> = {
    nothing: workbookParts(EMPTY_SHEET),
    ratio: workbookParts(await ratio()),
    "long text": workbookParts(EMPTY_SHEET, { "xl/sharedStrings.xml": await longText() }),
    corners: workbookParts(corners),
    "endless row": workbookParts(await endlessRow()),
    "endless attribute": workbookParts(await endlessAttribute()),
    [HONEST]: workbookParts(EMPTY_SHEET, { "xl/sharedStrings.xml": await manyTexts() }),
  };
  const folder = await mkdtemp(join(tmpdir(), "handrail-bombs-"));
  let seconds = 0;
  let megabytes = 0;
  try {
    let base = 0;
    for (const [name, parts] of Object.entries(bombs)) {
      const path = join(folder, `${name.replace(" ", "-")}.xlsx`);
      await writeFile(path, packZip(parts));
      const { stdout } = await promisify(execFile)(process.execPath, [READ, path]);
      const found: { readonly outcome: string; readonly seconds: number; readonly megabytes: number } =
        JSON.parse(stdout);
      console.log(`bomb ${name}: ${found.outcome}, ${found.seconds.toFixed(2)} s, ${found.megabytes.toFixed(0)} MB`);
      if (name === HONEST) continue;
      seconds = Math.max(seconds, found.seconds);
      // What Node itself takes to start and to read a workbook of nothing counts for no bomb.
      if (name === "nothing") base = found.megabytes;
      else megabytes = Math.max(megabytes, found.megabytes - base);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return [
    atMost(2, {
      name: "importer.bombs.slowest_s",
      value: seconds,
      unit: "s",
      note: "processor time, Node's start included",
    }),
    atMost(150, {
      name: "importer.bombs.most_mb",
      value: megabytes,
      unit: "MB",
      note: "beyond what a workbook of nothing takes",
    }),
  ];
};
