import { expect, test } from "vitest";
import { type Manifest, partsOf } from "./chunks.ts";

const manifest: Manifest = {
  "src/entries/global.ts": {
    file: "handrail.js",
    imports: ["_core"],
    dynamicImports: ["src/features/tour/index.tsx", "src/features/importer/index.tsx"],
  },
  _core: { file: "core.js" },
  _ui: { file: "ui.js", imports: ["_core", "_preact"] },
  _preact: { file: "preact.js" },
  "src/features/tour/index.tsx": { file: "tour.js", imports: ["_ui"] },
  "src/features/importer/index.tsx": { file: "importer.js", imports: ["_ui", "_mapping"], dynamicImports: ["_reader"] },
  _mapping: { file: "mapping.js" },
  _reader: { file: "reader.js", imports: ["_core"] },
  _unreached: { file: "other.js" },
};

const parts = partsOf(manifest, "src/entries/global.ts");

test("the entry pays for what it imports before it runs, and not for what it fetches later", () => {
  expect([...parts.entry].sort()).toEqual(["_core", "src/entries/global.ts"]);
});

test("what two features share is the interface, with everything it imports", () => {
  expect([...parts.ui].sort()).toEqual(["_preact", "_ui"]);
});

test("a feature pays for what no other feature brings", () => {
  expect([...(parts.features.get("tour") ?? [])]).toEqual(["src/features/tour/index.tsx"]);
  expect([...(parts.features.get("importer") ?? [])].sort()).toEqual(["_mapping", "src/features/importer/index.tsx"]);
});

test("what a feature fetches once it is used is counted apart", () => {
  expect([...(parts.later.get("importer") ?? [])]).toEqual(["_reader"]);
  expect([...(parts.later.get("tour") ?? [])]).toEqual([]);
});
