/** `npm test`: builds, checks, then runs every kind of test, and ends with one line `N passed, N failed`. */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { runChecks } from "./check.ts";
import { ROOT, runTool } from "./runTool.ts";
import { lineOf, one, sum, type Tally, tallyOf } from "./tally.ts";

const PROJECTS = ["unit", "process", "e2e"] as const;
const REPORTS = join(ROOT, ".cache", "test");

const build = async (): Promise<Tally> => {
  const { code, output, seconds } = await runTool({ file: "scripts/build.ts", args: [] });
  console.log(`${code === 0 ? "passed" : "failed"}  build  ${seconds.toFixed(1)} s`);
  if (code !== 0) console.log(output.trimEnd());
  // From here on nobody needs to build again.
  if (code === 0) process.env["HANDRAIL_BUILT"] = "1";
  return one(code === 0);
};

const test = async (project: (typeof PROJECTS)[number]): Promise<Tally> => {
  const path = join(REPORTS, `${project}.json`);
  // A report of the last run must not speak for this one.
  await rm(path, { force: true });
  const args = ["run", "--project", project, "--reporter=default", "--reporter=json", `--outputFile.json=${path}`];
  const { code, seconds } = await runTool({ file: "node_modules/vitest/vitest.mjs", args }, true);
  const tally = tallyOf(existsSync(path) ? await readFile(path, "utf8") : null, code);
  console.log(`${tally.failed === 0 ? "passed" : "failed"}  ${project} tests  ${seconds.toFixed(1)} s\n`);
  return tally;
};

await mkdir(REPORTS, { recursive: true });
const tallies: Tally[] = [await build(), await runChecks()];
console.log("");
for (const project of PROJECTS) tallies.push(await test(project));
const whole = sum(tallies);
console.log(lineOf(whole));
process.exitCode = whole.failed === 0 ? 0 : 1;
