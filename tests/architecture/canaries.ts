/**
 * One small wrong thing for each sentence of the architecture. The floors checker must catch every one by name: a check
 * that cannot fail is not a check. They are written from the sentences, not from the checker's own table.
 */

/** A file that must be caught, and the rule that must catch it. */
export interface Canary {
  readonly rule: string;
  readonly says: string;
  readonly path: string;
  readonly text: string;
  /** Further files it needs. */
  readonly beside?: Readonly<Record<string, string>> | undefined;
}

const importing = (rule: string, says: string, path: string, specifier: string): Canary => ({
  rule,
  says,
  path,
  text: `import { thing } from "${specifier}";\nexport const other = thing;\n`,
});

const typing = (rule: string, says: string, path: string, specifier: string): Canary => ({
  rule,
  says,
  path,
  text: `import type { Thing } from "${specifier}";\nexport type Other = Thing;\n`,
});

const CORE = "packages/core/src";
const SDK = "packages/sdk/src";
const SERVER = "packages/server/src";

/** All of them. */
export const CANARIES: readonly Canary[] = [
  importing("floor core/base", "base imports nothing", `${CORE}/base/time.ts`, "../content/index.ts"),
  importing("floor core/base", "core has no Node", `${CORE}/base/time.ts`, "node:fs"),
  importing("floor core/content", "content stands on base alone", `${CORE}/content/text.ts`, "../events/index.ts"),
  importing("floor core/content", "content does not carry its schema", `${CORE}/content/a.ts`, "./schema/index.ts"),
  importing("floor core/content", "only the schema parses with valibot", `${CORE}/content/a.ts`, "valibot"),
  importing(
    "floor core/content/schema",
    "the schema knows no concept",
    `${CORE}/content/schema/a.ts`,
    "../../stall/index.ts",
  ),
  importing("floor core/events", "events know no concept", `${CORE}/events/a.ts`, "../progress/index.ts"),
  importing("floor core/progress", "concepts do not import each other", `${CORE}/progress/a.ts`, "../stall/index.ts"),
  typing("floor core/stall", "imported types count too", `${CORE}/stall/a.ts`, "../progress/index.ts"),
  importing(
    "floor core/eligibility",
    "concepts do not import each other",
    `${CORE}/eligibility/a.ts`,
    "../value/index.ts",
  ),
  importing(
    "floor core/arbitration",
    "concepts do not import each other",
    `${CORE}/arbitration/a.ts`,
    "../experiment/index.ts",
  ),
  importing(
    "floor core/experiment",
    "concepts do not import the session",
    `${CORE}/experiment/a.ts`,
    "../session/index.ts",
  ),
  importing("floor core/value", "concepts do not import the protocol", `${CORE}/value/a.ts`, "../protocol/index.ts"),
  importing(
    "floor core/protocol",
    "the protocol does not import the session",
    `${CORE}/protocol/a.ts`,
    "../session/index.ts",
  ),
  importing("floor core/session", "core imports nothing of ours", `${CORE}/session/a.ts`, "@handrail/importer"),
  importing("floor importer", "the importer draws nothing", "packages/importer/src/a.ts", "preact"),
  importing(
    "floor sdk/importer worker",
    "the worker has nothing of the page",
    `${SDK}/entries/importerWorker.ts`,
    "../ui/index.ts",
  ),
  importing("floor importer", "the importer imports core alone", "packages/importer/src/a.ts", "@handrail/sdk"),
  importing(
    "floor simulator",
    "the simulator imports core alone",
    "packages/simulator/src/a.ts",
    "@handrail/demo/content",
  ),
  importing(
    "floor sdk/public types",
    "the public types depend on nothing",
    `${SDK}/api/types.ts`,
    "@handrail/core/base",
  ),
  importing("floor sdk/ports", "ports stand on core alone", `${SDK}/ports/a.ts`, "../platform/a.ts"),
  importing("floor sdk/platform", "the browser does not know the outbox", `${SDK}/platform/a.ts`, "../sync/a.ts"),
  importing("floor sdk/sync", "sync does not touch the browser", `${SDK}/sync/a.ts`, "../platform/a.ts"),
  importing("floor sdk/evidence", "evidence does not know the engine", `${SDK}/evidence/a.ts`, "../engine/a.ts"),
  importing("floor sdk/locate", "locate does not draw", `${SDK}/locate/a.ts`, "../ui/a.ts"),
  importing("floor sdk/engine", "the engine never touches the browser", `${SDK}/engine/a.ts`, "../platform/a.ts"),
  typing("floor sdk/engine", "not even by type", `${SDK}/engine/a.ts`, "../platform/a.ts"),
  importing("floor sdk/ui", "shared UI knows no feature", `${SDK}/ui/a.tsx`, "../features/tour/a.tsx"),
  importing("floor sdk/feature", "a feature does not import another", `${SDK}/features/tour/a.tsx`, "../banner/b.tsx"),
  importing(
    "floor sdk/feature",
    "a feature does not import the engine",
    `${SDK}/features/tour/a.tsx`,
    "../../engine/a.ts",
  ),
  importing(
    "floor sdk/feature",
    "a feature does not touch the platform",
    `${SDK}/features/tour/a.tsx`,
    "../../platform/a.ts",
  ),
  importing("floor sdk/feature", "a feature does not sync", `${SDK}/features/tour/a.tsx`, "../../sync/a.ts"),
  importing(
    "floor sdk/feature contract",
    "the contract knows no feature",
    `${SDK}/features/feature.ts`,
    "./tour/index.tsx",
  ),
  importing(
    "floor sdk/feature catalogue",
    "the catalogue lists and no more",
    `${SDK}/features/catalogue.ts`,
    "../engine/a.ts",
  ),
  importing(
    "floor sdk/boot",
    "the browser never parses with the full schema",
    `${SDK}/boot/a.ts`,
    "@handrail/core/content/schema",
  ),
  importing("floor sdk/boot", "boot knows no entry", `${SDK}/boot/a.ts`, "../entries/global.ts"),
  importing("floor sdk/api", "the interface knows no entry", `${SDK}/api/a.ts`, "../entries/global.ts"),
  importing("floor sdk/snippet", "the snippet is text alone", `${SDK}/entries/snippet.ts`, "../boot/a.ts"),
  importing("floor sdk/entries", "the SDK does not know the server", `${SDK}/entries/main.ts`, "@handrail/server"),
  importing(
    "floor dashboard",
    "the dashboard sees of the SDK the snippet alone",
    "packages/dashboard/src/a.tsx",
    "@handrail/sdk",
  ),
  importing("floor server/ports", "ports know no storage", `${SERVER}/ports/a.ts`, "../storage/sqlite/a.ts"),
  importing("floor server/usecases", "use cases know no storage", `${SERVER}/usecases/a.ts`, "../storage/sqlite/a.ts"),
  importing(
    "floor server/http",
    "HTTP calls use cases, never storage",
    `${SERVER}/http/a.ts`,
    "../storage/sqlite/a.ts",
  ),
  importing("floor server/storage", "storage knows no HTTP", `${SERVER}/storage/sqlite/a.ts`, "../../http/a.ts"),
  importing("floor server/storage", "stores do not know each other", `${SERVER}/storage/memory/a.ts`, "../sqlite/a.ts"),
  importing("floor server/jobs", "jobs know no storage", `${SERVER}/jobs/a.ts`, "../storage/sqlite/a.ts"),
  importing("floor server/boot", "the server joins no SDK code", `${SERVER}/boot/a.ts`, "@handrail/sdk"),
  importing("floor server/boot", "boot knows no command", `${SERVER}/boot/a.ts`, "../cli/main.ts"),
  importing(
    "floor server/cli",
    "only the simulate command plays personas",
    `${SERVER}/cli/serve.ts`,
    "@handrail/simulator",
  ),
  importing(
    "floor server/simulate command",
    "nor does it serve the demo",
    `${SERVER}/cli/simulate.ts`,
    "@handrail/demo/server",
  ),
  importing(
    "floor server/inspect command",
    "looking at a file needs no store",
    `${SERVER}/cli/inspect.ts`,
    "../storage/sqlite/a.ts",
  ),
  importing(
    "floor server/cli",
    "only the inspect command reads tables",
    `${SERVER}/cli/serve.ts`,
    "@handrail/importer",
  ),
  importing("floor demo", "the demo is a customer and knows no server", "demo/src/a.tsx", "@handrail/server"),
  importing("floor demo/personas", "personas act from outside", "demo/personas/a.ts", "@handrail/server"),
  { rule: "no zone", says: "every file has a place", path: `${SDK}/widgets/a.ts`, text: "export const a = 1;\n" },
  {
    rule: "import ring",
    says: "no cycles, types included",
    path: `${CORE}/stall/a.ts`,
    text: 'import type { B } from "./b.ts";\nexport type A = B;\n',
    beside: { [`${CORE}/stall/b.ts`]: 'import type { A } from "./a.ts";\nexport type B = A;\n' },
  },
  importing(
    "reach across packages",
    "a package is entered by its name",
    "tests/e2e/a.test.ts",
    "../../packages/core/src/base/index.ts",
  ),
  {
    rule: "vague name",
    says: "no folder of helpers",
    path: `${CORE}/stall/helpers/a.ts`,
    text: "export const a = 1;\n",
  },
  {
    rule: "vague name",
    says: "no file called utils",
    path: `${SERVER}/usecases/utils.ts`,
    text: "export const a = 1;\n",
  },
  { rule: "vague name", says: "no folder of types", path: `${SDK}/ui/types/a.ts`, text: "export type A = 1;\n" },
  { rule: "long file", says: "split before 300 lines", path: `${CORE}/base/a.ts`, text: "// line\n".repeat(301) },
  importing("no extension", "imports carry their extension", `${CORE}/base/a.ts`, "./time"),
  {
    rule: "core state",
    says: "no state in the core",
    path: `${CORE}/stall/a.ts`,
    text: "let count = 0;\nexport const a = () => count++;\n",
  },
  {
    rule: "core state",
    says: "loading the core does nothing",
    path: `${CORE}/stall/a.ts`,
    text: "export const a = [1];\na.push(2);\n",
  },
  {
    rule: "core chance",
    says: "no chance in the core",
    path: `${CORE}/stall/a.ts`,
    text: "export const a = () => Math.random();\n",
  },
];
