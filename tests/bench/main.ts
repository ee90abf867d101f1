/** `pnpm bench <name> [--json] [--data DIR] [--cases DIR] [--seed S] [--only PART,PART] [--strict]`: runs one benchmark and prints its numbers. */
import { existsSync, readdirSync } from "node:fs";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import type { Bench, BenchOptions, BenchReport, BenchResult } from "./bench.ts";

const FOLDER = fileURLToPath(new URL(".", import.meta.url));
const DATA_BESIDE_THE_REPOSITORY = resolve(FOLDER, "../../../shared/data");

/** A benchmark is a module with a default export; the rest of the folder is what they are made of. */
const names = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .map((file) => file.slice(0, -".ts".length))
    .filter((name) => name !== "main" && name !== "bench");

const table = ({ results }: BenchReport): string => {
  const rows = results.map((result) => [
    result.name,
    figure(result.value),
    result.unit,
    result.low === undefined || result.high === undefined ? "" : `${figure(result.low)} to ${figure(result.high)}`,
    verdict(result),
    result.note ?? "",
  ]);
  const all = [["name", "value", "unit", "95 % interval", "goal", ""], ...rows];
  const widths = all.reduce<readonly number[]>(
    (widest, row) => row.map((cell, column) => Math.max(widest[column] ?? 0, cell.length)),
    [],
  );
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

const verdict = ({ goal, holds }: BenchResult): string =>
  goal === undefined ? "" : `${figure(goal)} ${holds === true ? "held" : "MISSED"}`;

const figure = (value: number): string =>
  Number.isInteger(value) ? value.toLocaleString("en") : value.toLocaleString("en", { maximumSignificantDigits: 4 });

const run = async (name: string, options: BenchOptions): Promise<BenchReport> => {
  const module: { readonly default: Bench } = await import(new URL(`./${name}.ts`, import.meta.url).href);
  return await module.default(options);
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    json: { type: "boolean" },
    strict: { type: "boolean" },
    data: { type: "string" },
    cases: { type: "string" },
    seed: { type: "string" },
    only: { type: "string" },
  },
});
const name = positionals[0];
if (name === undefined || !names().includes(name)) {
  console.error(`${name === undefined ? "Name a benchmark" : `There is no benchmark ${name}`}: ${names().join(", ")}.`);
  process.exitCode = 2;
} else {
  const beside = existsSync(DATA_BESIDE_THE_REPOSITORY) ? DATA_BESIDE_THE_REPOSITORY : null;
  const report = await run(name, {
    data: values.data === undefined ? beside : resolve(values.data),
    cases: values.cases === undefined ? null : resolve(values.cases),
    seed: values.seed,
    only: values.only?.split(","),
  });
  console.log(table(report));
  const missed = report.results.filter(({ holds }) => holds === false);
  if (values.strict === true && missed.length > 0) {
    console.log(`Missed: ${missed.map((result) => result.name).join(", ")}.`);
    process.exitCode = 1;
  }
  if (values.json === true) console.log(JSON.stringify(report));
}
