/** Checks that everything which ships, down to the last dependency of a dependency, carries a permissive licence. */
import { existsSync, readFileSync, realpathSync } from "node:fs";
import { dirname, join } from "node:path";
import { ROOT } from "./runTool.ts";

/** Licences that ask for their notice and nothing else. */
const PERMISSIVE = new Set([
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "Unlicense",
]);

const SHIPPED = ["core", "importer", "sdk", "simulator", "server", "dashboard"].map((name) => `packages/${name}`);

interface Package {
  readonly name: string;
  readonly licence: string;
  readonly folder: string;
}

/** Everything reachable over `dependencies`; what only builds or tests us is not shipped. */
const shippedPackages = (): readonly Package[] => {
  const seen = new Map<string, Package>();
  const visit = (folder: string): void => {
    if (seen.has(folder)) return;
    const manifest: Readonly<Record<string, unknown>> = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const { name, license: licence, dependencies } = manifest;
    seen.set(folder, { name: String(name), licence: typeof licence === "string" ? licence : "none stated", folder });
    for (const dependency of Object.keys(dependencies ?? {})) visit(folderOf(dependency, folder));
  };
  for (const folder of [...SHIPPED, "demo"]) visit(join(ROOT, folder));
  return [...seen.values()];
};

/** Where Node finds a package from a folder: in the nearest `node_modules` above the folder's real place. */
const folderOf = (name: string, from: string): string => {
  for (let folder = realpathSync(from); ; folder = dirname(folder)) {
    const place = join(folder, "node_modules", name);
    if (existsSync(place)) return realpathSync(place);
    if (dirname(folder) === folder) throw new Error(`${name}, a dependency of ${from}, is not installed.`);
  }
};

const isPermissive = (expression: string): boolean =>
  expression
    .replace(/[()]/g, "")
    .split(" OR ")
    .some((choice) => choice.split(" AND ").every((licence) => PERMISSIVE.has(licence.trim())));

const packages = shippedPackages();
const refused = packages.filter(({ licence }) => !isPermissive(licence));
for (const { name, licence, folder } of refused) console.log(`${name}: ${licence} (${folder})`);
console.log(`${packages.length} packages ship, ${refused.length} with a licence that is not permissive`);
process.exitCode = refused.length === 0 && packages.length > SHIPPED.length ? 0 : 1;
