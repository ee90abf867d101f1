import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { refused } from "../../importer/bombs/bombs.ts";
import { atMost, type BenchResult } from "../bench.ts";

const READ = fileURLToPath(new URL("../../importer/bombs/readBomb.ts", import.meta.url));

interface Cost {
  readonly outcome: string;
  readonly seconds: number;
  readonly megabytes: number;
}

/**
 * Workbooks made to overwhelm, each opened in a process of its own: the slowest, and the one that takes most memory, Node
 * itself included.
 */
export const bombResults = async (): Promise<readonly BenchResult[]> => {
  const folder = await mkdtemp(join(tmpdir(), "handrail-bombs-"));
  const costOf = async (name: string, workbook: Uint8Array): Promise<Cost> => {
    const path = join(folder, "bomb.xlsx");
    await writeFile(path, workbook);
    const how = name.startsWith("merged") ? "fill" : "";
    const { stdout } = await promisify(execFile)(process.execPath, [READ, path, how]);
    const cost: Cost = JSON.parse(stdout);
    console.log(`bomb, ${name}: ${cost.outcome}, ${cost.seconds.toFixed(2)} s, ${cost.megabytes.toFixed(0)} MB`);
    return cost;
  };
  try {
    const costs: Cost[] = [];
    for (const [name, make] of Object.entries(refused)) costs.push(await costOf(name, await make()));
    return resultsOf(costs);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const resultsOf = (costs: readonly Cost[]): readonly BenchResult[] => [
  atMost(0, {
    name: "importer.bombs.not_refused",
    value: costs.filter((c) => c.outcome !== "tooLarge").length,
    unit: "files",
  }),
  atMost(2, {
    name: "importer.bombs.slowest_s",
    value: Math.max(...costs.map(({ seconds }) => seconds)),
    unit: "s",
    note: `processor time, the slowest of ${costs.length}`,
  }),
  atMost(150, {
    name: "importer.bombs.most_mb",
    value: Math.max(...costs.map(({ megabytes }) => megabytes)),
    unit: "MB",
    note: "the whole process",
  }),
];
