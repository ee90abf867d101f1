import { expect, test } from "vitest";
import { type Manifest, partsOf } from "./chunks.ts";

const manifest: Manifest = {
  "src/entries/global.ts": {
    file: "handrail.js",
    imports: ["_core"],
    dynamicImports: ["src/boot/brain.ts"],
  },
  "src/boot/brain.ts": {
    file: "brain.js",
    imports: ["_core"],
    dynamicImports: [
      "src/features/tour/index.tsx",
      "src/features/help/index.tsx",
      "src/features/importer/index.tsx",
      "src/ui/index.ts",
    ],
  },
  "src/ui/index.ts": { file: "surface.js", dynamicImports: ["src/ui/messages/en.ts"] },
  "src/ui/messages/en.ts": { file: "en.js" },
  _core: { file: "core.js" },
  _ui: { file: "ui.js", imports: ["_core", "_preact"] },
  _preact: { file: "preact.js" },
  "src/features/tour/index.tsx": { file: "tour.js", imports: ["_ui", "src/boot/brain.ts"] },
  "src/features/help/index.tsx": { file: "help.js", imports: ["_ui", "_mapping"] },
  "src/features/importer/index.tsx": { file: "importer.js", imports: ["_ui", "_mapping"], dynamicImports: ["_reader"] },
  _mapping: { file: "mapping.js" },
  _reader: { file: "reader.js", imports: ["_core"] },
  _unreached: { file: "other.js" },
};

const parts = partsOf(manifest, "src/entries/global.ts");

test("the entry pays for what it imports before it runs, and not for what it fetches later", () => {
  expect([...parts.entry].sort()).toEqual(["_core", "src/entries/global.ts"]);
});

test("what every page fetches soon after is counted by itself, and not to a feature that imports it", () => {
  expect([...parts.soon]).toEqual(["src/boot/brain.ts"]);
});

test("a language is counted by itself", () => {
  expect([...parts.languages]).toEqual(["src/ui/messages/en.ts"]);
});

test("what every feature needs is the interface, with everything it imports, and the surface", () => {
  expect([...parts.ui].sort()).toEqual(["_preact", "_ui", "src/ui/index.ts"]);
});

test("a feature pays for what not all features need, even where it shares that with some", () => {
  expect([...(parts.features.get("tour") ?? [])]).toEqual(["src/features/tour/index.tsx"]);
  expect([...(parts.features.get("help") ?? [])].sort()).toEqual(["_mapping", "src/features/help/index.tsx"]);
  expect([...(parts.features.get("importer") ?? [])].sort()).toEqual(["_mapping", "src/features/importer/index.tsx"]);
});

test("what a feature fetches once it is used is counted apart", () => {
  expect([...(parts.later.get("importer") ?? [])]).toEqual(["_reader"]);
  expect([...(parts.later.get("tour") ?? [])]).toEqual([]);
});
