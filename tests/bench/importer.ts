/**
 * The importer: public suites in a folder laid out as `../shared/data/importer` is (`--cases DIR`), generated texts in
 * many dialects and encodings, archives made to overwhelm, speed beside Papa Parse, a million rows in a browser and through
 * the window, and an upload whose tab is killed a hundred times.
 * `--only suites,generated,fuzz,bombs,speed,browser,window,kills` runs parts of it.
 */
import { execFile } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { scorePairs } from "../importer/columns/pairs.ts";
import { runDifferential } from "../importer/fuzz/differential.ts";
import { compareWorkbook } from "../importer/workbooks/compare.ts";
import { atLeast, atMost, type Bench, type BenchResult } from "./bench.ts";
import { bombResults } from "./importer/bombs.ts";
import { browserResults } from "./importer/browserResults.ts";
import { generatedResults } from "./importer/generated.ts";
import type { Speed } from "./importer/speed.ts";
import { csvkit, csvkitConverted, csvSpectrum, type SuiteResult } from "./importer/textSuites.ts";
import { killResults, windowResults } from "./importer/windowResults.ts";

const PARTS = ["suites", "generated", "fuzz", "bombs", "speed", "browser", "window", "kills"] as const;

const bench: Bench = async ({ data, cases, seed, only }) => {
  const unknown = only?.find((part) => !PARTS.some((known) => known === part));
  if (unknown !== undefined) throw new Error(`The importer has no part "${unknown}"; it has ${PARTS.join(", ")}.`);
  const wants = (part: (typeof PARTS)[number]): boolean => only === undefined || only.includes(part);
  const folder = cases ?? (data === null ? null : join(data, "importer"));
  const results: BenchResult[] = [];
  if (wants("suites")) {
    if (folder === null || !existsSync(folder))
      console.warn(`There are no cases at ${folder ?? "--cases DIR"}; suites are left out.`);
    else results.push(...(await suiteResults(folder)));
  }
  const first = Number(seed ?? 1);
  if (wants("generated")) results.push(...generatedResults(first));
  if (wants("fuzz")) results.push(...(await fuzzResults(first)));
  if (wants("bombs")) results.push(...(await bombResults()));
  if (wants("speed")) results.push(...(await speedResults()));
  if (wants("browser")) results.push(...(await browserResults()));
  if (wants("window")) results.push(...(await windowResults()));
  if (wants("kills")) results.push(...(await killResults(first)));
  return { bench: "importer", results };
};

export default bench;

/** Every suite that is there; what was not right is printed case by case. */
const suiteResults = async (folder: string): Promise<readonly BenchResult[]> => {
  const results: BenchResult[] = [];
  const suites: Readonly<Record<string, (folder: string) => Promise<SuiteResult>>> = {
    "csv-spectrum": csvSpectrum,
    csvkit,
  };
  for (const [name, run] of Object.entries(suites)) {
    if (!existsSync(join(folder, name))) continue;
    results.push(shareOf(`importer.${name}.right`, await run(join(folder, name))));
  }
  if (existsSync(join(folder, "csvkit"))) {
    results.push(shareOf("importer.csvkit_converted.right", await csvkitConverted(join(folder, "csvkit"))));
  }
  if (existsSync(join(folder, "xlsx"))) results.push(...(await workbookResults(join(folder, "xlsx"))));
  const pairs = join(folder, "column-matching", "pairs.json");
  if (existsSync(pairs)) {
    const { f1Micro, f1Macro, f1Reachable } = scorePairs(pairs);
    results.push(atLeast(0.85, { name: "importer.columns.f1_micro", value: f1Micro, unit: "F1" }));
    results.push(atLeast(0.8, { name: "importer.columns.f1_macro", value: f1Macro, unit: "F1" }));
    results.push({
      name: "importer.columns.f1_reachable",
      value: f1Reachable,
      unit: "F1",
      note: "micro, without links to columns their schema does not have",
    });
  }
  return results;
};

