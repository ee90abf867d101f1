/** How long the dashboard's reports take at the API over a year of traffic, while nothing else happens. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openApi } from "../harness/api.ts";
import { startServerProcess } from "../harness/serverProcess.ts";
import { atMost, type Bench, type BenchResult } from "./bench.ts";
import { makeLargeStore } from "./reporting/largeStore.ts";

const SIZE = { people: 20_000, accounts: 1_000, events: 10_000_000 };
const RUNS = 15;

/** Every address the dashboard reads a report from. */
const REPORTS: Readonly<Record<string, string>> = {
  stall_points: "/api/reports/stall-points?days=28",
  stall_points_year: "/api/reports/stall-points?days=365",
  stall_points_plan: "/api/reports/stall-points?days=365&plan=pro",
  step: "/api/reports/steps/import-contacts?days=365",
  funnel: "/api/reports/funnel?days=365",
  accounts: "/api/reports/accounts?x=",
  people: "/api/people?x=",
  people_stuck: "/api/people?status=stuck&step=import-contacts",
  people_search: "/api/people?q=name+19",
  person: "/api/people/person-77?x=",
  guides: "/api/guides/stats?days=365",
  events: "/api/events/recent?x=",
  settings: "/api/settings?x=",
};

const bench: Bench = async () => {
  const data = await mkdtemp(join(tmpdir(), "handrail-bench-"));
  try {
    const events = await makeLargeStore(data, SIZE);
    const server = await startServerProcess({ data, port: 0, fresh: true, env: { HANDRAIL_LOG: "silent" } });
    try {
      const api = await openApi(server.url, server.firstSignIn ?? "");
      const results: BenchResult[] = [];
      for (const [name, path] of Object.entries(REPORTS)) {
        const times: number[] = [];
        for (let run = 0; run <= RUNS; run += 1) {
          const begun = performance.now();
          const answer = await api.request(`${path}&env=${api.environment}`);
          await answer.arrayBuffer();
          if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
          // The first reads the file's pages in.
          if (run > 0) times.push(performance.now() - begun);
        }
        times.sort((a, b) => a - b);
        const at = (share: number): number => times[Math.floor(times.length * share)] ?? 0;
        results.push({ name: `report.${name}_ms`, value: at(0.5), unit: "ms", low: at(0.025), high: at(0.975) });
      }
      const slowest = Math.max(...results.map(({ value }) => value));
      return {
        bench: "report",
        results: [
          atMost(100, { name: "report.slowest_ms", value: slowest, unit: "ms" }),
          ...results,
          { name: "report.events", value: events, unit: "events" },
          { name: "report.people", value: SIZE.people, unit: "people" },
        ],
      };
    } finally {
      await server.stop();
    }
  } finally {
    await rm(data, { recursive: true, force: true });
  }
};

export default bench;
