import { describe, expect, test } from "vitest";
import { logisticBaseline } from "./methods/logisticBaseline.ts";
import { BASELINES, ORACLES, runSimulation } from "./run.ts";
import { VARIANT_NAMES, type Variant } from "./world.ts";

const run = (variant: Variant, scorers: Parameters<typeof runSimulation>[0]["scorers"], users = 500) =>
  runSimulation({ seed: "ci", users, variant, scorers, rounds: 20 });

describe("a run of the simulation", () => {
  const rows = run("plain", [...BASELINES, ...ORACLES]);
  const row = (name: string) => {
    const found = rows.find(({ method }) => method === name);
    if (found === undefined) throw new Error(`No row is called ${name}.`);
    return found;
  };

  test("has a row for every baseline and oracle, each with its own name", () => {
    expect(new Set(rows.map(({ method }) => method)).size).toBe(BASELINES.length + ORACLES.length);
  });

  test("every oracle beats every timer at every rate, and the best oracle beats every baseline", () => {
    for (const rate of [2, 5, 10]) {
      const recall = (name: string) => row(name).at[rate]?.recall.value ?? Number.NaN;
      const oracles = ORACLES.map(({ name }) => recall(name));
      for (const timer of [
        "wall timer (30 s)",
        "active timer (30 s)",
        "step's p90 timer",
        "quantile timer",
        "idle (15 s)",
      ]) {
        expect(Math.min(...oracles), `${timer} at ${rate}`).toBeGreaterThan(recall(timer));
      }
      expect(Math.max(...oracles)).toBeGreaterThan(Math.max(...BASELINES.map(({ name }) => recall(name))));
    }
  });

  test("keeps the rate it promises, and a higher rate reaches no fewer", () => {
    for (const { at, method } of rows) {
      const standings = [2, 5, 10].map((rate) => ({ rate, standing: at[rate] }));
      for (const { rate, standing } of standings) {
        expect(standing?.falsePerHundred, method).toBeLessThanOrEqual(rate);
        expect(standing?.recall.low, method).toBeLessThanOrEqual(standing?.recall.value ?? 0);
      }
      const recalls = standings.map(({ standing }) => standing?.recall.value ?? Number.NaN);
      expect(recalls, method).toEqual([...recalls].sort((a, b) => a - b));
    }
  });

  test("rules with a threshold of their own are told apart by it: half a minute interrupts most completers", () => {
    expect(row("wall timer (30 s)").own?.falsePerHundred).toBeGreaterThan(40);
    expect(row("quantile timer").own).toBeNull();
  });

  test("the same seed gives the same bytes", () => {
    expect(JSON.stringify(run("plain", [logisticBaseline], 60))).toBe(
      JSON.stringify(run("plain", [logisticBaseline], 60)),
    );
  });
});

test.each(VARIANT_NAMES.filter((name) => name !== "plain"))(
  "the %s world can be learned in and measured",
  (variant) => {
    const [learned] = run(variant, [logisticBaseline], 250);
    expect(learned?.at[10]?.recall.value).toBeGreaterThan(0.2);
    expect(learned?.at[10]?.recall.value).toBeLessThanOrEqual(1);
  },
);