const shareOf = (name: string, { cases, right, explained, wrong }: SuiteResult): BenchResult => {
  for (const line of explained) console.log(`${name}: explained: ${line}`);
  for (const line of wrong) console.log(`${name}: WRONG: ${line}`);
  const note = `${right} of ${cases}${explained.length === 0 ? "" : `, ${explained.length} by a rule`}`;
  return atLeast(1, { name, value: cases === 0 ? 0 : right / cases, unit: "share", note });
};

/** Every workbook below a folder: opened, or named for why not; and cell by cell beside SheetJS. */
const workbookResults = async (folder: string): Promise<readonly BenchResult[]> => {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => /\.xls[xm]$/i.test(name));
  let opened = 0;
  let cells = 0;
  let agree = 0;
  let unexplained = 0;
  const rules = new Map<string, number>();
  for (const file of files.sort()) {
    const { problem, isRead, cells: seen, agree: same, differences } = await compareWorkbook(join(folder, file));
    cells += seen;
    agree += same;
    for (const { rule } of differences) if (rule !== null) rules.set(rule, (rules.get(rule) ?? 0) + 1);
    unexplained += differences.filter(({ rule }) => rule === null).length;
    // What is behind a password, or what SheetJS finds broken too, is right to be refused, and by its name.
    const isNamed =
      problem?.kind === "foreign" || ((problem?.kind === "broken" || problem?.kind === "empty") && !isRead);
    if (problem === null || isNamed) opened += 1;
    if (problem !== null) console.log(`${file}: ${isNamed ? "named" : "NOT OPENED"}: ${JSON.stringify(problem)}`);
  }
  for (const [rule, count] of rules) console.log(`cells read otherwise than SheetJS does, rule ${rule}: ${count}`);
  return [
    atLeast(1, {
      name: "importer.xlsx.opened",
      value: opened / Math.max(1, files.length),
      unit: "share",
      note: `${opened} of ${files.length}, or named for why not`,
    }),
    {
      name: "importer.xlsx.agreement",
      value: agree / Math.max(1, cells),
      unit: "share",
      note: `${agree} of ${cells} cells as SheetJS reads them`,
    },
    atMost(0, { name: "importer.xlsx.unexplained", value: unexplained, unit: "cells" }),
  ];
};

const FUZZ_CASES = Number(process.env["HANDRAIL_FUZZ_CASES"] ?? 20_000);

const fuzzResults = async (seed: number): Promise<readonly BenchResult[]> => {
  const { cases, agree, explained, unexplained } = await runDifferential({ cases: FUZZ_CASES, seed });
  for (const [rule, count] of Object.entries(explained))
    console.log(`read otherwise than other parsers do, rule ${rule}: ${count}`);
  for (const { seed: which, what } of unexplained.slice(0, 20)) console.log(`UNEXPLAINED, seed ${which}: ${what}`);
  return [
    { name: "importer.fuzz.cases", value: cases, unit: "tables", note: `${agree} read the same by all` },
    atMost(0, { name: "importer.fuzz.unexplained", value: unexplained.length, unit: "differences" }),
  ];
};

const ROWS = 300_000;
const ROUNDS = 5;

const speedResults = async (): Promise<readonly BenchResult[]> => {
  const script = fileURLToPath(new URL("./importer/speed.ts", import.meta.url));
  const { stdout } = await promisify(execFile)(process.execPath, ["--expose-gc", script, String(ROWS), String(ROUNDS)]);
  const { papa, index, check, rows, bytes }: Speed = JSON.parse(stdout);
  const note = `${rows} rows, ${Math.round(bytes / 1e6)} MB, in Node, fastest of ${ROUNDS}`;
  return [
    { name: "importer.node.index_ratio_to_papa", value: papa / index, unit: "times", note },
    {
      name: "importer.node.parse_ratio_to_papa",
      value: papa / check,
      unit: "times",
      note: `parsing and checking twelve columns; ${note}`,
    },
  ];
};
