/** The parts a run is made of; each is measured on its own, so that several may run at once. */

import type { BenchResult } from "../bench.ts";
import type { ConformalCell } from "./conformalCells.ts";
import { logFolder, readLogSet, SET_NAMES } from "./logs.ts";
import { newStepExceedance } from "./newStep.ts";
import { measureSet } from "./setResults.ts";
import { MISSPECIFIED, measurePlain, measureVariant, type SimulationSize } from "./simResults.ts";

/** One part. */
export type Task =
  | { readonly kind: "set"; readonly name: string }
  | { readonly kind: "newStep" }
  | { readonly kind: "simulation"; readonly variant: (typeof MISSPECIFIED)[number] | "plain" };

/** How a run is made. */
export interface TaskOptions {
  readonly data: string | null;
  readonly seed: string;
  /** Rounds of the bootstrap over the people of a set. */
  readonly rounds: number;
  readonly simulation: Omit<SimulationSize, "seed">;
}

/** What a part gave; plain data, so that it may come from another thread. */
export interface TaskOutcome {
  readonly results: readonly BenchResult[];
  /** For people, in order. */
  readonly lines: readonly string[];
  readonly cells: readonly (ConformalCell & { readonly set: string })[];
  /** The largest model and the slowest second; 0 where none was measured. */
  readonly bytes: number;
  readonly microseconds: number;
}

/** All parts, the longest first. `only` names sets, `new_step` or `sim`; empty means all. */
export const tasksOf = (only: readonly string[]): readonly Task[] => {
  const isWanted = (name: string): boolean => only.length === 0 || only.includes(name);
  const simulations = ["plain" as const, ...MISSPECIFIED].map((variant): Task => ({ kind: "simulation", variant }));
  return [
    ...(isWanted("sim") ? simulations : []),
    ...SET_NAMES.filter(isWanted).map((name): Task => ({ kind: "set", name })),
    ...(isWanted("new_step") ? [{ kind: "newStep" } as const] : []),
  ];
};

const NOTHING: TaskOutcome = { results: [], lines: [], cells: [], bytes: 0, microseconds: 0 };

/** Measures one part. */
export const runTask = (task: Task, options: TaskOptions): TaskOutcome => {
  switch (task.kind) {
    case "set":
      return runSet(task.name, options);
    case "newStep":
      return runNewStep(options);
    case "simulation": {
      const size = { ...options.simulation, seed: options.seed };
      const { results, table } =
        task.variant === "plain"
          ? measurePlain(size)
          : measureVariant(task.variant, { ...size, worlds: fewer(size.worlds) });
      return { ...NOTHING, results, lines: [table] };
    }
    default:
      return task satisfies never;
  }
};

/** Each world of another kind is one of eight; together they have the larger part of the people all the same. */
const fewer = (worlds: number): number => Math.max(1, worlds - 1);

const runSet = (name: string, { data, seed, rounds }: TaskOptions): TaskOutcome => {
  const lines: string[] = [];
  const tell = (line: string): void => void lines.push(line);
  const set = readLogSet(logFolder(data), name, tell);
  if (set === null) return { ...NOTHING, lines };
  const { results, table, cells, bytes, microseconds } = measureSet(set, { seed, rounds, tell });
  return {
    results,
    lines: [table, ...lines],
    cells: cells.map((cell) => ({ ...cell, set: name })),
    bytes,
    microseconds,
  };
};

/** One in ten should be beyond; as far as this from it is still one in ten. */
const [WANTED, TOLERANCE] = [0.1, 0.02];
const TARGET_AFTER = 3;

const runNewStep = ({ data, seed }: TaskOptions): TaskOutcome => {
  const folder = logFolder(data);
  const found = folder === null ? [] : newStepExceedance(folder, { seed });
  const measured = found.filter(({ perSet }) => perSet.length > 0);
  if (measured.length === 0) return { ...NOTHING, lines: ["Skipped the new steps: there is no log of timed steps."] };
  const results = measured.flatMap(({ n, exceedance, low, high, perSet }): readonly BenchResult[] => [
    {
      ...{ name: `stall.new_step_${n}.exceedance`, value: exceedance, unit: "of people", low, high },
      // The target is for three completions; one and ten stand beside it.
      ...(n === TARGET_AFTER ? { goal: WANTED, holds: Math.abs(exceedance - WANTED) <= TOLERANCE } : {}),
      note: `one in ten should take longer, give or take ${TOLERANCE}`,
    },
    ...perSet.map((one) => ({
      ...{
        name: `stall.${one.name.replaceAll(" ", "-")}.new_step_${n}.exceedance`,
        value: one.value,
        unit: "of people",
      },
      ...{ low: one.low, high: one.high },
    })),
  ]);
  return { ...NOTHING, results };
};
