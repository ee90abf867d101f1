/**
 * How many events a second one server process acknowledges over HTTP, each acknowledged after a full sync to disk,
 * beside the bare insert loop on the same store in the same run.
 */
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { startStack } from "../harness/stack.ts";
import { atLeast, atMost, type Bench, type BenchResult } from "./bench.ts";
import type { BareOptions } from "./ingesting/bareLoop.ts";
import type { LoadOptions, LoadReport } from "./ingesting/load.ts";
import { BATCH, CONTENT } from "./ingesting/traffic.ts";

const PEOPLE = 4_000;
const CONNECTIONS = 40;
const BATCHES = 6_000;
const WARM_UP = 1_000;
const ROUNDS = 3;

const bench: Bench = async () => {
  const folder = await mkdtemp(join(tmpdir(), "handrail-bench-"));
  const stack = await startStack({ content: CONTENT, env: { HANDRAIL_LOG: "silent" } });
  try {
    let firstBatch = 0;
    const load = async (batches: number, perSecond: number | null): Promise<LoadReport> => {
      const options: LoadOptions = {
        url: stack.url,
        key: stack.key,
        people: PEOPLE,
        batches,
        firstBatch,
        connections: CONNECTIONS,
        perSecond,
      };
      firstBatch += batches;
      const report = await runScript<LoadReport>("load.ts", options);
      if (report.failures.length > 0) throw new Error(`Batches were not acknowledged: ${report.failures.join("; ")}`);
      return report;
    };
    await load(WARM_UP, null);
    const before = await commitsOf(stack.url);
    const rates: number[] = [];
    const bareRates: number[] = [];
    const groupedRates: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const { acknowledged, seconds } = await load(BATCHES / ROUNDS, null);
      rates.push(acknowledged / seconds);
      const after = await commitsOf(stack.url);
      const batchesPerCommit = Math.max(
        1,
        Math.round((after.events - before.events) / (after.commits - before.commits) / BATCH),
      );
      const bare = { folder: join(folder, String(round)), people: PEOPLE, batches: BATCHES / ROUNDS };
      bareRates.push(await bareLoop({ ...bare, batchesPerCommit: 1 }));
      groupedRates.push(await bareLoop({ ...bare, batchesPerCommit }));
    }
    const rss = await residentMemory(stack.url);
    const rate = median(rates);
    const quarter = await load(Math.ceil(rate / BATCH / 4) * 6, rate / BATCH / 4);
    const after = await commitsOf(stack.url);
    const results: BenchResult[] = [
      { name: "ingest.events_per_s", value: rate, unit: "events/s", ...range(rates) },
      atLeast(0.4, { name: "ingest.ratio_to_bare_loop", value: rate / median(bareRates), unit: "ratio" }),
      { name: "ingest.bare_events_per_s", value: median(bareRates), unit: "events/s", ...range(bareRates) },
      { name: "ingest.ratio_to_bare_grouped_loop", value: rate / median(groupedRates), unit: "ratio" },
      {
        name: "ingest.bare_grouped_events_per_s",
        value: median(groupedRates),
        unit: "events/s",
        ...range(groupedRates),
      },
      {
        name: "ingest.events_per_commit",
        value: Math.round((after.events - before.events) / (after.commits - before.commits)),
        unit: "events",
      },
      { name: "ingest.p50_ms", value: quarter.p50, unit: "ms" },
      atMost(50, { name: "ingest.p99_ms", value: quarter.p99, unit: "ms" }),
      atMost(300, { name: "ingest.rss_mb", value: rss / 1024 / 1024, unit: "MB" }),
    ];
    return { bench: "ingest", results };
  } finally {
    await stack.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

export default bench;

const runScript = <T>(script: string, options: unknown): Promise<T> =>
  new Promise((resolve, reject) => {
    const path = fileURLToPath(new URL(`./ingesting/${script}`, import.meta.url));
    const child = spawn(process.execPath, [path, JSON.stringify(options)], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += String(chunk);
    });
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve(JSON.parse(said));
      else reject(new Error(`${script} ended with ${code}`));
    });
  });

const bareLoop = (options: BareOptions): Promise<number> => runScript("bareLoop.ts", options);

const metric = async (url: string, name: string): Promise<number> => {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1] ?? 0);
};

const commitsOf = async (url: string): Promise<{ readonly events: number; readonly commits: number }> => ({
  events: await metric(url, "handrail_commit_events_total"),
  commits: await metric(url, "handrail_commit_seconds_count"),
});

const residentMemory = (url: string): Promise<number> => metric(url, "handrail_rss_bytes");

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** The spread of the rounds: three say no more than their extremes. */
const range = (values: readonly number[]): Pick<BenchResult, "low" | "high"> => ({
  low: Math.min(...values),
  high: Math.max(...values),
});
