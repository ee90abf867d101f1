/** Reads source text into what the floors are about: modules and their imports. It knows no rule. */
import { posix } from "node:path";
import ts from "typescript";

/** One import, export-from or `import()` of a module. */
export interface Import {
  readonly specifier: string;
  /** `new URL("./x.ts", import.meta.url)` names a file to run, a worker for one, and not a module to join. */
  readonly how: "import" | "address";
  /** The module of the repository it leads to; null for a package from elsewhere. */
  readonly target: string | null;
}

/** One source file. */
export interface Module {
  readonly path: string;
  readonly source: ts.SourceFile;
  readonly imports: readonly Import[];
  readonly isTest: boolean;
}

/** Files by their path from the root, with forward slashes. */
export type SourceFiles = ReadonlyMap<string, string>;

/** Where the packages' names lead; `*` in a subpath stands for what follows the name, as in their `exports`. */
const PACKAGES: readonly { readonly name: string; readonly at: (subpath: string) => readonly string[] }[] = [
  { name: "@handrail/core", at: (subpath) => [`packages/core/src/${subpath}/index.ts`] },
  { name: "@handrail/importer", at: (subpath) => [`packages/importer/src/${subpath === "" ? "index" : subpath}.ts`] },
  { name: "@handrail/sdk", at: (subpath) => [`packages/sdk/src/entries/${subpath === "" ? "main" : subpath}.ts`] },
  { name: "@handrail/server", at: () => ["packages/server/src/boot/index.ts"] },
  { name: "@handrail/simulator", at: () => ["packages/simulator/src/index.ts"] },
  { name: "@handrail/dashboard", at: (subpath) => [`packages/dashboard/${subpath}`] },
  {
    name: "@handrail/demo",
    at: (subpath) => [`demo/${subpath}/index.ts`, `demo/src/${subpath}/index.ts`, `demo/${subpath}.ts`],
  },
];

/** Tests, and what only tests are built with: builders of examples, and generators of arbitrary ones. */
const TEST = /(\.test(-d)?|\/builders|\/arbitraries)\.tsx?$/;

/** Parses every file; types that are imported count as imports. */
export const readModules = (files: SourceFiles): readonly Module[] =>
  [...files].map(([path, text]) => {
    const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true);
    const imports = importsIn(source).map((found) => ({ ...found, target: targetOf(found.specifier, path, files) }));
    return { path, source, imports, isTest: TEST.test(path) };
  });

const importsIn = (source: ts.SourceFile): readonly Pick<Import, "specifier" | "how">[] => {
  const found: Pick<Import, "specifier" | "how">[] = [];
  const visit = (node: ts.Node): void => {
    const imported = importedBy(node);
    if (imported !== undefined && ts.isStringLiteralLike(imported))
      found.push({ specifier: imported.text, how: "import" });
    const addressed = addressedBy(node);
    if (addressed !== undefined && ts.isStringLiteralLike(addressed) && /\.tsx?$/.test(addressed.text))
      found.push({ specifier: addressed.text, how: "address" });
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
};

const importedBy = (node: ts.Node): ts.Node | undefined => {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) return node.arguments[0];
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  return undefined;
};

const addressedBy = (node: ts.Node): ts.Node | undefined =>
  ts.isNewExpression(node) &&
  node.expression.getText() === "URL" &&
  node.arguments?.[1]?.getText() === "import.meta.url"
    ? node.arguments[0]
    : undefined;

const targetOf = (specifier: string, from: string, files: SourceFiles): string | null => {
  const bare = specifier.replace(/\?.*$/, "");
  if (bare.startsWith(".")) return posix.join(posix.dirname(from), bare);
  const owner = PACKAGES.find(({ name }) => bare === name || bare.startsWith(`${name}/`));
  if (owner === undefined) return null;
  const places = owner.at(bare.slice(owner.name.length + 1));
  return places.find((place) => files.has(place)) ?? places[0] ?? null;
};
