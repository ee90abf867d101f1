/** The engine in a real browser: beside Papa Parse in a worker of the same page, and how soon a large file shows its columns. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../harness/browser.ts";
import { serveHostPages } from "../../harness/hostPages.ts";
import type { Timing } from "./benchPage.ts";
import { watchWorkerMemory } from "./workerMemory.ts";

/** What was measured on one file. */
export interface InChromium {
  readonly rows: number;
  /** Seconds of the fastest round. */
  readonly papa: number;
  readonly worker: Timing;
  /** The most the worker's heap and buffers held, in MB. */
  readonly workerMegabytes: number;
  /** Without a worker. */
  readonly sliced: Timing;
  /** The longest task of the page's own thread without a worker, in milliseconds; 50 and less are not told. */
  readonly longestTask: number;
}

const bundle = async (path: string): Promise<string> => {
  const built = await build({
    entryPoints: [fileURLToPath(new URL(path, import.meta.url))],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    logLevel: "error",
  });
  return built.outputFiles[0]?.text ?? "";
};

const PAPA_WORKER = `importScripts("/papaparse.js");
onmessage = ({ data }) => {
  const began = performance.now();
  let rows = 0;
  Papa.parse(data, {
    chunkSize: 1024 * 1024,
    chunk: (result) => { rows += result.data.length; },
    complete: () => postMessage(rows > 0 ? (performance.now() - began) / 1000 : 0),
  });
};`;

const PAGE = `<!doctype html><title>Import</title><input id="file" type="file"><script type="module" src="/bench.js"></script>
<script>
window.longest = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.longest = Math.max(window.longest, entry.duration);
}).observe({ type: "longtask", buffered: true });
</script>`;

/** Opens a page with a file chosen, and hands it over. */
const withPage = async <T>(file: string, work: (page: Page) => Promise<T>): Promise<T> => {
  const host = await serveHostPages({
    "/": PAGE,
    "/bench.js": await bundle("./benchPage.ts"),
    "/importer-worker.js": await bundle("../../../packages/importer/src/worker/main.ts"),
    "/papa-worker.js": PAPA_WORKER,
    "/papaparse.js": readFileSync(createRequire(import.meta.url).resolve("papaparse"), "utf8"),
  });
  const browser = await launchBrowser({ args: ["--enable-precise-memory-info"] });
  try {
    const page = await browser.newPage();
    await page.goto(host.url);
    await page.locator("#file").setInputFiles(file);
    await page.waitForFunction(() => window.bench !== undefined);
    return await work(page);
  } finally {
    await browser.close();
    await host.stop();
  }
};

/** Measures the engine on a file, so many rounds. */
export const measureInChromium = (file: string, rounds: number): Promise<InChromium> =>
  withPage(file, async (page) => {
    const memory = await watchWorkerMemory(page, "importer-worker");
    let papa = Number.POSITIVE_INFINITY;
    let worker: Timing | null = null;
    for (let round = 0; round < rounds; round += 1) {
      papa = Math.min(papa, await page.evaluate(() => window.bench.papa()));
      const one = await page.evaluate(() => window.bench.engine(true));
      worker = worker === null ? one : fastest(worker, one);
    }
    const workerMegabytes = memory.most();
    await memory.stop();
    await page.evaluate(() => Object.assign(window, { longest: 0 }));
    const sliced = await page.evaluate(() => window.bench.engine(false));
    const longestTask = await page.evaluate(() => Number(Object(window).longest));
    if (worker === null) throw new Error("Nothing was measured.");
    return { rows: worker.rows, papa, worker, workerMegabytes, sliced, longestTask };
  });

const fastest = (one: Timing, other: Timing): Timing => ({
  ...one,
  preview: Math.min(one.preview, other.preview),
  index: Math.min(one.index, other.index),
  check: Math.min(one.check, other.check),
});

/** Seconds from choosing a file to its columns, the fastest of three. */
export const previewInChromium = (file: string): Promise<number> =>
  withPage(file, async (page) => {
    const rounds: number[] = [];
    for (let round = 0; round < 3; round += 1) rounds.push(await page.evaluate(() => window.bench.preview()));
    return Math.min(...rounds);
  });
