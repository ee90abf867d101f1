/** The numbers of the simulator, where the truth is known: when trouble began, and what nothing could do better. */
import type { Row } from "../../simulation/stall/measure.ts";
import type { Method } from "../../simulation/stall/method.ts";
import { activeTimer, quantileTimer, stepTimer, wallTimer } from "../../simulation/stall/methods/timers.ts";
import { BASELINES, ORACLES, runSimulation } from "../../simulation/stall/run.ts";
import { VARIANT_NAMES, type Variant } from "../../simulation/stall/world.ts";
import { atLeast, atMost, type BenchResult } from "../bench.ts";
import type { Interval } from "./metrics.ts";
import { fateMethod, paceMethod, sealMethod } from "./simulated.ts";
import { share, textTable } from "./textTable.ts";

/** How much is simulated. */
export interface SimulationSize {
  readonly seed: string;
  /** So many worlds, each with people of its own. */
  readonly worlds: number;
  readonly users: number;
  readonly rounds: number;
}

/** What a simulation gives. */
export interface SimulationResults {
  readonly results: readonly BenchResult[];
  readonly table: string;
}

/** The simulator's baselines, and what parts of ours reach. */
const OTHERS: readonly Method[] = [...BASELINES, paceMethod, fateMethod];

const RATES = [2, 5, 10] as const;
type Rate = (typeof RATES)[number];

const TIMERS = [wallTimer, activeTimer, stepTimer, quantileTimer].map(({ name }) => name);

/** Who knows the person as well knows more than any step's model can. */
const CEILINGS = ORACLES.filter(({ name }) => !name.includes("person")).map(({ name }) => name);

/** Every world in turn; of each the rows of all methods. */
const worldsOf = (variant: Variant, scorers: readonly Method[], size: SimulationSize): readonly (readonly Row[])[] =>
  Array.from({ length: size.worlds }, (_, world) =>
    runSimulation({
      seed: `${size.seed}/${variant}/${world}`,
      users: size.users,
      variant,
      scorers,
      rates: RATES,
      rounds: size.rounds,
    }),
  );

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The mean over worlds; its interval comes from the people of each, as if the worlds were all there are. */
const together = (intervals: readonly Interval[]): Interval => {
  const value = mean(intervals.map((one) => one.value));
  const half = Math.sqrt(intervals.reduce((sum, { low, high }) => sum + ((high - low) / 2) ** 2, 0)) / intervals.length;
  return { value, low: Math.max(0, value - half), high: Math.min(1, value + half) };
};

const recallsOf = (worlds: readonly (readonly Row[])[], names: readonly string[], rate: Rate): Interval => {
  const nothing = { value: 0, low: 0, high: 0 };
  const best = names.map((name) =>
    together(worlds.map((rows) => rows.find(({ method }) => method === name)?.at[rate]?.recall ?? nothing)),
  );
  return best.sort((a, b) => b.value - a.value)[0] ?? nothing;
};

const rowsOf = (worlds: readonly (readonly Row[])[], name: string): readonly Row[] =>
  worlds.flatMap((rows) => rows.find(({ method }) => method === name) ?? []);

const errorOf = (rows: readonly Row[]): number => mean(rows.flatMap(({ calibration }) => calibration?.error ?? []));

