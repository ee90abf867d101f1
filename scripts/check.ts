/**
 * `pnpm check`: everything that can be said about the repository without running it: format and lint, types, floors,
 * dead code, licences, sizes. One line each, and the full output of what fails.
 */
import { runTool, type Tool } from "./runTool.ts";
import type { Tally } from "./tally.ts";

interface Check extends Tool {
  readonly name: string;
}

const types = (name: string, project: string): Check => ({
  name: `types of ${name}`,
  file: "node_modules/typescript/bin/tsc",
  args: ["--project", project],
});

const CHECKS: readonly Check[] = [
  {
    name: "format and lint",
    file: "node_modules/@biomejs/biome/bin/biome",
    args: ["ci", "--colors=off", "--error-on-warnings", "."],
  },
  ...["core", "importer", "sdk", "simulator", "server", "dashboard"].map((name) => types(name, `packages/${name}`)),
  types("demo", "demo"),
  types("scripts and tests", "."),
  { name: "floors", file: "tests/architecture/floors/main.ts", args: [] },
  {
    name: "dead code",
    file: "node_modules/knip/bin/knip.js",
    args: ["--no-progress"],
  },
  { name: "licences of what ships", file: "scripts/licences.ts", args: [] },
  { name: "size budgets", file: "tests/bench/main.ts", args: ["size", "--strict"] },
];

/** Each check is a process of its own, and most of them use one core. */
const AT_ONCE = 2;

/** Runs every check, however many fail. Sizes are those of a build: where nobody has just built, it builds. */
export const runChecks = async (): Promise<Tally> => {
  if (process.env["HANDRAIL_BUILT"] !== "1") {
    const { code, output } = await runTool({ file: "scripts/build.ts", args: [] });
    if (code !== 0) console.log(output.trimEnd());
  }
  const waiting = [...CHECKS];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
      const { code, output, seconds } = await runTool(check);
      if (code !== 0) failed += 1;
      console.log(`${code === 0 ? "passed" : "failed"}  ${check.name}  ${seconds.toFixed(1)} s`);
      if (code !== 0) console.log(output.trimEnd());
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { passed: CHECKS.length - failed, failed, skipped: 0 };
};

if (import.meta.main) {
  const { failed } = await runChecks();
  process.exitCode = failed === 0 ? 0 : 1;
}
