/** Opens a workbook in a process of its own and reads its sheets; prints how that ended and what it cost. */
import { openAsBlob, readFileSync } from "node:fs";
import type { Pace } from "../../../packages/importer/src/pace/pace.ts";
import { openWorkbook } from "../../../packages/importer/src/xlsx/openWorkbook.ts";

const pace: Pace = { isDue: () => false, turn: () => Promise.resolve() };
const [path = ""] = process.argv.slice(2);
const before = process.cpuUsage();

const read = async (): Promise<{ readonly outcome: string; readonly rows: number }> => {
  let rows = 0;
  const opened = await openWorkbook(await openAsBlob(path), pace);
  if (!opened.ok) return { outcome: opened.error.kind, rows };
  for (const { place } of opened.value.sheets.slice(0, 3)) {
    const push = (batch: readonly (readonly string[])[]): void => {
      rows += batch.length;
    };
    const result = await opened.value.read(place, { fillsMerged: process.argv[3] === "fill" }, push, pace);
    if (!result.ok) return { outcome: result.error.kind, rows };
  }
  return { outcome: "read", rows };
};

const { outcome, rows } = await read();
const { user, system } = process.cpuUsage(before);
// What `resourceUsage` has as its highest is that of the process it was forked from, where that was larger.
const highest = /VmHWM:\s*(\d+)/.exec(
  process.platform === "linux" ? readFileSync("/proc/self/status", "utf8") : "",
)?.[1];
const megabytes = (highest === undefined ? process.memoryUsage().rss : Number(highest) * 1024) / 1e6;
console.log(JSON.stringify({ outcome, rows, seconds: (user + system) / 1e6, megabytes }));
