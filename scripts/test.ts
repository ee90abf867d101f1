/**
 * `npm test`: builds, checks, then runs every kind of test, and ends with one line `N passed, N failed`. A runner that
 * crashes counts as failed: nothing that went wrong may look like nothing to do.
 */
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { runChecks, type Tally } from "./check.ts";
import { ROOT, runTool } from "./runTool.ts";

const PROJECTS = ["unit", "process", "e2e"] as const;
const NOTHING: Tally = { passed: 0, failed: 0, skipped: 0 };

const build = async (): Promise<Tally> => {
  const { code, output, seconds } = await runTool({ file: "scripts/build.ts", args: [] });
  console.log(`${code === 0 ? "passed" : "failed"}  build  ${seconds.toFixed(1)} s`);
  if (code !== 0) console.log(output.trimEnd());
  // From here on nobody needs to build again.
  if (code === 0) process.env["HANDRAIL_BUILT"] = "1";
  return code === 0 ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: 1 };
};

const test = async (project: (typeof PROJECTS)[number]): Promise<Tally> => {
  const report = join(ROOT, ".cache", "test", `${project}.json`);
  await rm(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const args = ["run", "--project", project, ...reporters];
  const { code, seconds } = await runTool({ file: "node_modules/vitest/vitest.mjs", args }, true);
  const tally = await readReport(report);
  // Errors outside any test (a file that does not load, a rejection nobody awaited) show in the exit code alone.
  const failed = Math.max(tally.failed, code === 0 ? 0 : 1);
  console.log(`${failed === 0 ? "passed" : "failed"}  ${project} tests  ${seconds.toFixed(1)} s\n`);
  return { ...tally, failed };
};

const readReport = async (path: string): Promise<Tally> => {
  try {
    const report: unknown = JSON.parse(await readFile(path, "utf8"));
    return {
      passed: numberIn(report, "numPassedTests"),
      failed: numberIn(report, "numFailedTests"),
      skipped: numberIn(report, "numPendingTests") + numberIn(report, "numTodoTests"),
    };
  } catch (error) {
    console.log(`There is no report of the tests: ${error instanceof Error ? error.message : error}`);
    return { ...NOTHING, failed: 1 };
  }
};

const numberIn = (report: unknown, name: string): number => {
  const value =
    typeof report === "object" && report !== null ? Object.entries(report).find(([key]) => key === name) : undefined;
  if (typeof value?.[1] === "number") return value[1];
  throw new Error(`the report has no ${name}`);
};

await mkdir(join(ROOT, ".cache", "test"), { recursive: true });
const tallies: Tally[] = [await build(), await runChecks()];
console.log("");
for (const project of PROJECTS) tallies.push(await test(project));
const sum = (part: keyof Tally): number => tallies.reduce((total, tally) => total + tally[part], 0);
const skipped = sum("skipped");
console.log(`${sum("passed")} passed, ${sum("failed")} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exitCode = sum("failed") === 0 ? 0 : 1;
