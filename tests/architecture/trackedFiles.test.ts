import { execFileSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./floors/readSources.ts";

/** A thing that must not be committed: by its path, or by what stands in it. */
interface Ban {
  readonly what: string;
  readonly path?: RegExp;
  readonly text?: RegExp;
}

/** Pieced together, so that this file does not hold what it looks for. */
const slash = "/";
const BANS: readonly Ban[] = [
  { what: "build output", path: /(^|\/)(dist|node_modules|coverage|\.cache|\.data)\// },
  { what: "a database or its log", path: /\.(sqlite|db)(-wal|-shm)?$/ },
  { what: "an editor's or system's own file", path: /(^|\/)(\.DS_Store|\.idea|\.vscode)(\/|$)/ },
  {
    what: "a path of one machine",
    text: new RegExp(`(^|[\\s"'\`(=])${slash}(home|Users|work|root|private|mnt|tmp)${slash}[A-Za-z]`, "m"),
  },
  { what: "a registry's address", text: /https?:\/\/[^\s"']*(registry\.|npmmirror|verdaccio|artifactory|nexus\.)/i },
  { what: "a private key", text: /-----BEGIN [A-Z ]*PRIVATE KEY-----/ },
];

const findings = (path: string, text: string): readonly string[] =>
  BANS.filter((ban) => ban.path?.test(path) === true || ban.text?.test(text) === true).map(({ what }) => what);

const tracked = execFileSync("git", ["ls-files", "-z"], { cwd: ROOT, encoding: "utf8" })
  .split("\0")
  .filter((path) => path !== "");

/** Pictures and archives are not read for text, and the limit keeps a large data file from being one string. */
const textOf = (path: string): string => {
  const file = join(ROOT, path);
  const stands = statSync(file, { throwIfNoEntry: false });
  return stands === undefined || !stands.isFile() || stands.size > 2_000_000 || /\.(png|gz|xlsx|ico|woff2)$/.test(path)
    ? ""
    : readFileSync(file, "utf8");
};

test("tracked files hold nothing of one machine and nothing that is built", () => {
  expect(tracked.length).toBeGreaterThan(50);
  const found = tracked.flatMap((path) => findings(path, textOf(path)).map((what) => `${path}: ${what}`));
  expect(found).toEqual([]);
});

describe("each ban catches its canary", () => {
  test.each([
    ["build output", "packages/sdk/dist/main.js", ""],
    ["a database or its log", "handrail.sqlite-wal", ""],
    ["an editor's or system's own file", "docs/.DS_Store", ""],
    ["a path of one machine", "a.ts", `const data = "${slash}home${slash}somebody${slash}data";`],
    ["a registry's address", "a.txt", `resolved: https:${slash}${slash}registry.example.com/preact.tgz`],
    ["a private key", "a.pem", `-----BEGIN ${"RSA"} PRIVATE KEY-----`],
  ])("%s", (what, path, text) => {
    expect(findings(path, text)).toEqual([what]);
  });
});
