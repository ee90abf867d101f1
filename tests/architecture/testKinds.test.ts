import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { expect, test } from "vitest";
import config from "../../vitest.config.ts";
import { ROOT } from "./floors/readSources.ts";

const tests = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard", "*.test.ts*"], {
  cwd: ROOT,
  encoding: "utf8",
})
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)));

/** The kinds a test belongs to, as `vitest.config.ts` sorts them. */
const kindsOf = (path: string): readonly string[] =>
  (config.test?.projects ?? []).flatMap((project) => {
    if (typeof project !== "object" || !("test" in project)) return [];
    const { name, include = [], exclude = [] } = project.test ?? {};
    const matches = (globs: readonly string[]): boolean => globs.some((glob) => matchesGlob(path, glob));
    return typeof name === "string" && matches(include) && !matches(exclude) ? [name] : [];
  });

test("every test is of one kind", () => {
  expect(tests.length).toBeGreaterThan(100);
  expect(tests.filter((path) => kindsOf(path).length !== 1)).toEqual([]);
});

test("what starts a process is of the kind that may; tests of the repository itself ask git and the linter", () => {
  const starting = tests.filter((path) => readFileSync(join(ROOT, path), "utf8").includes('from "node:child_process"'));
  expect(starting.length).toBeGreaterThan(5);
  const wrong = starting.filter((path) => kindsOf(path).includes("unit") && !path.startsWith("tests/architecture/"));
  expect(wrong).toEqual([]);
});
