/**
 * The floors of the repository, as one table: which part may import which. `docs/architecture.md` draws the same; a
 * change here is a change of the architecture and wants a decision record.
 */

/** A part of the repository and all it may import beside itself. */
export interface Zone {
  readonly name: string;
  /** Paths that begin so belong to it; the first zone that fits counts. `*` stands for one folder, each one a part of its own. */
  readonly paths: readonly string[];
  /** Zones it may import; an imported type counts like an imported value. */
  readonly imports: readonly string[];
  /** npm packages it may import; `node:` stands for everything of Node's own. */
  readonly packages: readonly string[];
}

const CORE_SHARED = ["core/base", "core/content", "core/events"];
const CONCEPTS = ["progress", "stall", "eligibility", "arbitration", "experiment", "value"] as const;
const CONCEPT_ZONES = CONCEPTS.map((concept) => `core/${concept}`);

/** All of the core that may reach a browser: everything but the full content schema. */
const CORE = [...CORE_SHARED, ...CONCEPT_ZONES, "core/protocol", "core/session"];
const CORE_WITH_SCHEMA = [...CORE, "core/content/schema"];

const core = (name: string, imports: readonly string[], packages: readonly string[] = []): Zone => ({
  name: `core/${name}`,
  paths: [`packages/core/src/${name}/`],
  imports,
  packages,
});

const CORE_ZONES: readonly Zone[] = [
  core("base", []),
  core("content/schema", ["core/base", "core/content"], ["valibot"]),
  core("content", ["core/base"]),
  core("events", ["core/base", "core/content"]),
  ...CONCEPTS.map((concept) => core(concept, CORE_SHARED)),
  core("protocol", [...CORE_SHARED, ...CONCEPT_ZONES]),
  core("session", [...CORE_SHARED, ...CONCEPT_ZONES, "core/protocol"]),
];

const sdk = (name: string, imports: readonly string[], packages: readonly string[] = []): Zone => ({
  name: `sdk/${name}`,
  paths: [`packages/sdk/src/${name}/`],
  imports: ["sdk/public types", ...imports],
  packages,
});

const SDK_BELOW_BOOT = [
  ...["ports", "platform", "sync", "evidence", "locate", "engine", "ui", "feature contract", "feature catalogue"],
].map((name) => `sdk/${name}`);

const SDK_ZONES: readonly Zone[] = [
  { name: "sdk/public types", paths: ["packages/sdk/src/api/types.ts"], imports: [], packages: [] },
  {
    name: "sdk/feature contract",
    paths: ["packages/sdk/src/features/feature.ts"],
    imports: [...CORE, "sdk/public types"],
    packages: [],
  },
  // The one list of features; only there do they meet, and only as `import()`, so each stays a chunk of its own.
  {
    name: "sdk/feature catalogue",
    paths: ["packages/sdk/src/features/catalogue."],
    imports: [...CORE, "sdk/feature contract", "sdk/feature"],
    packages: [],
  },
  {
    name: "sdk/feature",
    paths: ["packages/sdk/src/features/*/"],
    imports: [...CORE, "sdk/public types", "sdk/feature contract", "sdk/ui", "importer"],
    packages: ["preact", "@floating-ui/core"],
  },
  sdk("ports", CORE),
  sdk("platform", [...CORE, "sdk/ports"], ["idb-keyval"]),
  sdk("sync", [...CORE, "sdk/ports"]),
  sdk("evidence", [...CORE, "sdk/ports"]),
  sdk("locate", [...CORE, "sdk/ports"]),
  // The engine decides with ports alone: it runs, and is tested, without a browser.
  sdk("engine", [...CORE, "sdk/ports"]),
  sdk("ui", [...CORE, "sdk/feature contract"], ["preact", "@floating-ui/core"]),
  sdk("boot", [...CORE, ...SDK_BELOW_BOOT]),
  sdk("api", [...CORE, ...SDK_BELOW_BOOT, "sdk/boot"]),
  {
    name: "sdk/snippet",
    paths: ["packages/sdk/src/entries/snippet.", "packages/sdk/src/entries/stub."],
    imports: [],
    packages: [],
  },
  {
    name: "sdk/importer worker",
    paths: ["packages/sdk/src/entries/importerWorker."],
    imports: ["importer"],
    packages: [],
  },
  sdk("entries", [...CORE, ...SDK_BELOW_BOOT, "sdk/boot", "sdk/api", "sdk/snippet"]),
];

const server = (name: string, imports: readonly string[], packages: readonly string[] = []): Zone => ({
  name: `server/${name}`,
  paths: [`packages/server/src/${name}/`],
  imports,
  packages: ["node:", ...packages],
});

const SERVER_BELOW_BOOT = ["ports", "usecases", "storage", "http", "jobs"].map((name) => `server/${name}`);

const SERVER_ZONES: readonly Zone[] = [
  server("ports", CORE_WITH_SCHEMA),
  server("usecases", [...CORE_WITH_SCHEMA, "server/ports"]),
  // Each store by itself: one must be deletable without a look at another.
  {
    name: "server/storage",
    paths: ["packages/server/src/storage/*/"],
    imports: [...CORE_WITH_SCHEMA, "server/ports"],
    packages: ["node:"],
  },
  server("http", [...CORE_WITH_SCHEMA, "server/ports", "server/usecases"], ["fastify", "valibot"]),
  server("jobs", [...CORE_WITH_SCHEMA, "server/ports", "server/usecases"]),
  server("boot", [...CORE_WITH_SCHEMA, ...SERVER_BELOW_BOOT]),
  // The one command that plays personas; nothing else of the server knows them.
  {
    name: "server/simulate command",
    paths: ["packages/server/src/cli/simulate."],
    imports: [...CORE_WITH_SCHEMA, ...SERVER_BELOW_BOOT, "server/boot", "server/cli", "simulator"],
    packages: ["node:"],
  },
  // The one command that reads tables, as the importer in a page does.
  {
    name: "server/inspect command",
    paths: ["packages/server/src/cli/inspect"],
    imports: ["importer"],
    packages: ["node:"],
  },
  server("cli", [
    ...CORE_WITH_SCHEMA,
    ...SERVER_BELOW_BOOT,
    "server/boot",
    "server/simulate command",
    "server/inspect command",
  ]),
];

/** Every part, from the bottom up. */
export const ZONES: readonly Zone[] = [
  ...CORE_ZONES,
  { name: "importer", paths: ["packages/importer/"], imports: CORE, packages: [] },
  ...SDK_ZONES,
  { name: "simulator", paths: ["packages/simulator/"], imports: CORE, packages: ["node:"] },
  {
    name: "dashboard",
    paths: ["packages/dashboard/src/"],
    imports: [...CORE_WITH_SCHEMA, "sdk/snippet"],
    packages: ["preact"],
  },
  ...SERVER_ZONES,
  // The demo embeds the SDK as any page does: by its snippet, and by its public entry for the types.
  {
    name: "demo",
    paths: ["demo/src/", "demo/server/"],
    imports: [...CORE, "sdk/entries", "sdk/snippet"],
    packages: ["preact", "node:"],
  },
  {
    name: "demo/personas",
    paths: ["demo/personas/"],
    imports: [...CORE, "demo", "simulator"],
    packages: ["playwright-core", "node:"],
  },
];
