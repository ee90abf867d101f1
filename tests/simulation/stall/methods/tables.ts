/** What the baselines learn about each step's times, from attempts as they were observed. */
import type { Observed } from "../replay.ts";

/** A step's completers by the logarithm of their active time, and the share of attempts that were left. */
export interface TimeTable {
  readonly mean: number;
  readonly deviation: number;
  readonly p90: number;
  readonly failing: number;
}

/** Learns the table of each step that occurs. Skipped attempts and those that wait on the outside say nothing here. */
export const learnTimes = (training: readonly Observed[]): ReadonlyMap<number, TimeTable> => {
  const bySteps = Map.groupBy(training, ({ step }) => step);
  return new Map([...bySteps].map(([step, attempts]) => [step, tableOf(attempts)]));
};

const tableOf = (attempts: readonly Observed[]): TimeTable => {
  const times = attempts.filter(({ ending }) => ending === "done").map(({ end }) => end);
  const rising = times.sort((a, b) => a - b);
  const logs = rising.map((time) => Math.log(Math.max(time, 0.5)));
  const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
  const variance = logs.reduce((sum, log) => sum + (log - mean) ** 2, 0) / logs.length;
  const left = attempts.filter(({ ending }) => ending === "left").length;
  return {
    mean,
    deviation: Math.sqrt(variance) || 1,
    p90: rising[Math.floor(0.9 * rising.length)] ?? Number.POSITIVE_INFINITY,
    failing: left / (left + rising.length),
  };
};

/** What stands in for a step nobody has tried: the page's ship-time prior. */
const UNKNOWN: TimeTable = { mean: Math.log(45), deviation: 0.6, p90: 45 * Math.exp(1.28 * 0.6), failing: 0.2 };

/** The table of a step. */
export const timesOf = (tables: ReadonlyMap<number, TimeTable>, step: number): TimeTable => tables.get(step) ?? UNKNOWN;

/** How late an active time is among a step's completers, in standard deviations of its logarithm. */
export const latenessOf = ({ mean, deviation }: TimeTable, second: number): number =>
  (Math.log(second) - mean) / deviation;
