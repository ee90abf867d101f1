import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { ROOT } from "./floors/readSources.ts";

const BIOME = join(ROOT, "node_modules/@biomejs/biome/bin/biome");

/** Lints one file with the repository's own settings, in a folder of its own, and answers what the linter says. */
const lint = (path: string, text: string): string => {
  const folder = mkdtempSync(join(tmpdir(), "handrail-lint-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const settings: object = JSON.parse(readFileSync(join(ROOT, "biome.json"), "utf8"));
  writeFileSync(join(folder, "biome.json"), JSON.stringify({ ...settings, vcs: { enabled: false } }));
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
  const { stdout, stderr, status } = spawnSync(process.execPath, [BIOME, "lint", "--error-on-warnings", "."], {
    cwd: folder,
    encoding: "utf8",
  });
  return status === 0 ? "" : `${stdout}${stderr}`;
};

test("the linter passes what is well", () => {
  expect(lint("packages/core/src/base/a.ts", "export const double = (count: number): number => count * 2;\n")).toBe("");
});

test.each([
  ["a clock in the core", "packages/core/src/base/a.ts", "export const a = Date.now();\n", "noRestrictedGlobals"],
  ["a timer in the core", "packages/core/src/base/a.ts", "setTimeout(() => 1, 1);\n", "noRestrictedGlobals"],
  ["any", "packages/server/src/ports/a.ts", "export const a = (b: any) => b;\n", "noExplicitAny"],
  ["!", "packages/server/src/ports/a.ts", "export const a = (b: string | null) => b!;\n", "noNonNullAssertion"],
  ["an enum", "packages/server/src/ports/a.ts", "export enum A { b }\n", "noEnum"],
  ["the console in the SDK", "packages/sdk/src/engine/a.ts", "console.log(1);\n", "noConsole"],
  [
    "inner HTML",
    "packages/dashboard/src/a.tsx",
    "export const a = <p dangerouslySetInnerHTML={{ __html: '' }} />;\n",
    "noDangerouslySetInnerHtml",
  ],
  ["a picture without words", "packages/dashboard/src/a.tsx", "export const a = <img src='a.png' />;\n", "useAltText"],
])("the linter refuses %s", (_, path, text, rule) => {
  expect(lint(path, text)).toContain(rule);
});
