import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { snippet } from "@handrail/sdk/snippet";
import { expect, test } from "vitest";
import { ROOT } from "./floors/readSources.ts";

const documents = execFileSync("git", ["ls-files", "-z", "*.md"], { cwd: ROOT, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "" && existsSync(join(ROOT, path)))
  .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") }));

/** Every `[words](place)` and `![picture](place)` inside the repository, without its fragment; code shows, it does not link. */
const linksIn = (text: string): readonly string[] =>
  [...text.replace(/```[\s\S]*?```|`[^`\n]*`/g, "").matchAll(/\]\(([^)\s#]+)[^)]*\)/g)]
    .map(([, place]) => place ?? "")
    .filter((place) => !/^[a-z]+:/.test(place));

/** Every path in backticks that claims to be one of ours. */
const pathsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`((?:packages|tests|scripts|docs|demo)\/[\w./-]+)`/g)].map(([, path]) => path ?? "");

test("documents were found", () => {
  expect(documents.map(({ path }) => path)).toContain("README.md");
  expect(documents.flatMap(({ text }) => linksIn(text)).length).toBeGreaterThan(10);
  expect(documents.flatMap(({ text }) => pathsIn(text)).length).toBeGreaterThan(20);
});

test("every link inside the repository leads somewhere", () => {
  const broken = documents.flatMap(({ path, text }) =>
    linksIn(text)
      .filter((place) => !existsSync(join(ROOT, dirname(path), place)))
      .map((place) => `${path}: ${place}`),
  );
  expect(broken).toEqual([]);
});

test("every path a document names is there", () => {
  const missing = documents.flatMap(({ path, text }) =>
    pathsIn(text)
      .filter((named) => !existsSync(join(ROOT, named)))
      .map((named) => `${path}: ${named}`),
  );
  expect(missing).toEqual([]);
});

test("every command a document names is a script", () => {
  const manifest: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
    readFileSync(join(ROOT, "package.json"), "utf8"),
  );
  const tools = ["vitest", "biome"];
  const unknown = documents.flatMap(({ path, text }) =>
    [...text.matchAll(/`npx pnpm@10 (\w+)/g)]
      .map(([, name]) => name ?? "")
      .filter((name) => !(name in manifest.scripts) && !tools.includes(name))
      .map((name) => `${path}: ${name}`),
  );
  expect(unknown).toEqual([]);
});

test("the README shows the very snippet the dashboard hands out", () => {
  const readme = documents.find(({ path }) => path === "README.md")?.text ?? "";
  expect(readme).toContain(snippet({ serverUrl: "https://handrail.example.com", key: "key_from_settings" }));
});
