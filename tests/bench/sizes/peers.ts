import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import type { BenchResult } from "../bench.ts";

/** What peers weigh, gzip, as their projects or independent measurements published it. Not measured here. */
const PUBLISHED: readonly BenchResult[] = (
  [
    ["shepherd", 15.8, "tours alone"],
    ["flows_sh", 24.3, "tours, checklists and surveys"],
    ["segment", 42.5, "event tracking"],
    ["posthog", 122.8, "analytics with surveys and tours"],
  ] as const
).map(([name, value, what]) => ({
  name: `size.peer.${name}_gzip`,
  value,
  unit: "kB",
  note: `published figure; ${what}`,
}));

/** The one peer whose licence and size let it be a dependency of the tests: measured as we measure ourselves. */
const driverJs = (): BenchResult => {
  const script = fileURLToPath(import.meta.resolve("driver.js"));
  const style = fileURLToPath(import.meta.resolve("driver.js/dist/driver.css"));
  const { outputFiles } = buildSync({ entryPoints: [script], bundle: true, minify: true, format: "esm", write: false });
  const files = [...outputFiles.map(({ contents }) => contents), readFileSync(style)];
  const value = files.reduce((bytes, file) => bytes + gzipSync(file, { level: 9 }).length, 0) / 1000;
  return { name: "size.peer.driver_js_gzip", value, unit: "kB", note: "measured here, script and style; tours alone" };
};

/** The sizes to stand beside ours. */
export const peers = (): readonly BenchResult[] => [driverJs(), ...PUBLISHED];
