import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import type { SourceFiles } from "./modules.ts";

/** The root of the repository. */
export const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

const FOLDERS = ["packages", "demo", "scripts", "tests"];
const NOT_SOURCE = new Set(["node_modules", "dist", "vectors"]);

/** Reads every TypeScript file of the repository. */
export const readSources = (): SourceFiles => new Map(FOLDERS.flatMap((folder) => filesIn(join(ROOT, folder))));

const filesIn = (folder: string): readonly (readonly [string, string])[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry): readonly (readonly [string, string])[] => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return NOT_SOURCE.has(entry.name) ? [] : filesIn(path);
    if (!/\.tsx?$/.test(entry.name)) return [];
    return [[relative(ROOT, path).split(sep).join("/"), readFileSync(path, "utf8")]];
  });
