/** What the floors forbid, one function a rule. Each has a name a canary is caught by. */
import { posix } from "node:path";
import ts from "typescript";
import { ringsIn } from "./cycles.ts";
import type { Module } from "./modules.ts";
import { ZONES, type Zone } from "./zones.ts";

/** A broken rule. */
export interface Violation {
  readonly rule: string;
  readonly file: string;
  readonly message: string;
}

/** Everything a rule may look at. */
export type Rule = (modules: readonly Module[]) => readonly Violation[];

const zoneOf = (path: string): { readonly zone: Zone; readonly part: string } | null => {
  for (const zone of ZONES) {
    for (const pattern of zone.paths) {
      const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&").replace("*", "[^/]+");
      const found = new RegExp(`^${escaped}`).exec(path);
      if (found !== null) return { zone, part: found[0] };
    }
  }
  return null;
};

/** Tests may join what the code may not, but only within their own package and the harness. */
const codeOf = (modules: readonly Module[]): readonly Module[] => modules.filter((module) => !module.isTest);

const floors: Rule = (modules) =>
  codeOf(modules).flatMap((module) => {
    const from = zoneOf(module.path);
    if (from === null) return [];
    return module.imports.flatMap(({ specifier, target }): Violation[] => {
      const violation = (why: string): Violation[] => [
        { rule: `floor ${from.zone.name}`, file: module.path, message: `imports ${specifier}: ${why}` },
      ];
      if (target === null) {
        const allowed = from.zone.packages.some((name) => isOf(specifier, name));
        return allowed ? [] : violation(`${from.zone.name} may use ${list(from.zone.packages)} from outside`);
      }
      const to = zoneOf(target);
      if (to === null) return isStyleOrData(target) ? [] : violation("that is no part of a package's floors");
      if (to.part === from.part || (to.zone === from.zone && !from.zone.paths.some((path) => path.includes("*"))))
        return [];
      if (to.zone !== from.zone && from.zone.imports.includes(to.zone.name)) return [];
      return violation(`${from.zone.name} may import ${list(from.zone.imports)}, not ${to.zone.name}`);
    });
  });

const isOf = (specifier: string, name: string): boolean =>
  name === "node:" ? specifier.startsWith("node:") : specifier === name || specifier.startsWith(`${name}/`);

const isStyleOrData = (path: string): boolean => /\.(css|json|svg)$/.test(path);

const list = (names: readonly string[]): string => (names.length === 0 ? "nothing" : names.join(", "));

const everyFileHasAZone: Rule = (modules) =>
  codeOf(modules)
    .filter(({ path }) => path.includes("/src/") && zoneOf(path) === null)
    .map(({ path }) => ({
      rule: "no zone",
      file: path,
      message: "stands in no part of tests/architecture/floors/zones.ts",
    }));

const noRings: Rule = (modules) => {
  const known = new Set(modules.map(({ path }) => path));
  const graph = new Map(
    modules.map(({ path, imports }) => [
      path,
      imports.flatMap(({ target }) => (target !== null && known.has(target) ? [target] : [])),
    ]),
  );
  return ringsIn(graph).map((ring) => ({
    rule: "import ring",
    file: ring[0] ?? "",
    message: `imports itself through ${ring.join(" and ")}`,
  }));
};

/**
 * Draws widgets one by one, measures one part alone, packs what a part is made of: what no public entry offers. Other tests
 * act from outside.
 */
const LOOKS_INSIDE = ["tests/gallery/", "tests/bench/", "tests/importer/", "scripts/columns/", "scripts/encodings/"];

const noReachingAcross: Rule = (modules) =>
  modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier, how, target }) => {
        if (!specifier.startsWith(".") || target === null) return false;
        const here = packageOf(path);
        const there = packageOf(target);
        // Tests and scripts may start a package's program by its address; nobody joins its modules from outside.
        return there !== here && there !== null && !(here === null && how === "address") && !looksInside(path);
      })
      .map(({ specifier }) => ({
        rule: "reach across packages",
        file: path,
        message: `imports ${specifier}: use the package's name, which shows only what it offers`,
      })),
  );

const looksInside = (path: string): boolean => LOOKS_INSIDE.some((folder) => path.startsWith(folder));

const noTestsInCode: Rule = (modules) => {
  const tests = new Set(modules.filter(({ isTest }) => isTest).map(({ path }) => path));
  return codeOf(modules).flatMap(({ path, imports }) =>
    imports
      .filter(({ target }) => target !== null && tests.has(target) && packageOf(path) !== null)
      .map(({ specifier }) => ({
        rule: "test in code",
        file: path,
        message: `imports ${specifier}, which is for tests`,
      })),
  );
};

const packageOf = (path: string): string | null => /^(packages\/[^/]+|demo)\//.exec(path)?.[1] ?? null;

const VAGUE = /^(utils?|helpers?|common|misc|shared|lib)(\.|$)/i;

const noVagueNames: Rule = (modules) =>
  modules
    .filter(({ path }) => path.split("/").some((part) => VAGUE.test(part)) || /\/types\//.test(path))
    .map(({ path }) => ({ rule: "vague name", file: path, message: "a folder or file bears the name of one concept" }));

const LONGEST = 300;

const noLongFiles: Rule = (modules) =>
  codeOf(modules)
    // Example data of a folder of fixtures is as long as the examples are.
    .filter(({ path }) => !path.includes("/fixtures/"))
    .map(({ path, source }) => ({ path, lines: source.getLineStarts().length }))
    .filter(({ lines }) => lines > LONGEST)
    .map(({ path, lines }) => ({
      rule: "long file",
      file: path,
      message: `has ${lines} lines; split before ${LONGEST}`,
    }));

const extensions: Rule = (modules) =>
  modules.flatMap(({ path, imports }) =>
    imports
      .filter(({ specifier }) => specifier.startsWith(".") && posix.extname(specifier.replace(/\?.*$/, "")) === "")
      .map(({ specifier }) => ({
        rule: "no extension",
        file: path,
        message: `imports ${specifier}: Node runs the sources as they are and needs the extension`,
      })),
  );

const inCore = (module: Module): boolean => module.path.startsWith("packages/core/src/") && !module.isTest;

const noStateInCore: Rule = (modules) =>
  modules.filter(inCore).flatMap(({ path, source }) =>
    source.statements
      .filter(
        (statement) =>
          ts.isExpressionStatement(statement) ||
          (ts.isVariableStatement(statement) && (statement.declarationList.flags & ts.NodeFlags.Const) === 0),
      )
      .map((statement) => ({
        rule: "core state",
        file: path,
        message: `keeps state or does something when loaded: ${statement.getText().slice(0, 60)}`,
      })),
  );

const noChanceInCore: Rule = (modules) =>
  modules.filter(inCore).flatMap(({ path, source }) => {
    const found: Violation[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isPropertyAccessExpression(node) && node.getText() === "Math.random")
        found.push({ rule: "core chance", file: path, message: "draws at random: take what was drawn as an argument" });
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });

/** All rules; each is called by {@link checkFloors} on the same modules. */
export const RULES: readonly Rule[] = [
  floors,
  everyFileHasAZone,
  noRings,
  noReachingAcross,
  noTestsInCode,
  noVagueNames,
  noLongFiles,
  extensions,
  noStateInCore,
  noChanceInCore,
];
