/**
 * What a page pays for Handrail: gzip bytes of the built SDK, part by part, and what peers weigh. It counts the files a
 * browser fetches, each compressed by itself as a server sends it.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { atMost, type Bench } from "./bench.ts";
import { type Manifest, partsOf, reachOf } from "./sizes/chunks.ts";
import { peers } from "./sizes/peers.ts";

const DIST = fileURLToPath(new URL("../../packages/sdk/dist/", import.meta.url));
const ENTRY = "src/entries/global.ts";
const WORKER = "src/entries/importerWorker.ts";

/**
 * kB of 1000 bytes, as peers count theirs. The importer's is the way of a table that is as the host would have written it,
 * of text, addresses, choices and yes or no; other types, long tables, faults and every guess come on top where there are
 * any, and `importer_others` says what all of that would be together. tests/e2e/importer-fetches.test.ts sees to it that
 * an exact table fetches none of it.
 */
const BUDGET = { entry: 12, ui: 16, feature: 6, importer: 40, workbooks: 5, encodings: 8 } as const;

/** What of the importer is fetched for some files only, and the texts of each language. */
const WORKBOOKS = /importer\/src\/xlsx\//;
const ENCODINGS = /importer\/src\/encoding\/legacy\//;
const TEXTS = /features\/importer\/messages\//;
/** What every import fetches beside its card. */
const OPENED = /features\/importer\/ImportWindow|createEngine/;

/** A string only Preact's renderer has, and that minifying leaves alone. */
const PREACT_MARK = "dangerouslySetInnerHTML";

const unit = "kB";

const bench: Bench = () => {
  const manifest = readManifest();
  const { entry, soon, ui, features, later, languages } = partsOf(manifest, ENTRY);
  const filesOf = (keys: Iterable<string>): readonly string[] => [...keys].map((key) => manifest[key]?.file ?? key);
  // The importer has budgets of its own: the way of a table that is as the host would have written it, from the card to
  // the result, worker and engine included; what only some files need; and all the rest.
  const worker = reachOf(manifest, [WORKER], "imports");
  const importer = [...new Set([...(features.get("importer") ?? []), ...(later.get("importer") ?? []), ...worker])];
  const some = (pattern: RegExp): readonly string[] => filesOf(importer.filter((key) => pattern.test(key)));
  const texts = some(TEXTS).map((file) => kilobytes([file]));
  const known = new Set([...entry, ...soon, ...ui]);
  const opened = importer.filter((key) => OPENED.test(key));
  const plain = [...reachOf(manifest, [...(features.get("importer") ?? []), ...opened, WORKER], "imports")].filter(
    (key) => !known.has(key) && !TEXTS.test(key),
  );
  const others = importer.filter(
    (key) => !plain.includes(key) && ![WORKBOOKS, ENCODINGS, TEXTS].some((pattern) => pattern.test(key)),
  );
  const featureResults = [...features]
    .filter(([name]) => name !== "importer")
    .map(([name, keys]) =>
      atMost(BUDGET.feature, { name: `size.feature.${name}_gzip`, value: kilobytes(filesOf(keys)), unit }),
    );
  return {
    bench: "size",
    results: [
      atMost(BUDGET.entry, { name: "size.entry_gzip", value: kilobytes(filesOf(entry)), unit }),
      atMost(0, {
        name: "size.entry_files_with_preact",
        value: filesOf(entry).filter((file) => read(file).includes(PREACT_MARK)).length,
        unit: "files",
      }),
      { name: "size.soon_gzip", value: kilobytes(filesOf(soon)), unit, note: "fetched by every page after the entry" },
      atMost(BUDGET.ui, { name: "size.ui_gzip", value: kilobytes(filesOf(ui)), unit }),
      ...featureResults,
      atMost(BUDGET.importer, {
        name: "size.importer_gzip",
        value: kilobytes(filesOf(plain)),
        unit,
      }),
      {
        name: "size.importer_others_gzip",
        value: kilobytes(filesOf(others)),
        unit,
        note: "grid, fixes, further types, other formats, messy and long tables, templates: each where there is need of it",
      },
      atMost(BUDGET.workbooks, { name: "size.importer_workbooks_gzip", value: kilobytes(some(WORKBOOKS)), unit }),
      atMost(BUDGET.encodings, { name: "size.importer_encodings_gzip", value: kilobytes(some(ENCODINGS)), unit }),
      {
        name: "size.importer_language_gzip",
        value: Math.max(0, ...texts),
        unit,
        note: "the largest; a page fetches one, with the importer",
      },
      atMost(0, {
        name: "size.worker_files_of_the_page",
        value: filesOf(worker).filter((file) => read(file).includes(PREACT_MARK) || filesOf(entry).includes(file))
          .length,
        unit: "files",
      }),
      {
        name: "size.language_gzip",
        value: Math.max(0, ...filesOf(languages).map((file) => kilobytes([file]))),
        unit,
        note: "the largest; a page fetches one",
      },
      ...peers(),
    ],
  };
};

export default bench;

const readManifest = (): Manifest => {
  const path = join(DIST, ".vite", "manifest.json");
  if (!existsSync(path)) throw new Error("The SDK is not built: run `pnpm build` first.");
  return JSON.parse(readFileSync(path, "utf8"));
};

const read = (file: string): string => readFileSync(join(DIST, file), "utf8");

const kilobytes = (files: readonly string[]): number =>
  files.reduce((bytes, file) => bytes + gzipSync(read(file), { level: 9 }).length, 0) / 1000;
