/**
 * `pnpm build`: builds what browsers load (the SDK, the dashboard, the demo), each only when something it is made of has
 * changed since it was last built here.
 */
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { ROOT, runTool } from "./runTool.ts";

interface Part {
  readonly name: string;
  /** The folder Vite builds. */
  readonly folder: string;
  /** Vite modes, in order: the first empties the folder. */
  readonly modes: readonly string[];
  /** A file every build of it leaves. */
  readonly proof: string;
  /** Everything it is made of. */
  readonly madeOf: readonly string[];
}

const PARTS: readonly Part[] = [
  {
    name: "SDK",
    folder: "packages/sdk",
    modes: ["production", "npm", "preview"],
    proof: "packages/sdk/dist/handrail.js",
    madeOf: ["packages/sdk", "packages/importer", "packages/core"],
  },
  {
    name: "dashboard",
    folder: "packages/dashboard",
    modes: ["production"],
    proof: "packages/dashboard/dist/index.html",
    madeOf: ["packages/dashboard", "packages/sdk/src", "packages/core"],
  },
  {
    name: "demo",
    folder: "demo",
    modes: ["production"],
    proof: "demo/dist/index.html",
    madeOf: ["demo", "packages/core"],
  },
];

/** What counts everywhere: a new version of a dependency, or of the compiler's settings. */
const SHARED = ["pnpm-lock.yaml", "tsconfig.base.json"];

/** Folders that are made from others, and files no build reads. */
const LEFT_OUT = new Set(["node_modules", "dist", "fixtures", "personas"]);
const isTest = (name: string): boolean => /\.test\.tsx?$/.test(name);

const CACHE = join(ROOT, ".cache", "build");

const filesIn = async (path: string): Promise<readonly string[]> => {
  const entries = await readdir(path, { withFileTypes: true });
  const found = await Promise.all(
    entries
      .filter(({ name }) => !LEFT_OUT.has(name) && !isTest(name))
      .map((entry) => (entry.isDirectory() ? filesIn(join(path, entry.name)) : [join(path, entry.name)])),
  );
  return found.flat().sort();
};

/** A fingerprint of everything a part is made of. */
const fingerprint = async ({ madeOf }: Part): Promise<string> => {
  const hash = createHash("sha256");
  const folders = await Promise.all(madeOf.map((path) => filesIn(join(ROOT, path))));
  for (const file of [...SHARED.map((path) => join(ROOT, path)), ...folders.flat()]) {
    hash
      .update(relative(ROOT, file))
      .update("\0")
      .update(await readFile(file))
      .update("\0");
  }
  return hash.digest("hex");
};

const isFresh = async (part: Part, print: string): Promise<boolean> => {
  if (!existsSync(join(ROOT, part.proof))) return false;
  // Never built here, or by an interrupted run: the file is missing and the part is built.
  const last = await readFile(join(CACHE, part.name), "utf8").catch(() => "");
  return last === print;
};

const buildPart = async (part: Part): Promise<string> => {
  const print = await fingerprint(part);
  if (await isFresh(part, print)) return `${part.name}: unchanged`;
  let seconds = 0;
  for (const mode of part.modes) {
    const args = ["build", "--mode", mode, "--config", join(ROOT, part.folder, "vite.config.ts")];
    const tool = { file: "node_modules/vite/bin/vite.js", args, env: { NODE_ENV: "production" } };
    const built = await runTool(tool);
    if (built.code !== 0) throw new Error(`The ${part.name} could not be built (${mode}):\n${built.output.trimEnd()}`);
    seconds += built.seconds;
  }
  await mkdir(CACHE, { recursive: true });
  await writeFile(join(CACHE, part.name), print);
  return `${part.name}: built in ${seconds.toFixed(1)} s`;
};

/** Builds what is stale; throws with the compiler's words when something cannot be built. */
export const buildAll = async (say: (line: string) => void): Promise<void> => {
  for (const part of PARTS) say(await buildPart(part));
};

if (import.meta.main) {
  try {
    await buildAll(console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
