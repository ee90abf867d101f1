import type { BenchResult } from "../bench.ts";

/** What peers weigh, gzip, as their projects or independent measurements published it. Not measured here. */
export const PEERS: readonly BenchResult[] = (
  [
    ["driver_js", 7.1, "tours alone"],
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