/** The plain world with every baseline and the ceiling. */
export const measurePlain = (size: SimulationSize): SimulationResults => {
  const worlds = worldsOf("plain", [sealMethod, ...OTHERS, ...ORACLES], size);
  const ours = rowsOf(worlds, sealMethod.name);
  const of = (names: readonly string[], rate: Rate) => recallsOf(worlds, names, rate);
  const recall = (prefix: string, names: readonly string[]) =>
    RATES.map(
      (rate): BenchResult => ({
        name: `stall.sim.${prefix}recall_fi${rate}`,
        unit: "of the stuck",
        ...of(names, rate),
      }),
    );
  const [seal, ceiling, timer] = [[sealMethod.name], CEILINGS, TIMERS];
  const ceilingNote = (rate: Rate) => `nothing could reach more than ${share(of(ceiling, rate).value)} here`;
  const delays = ours.flatMap(({ at }) => at[5]?.delay ?? []);
  const results: BenchResult[] = [
    ...recall("", seal).map((result, index) => {
      const rate = RATES[index] ?? 10;
      const goal = rate === 2 ? 0.65 : rate === 5 ? 0.7 : null;
      return goal === null ? result : atLeast(goal, { ...result, note: ceilingNote(rate) });
    }),
    atMost(20, {
      name: "stall.sim.delay_s",
      value: mean(delays),
      unit: "s after onset",
      note: "middle hit at 5 per 100",
    }),
    { name: "stall.sim.ece", value: errorOf(rowsOf(worlds, fateMethod.name)), unit: "probability", note: "of failing" },
    { name: "stall.sim.stuck.ece", value: errorOf(ours), unit: "probability", note: "of being stuck for good now" },
    {
      name: "stall.sim.brier",
      value: mean(rowsOf(worlds, fateMethod.name).flatMap(({ calibration }) => calibration?.brier ?? [])),
      unit: "squared",
    },
    {
      name: "stall.sim.recoverers_apart.recall_fi5",
      unit: "of the stuck",
      ...together(ours.flatMap(({ recoverersApart }) => recoverersApart[5] ?? [])),
      note: "interrupting somebody stuck who would have recovered counts as neither",
    },
    ...recall("oracle.", ceiling),
    ...recall(
      "oracle_of_person.",
      ORACLES.map(({ name }) => name),
    ),
    atLeast(0.9, {
      name: "stall.sim.ratio_to_oracle_fi5",
      value: of(seal, 5).value / of(ceiling, 5).value,
      unit: "ratio",
    }),
    ...recall("best_timer.", timer),
    atLeast(1.5, {
      name: "stall.sim.ratio_to_best_timer_fi5",
      value: of(seal, 5).value / of(timer, 5).value,
      unit: "ratio",
    }),
    ...OTHERS.flatMap(({ name }) => recall(`${name.replace(/[^a-z0-9]+/gi, "_").toLowerCase()}.`, [name])),
  ];
  const rows = [sealMethod, ...OTHERS, ...ORACLES].map(({ name }) => {
    const own = rowsOf(worlds, name);
    const shown = own.every(({ calibration }) => calibration !== null) ? share(errorOf(own)) : "-";
    const delay = mean(own.flatMap(({ at }) => at[5]?.delay ?? []));
    return [
      name,
      ...RATES.map((rate) => share(of([name], rate).value)),
      Number.isNaN(delay) ? "-" : delay.toFixed(0),
      shown,
    ];
  });
  const head = ["", ...RATES.map((rate) => `FI ${rate}`), "delay s", "ece"];
  const title = `simulator: ${size.worlds} worlds of ${size.users} people, half of them tested; recall of the truly stuck`;
  return { results, table: `${title}\n${textTable([head, ...rows])}` };
};

/** The worlds that are not what the detector takes them to be. */
export const MISSPECIFIED: readonly Variant[] = VARIANT_NAMES.filter((name) => name !== "plain");

/** One of them, with the best timer and the oracle's filter beside ours. */
export const measureVariant = (variant: Variant, size: SimulationSize): SimulationResults => {
  const worlds = worldsOf(variant, [sealMethod, fateMethod, quantileTimer, ...ORACLES.slice(0, 1)], size);
  const ours = recallsOf(worlds, [sealMethod.name], 5);
  const timer = recallsOf(worlds, [quantileTimer.name], 5);
  const filter = recallsOf(worlds, CEILINGS.slice(0, 1), 5);
  const error = errorOf(rowsOf(worlds, fateMethod.name));
  const name = (rest: string) => `stall.sim.${variant}.${rest}`;
  return {
    results: [
      atLeast(0.62, {
        name: name("recall_fi5"),
        unit: "of the stuck",
        ...ours,
        note: `a filter with the true rates: ${share(filter.value)}`,
      }),
      atMost(0.03, { name: name("ece"), value: error, unit: "probability" }),
      { name: name("best_timer.recall_fi5"), unit: "of the stuck", ...timer },
      { name: name("true_filter.recall_fi5"), unit: "of the stuck", ...filter },
    ],
    table: `${variant.padEnd(18)} recall at FI 5 ${share(ours.value)}, timer ${share(timer.value)}, true filter ${share(filter.value)}, ece ${share(error)}`,
  };
};
