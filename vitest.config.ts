import { defineConfig } from "vitest/config";

/** Components are Preact's, whichever package they stand in. */
const jsx = { runtime: "automatic", importSource: "preact" } as const;

const OUT = ["**/node_modules/**", "**/dist/**", ".cache/**"];

/**
 * Three kinds of test. `unit` starts no process and may run many files at once; `process` starts servers and readers;
 * `e2e` drives a real browser over built files, one file at a time, so that timing-sensitive pages do not starve one another.
 */
export default defineConfig({
  oxc: { jsx },
  test: {
    projects: [
      {
        oxc: { jsx },
        test: {
          name: "unit",
          include: ["{packages,demo,scripts,tests}/**/*.test.{ts,tsx}"],
          exclude: [...OUT, "tests/{contract,durability,recount,importer/bombs,e2e,evidence}/**"],
          // Properties run hundreds of stores; a laden machine takes its time, and a hang is still seen.
          testTimeout: 60_000,
        },
      },
      {
        oxc: { jsx },
        test: {
          name: "process",
          include: ["tests/{contract,durability,recount,importer/bombs}/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        oxc: { jsx },
        test: {
          name: "e2e",
          include: ["tests/{e2e,evidence}/**/*.test.{ts,tsx}"],
          globalSetup: ["tests/harness/builtFiles.ts"],
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
