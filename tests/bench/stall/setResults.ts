/** All numbers of one set: ours, every baseline's, and what they promise. */
import type { BenchResult } from "../bench.ts";
import { atLeast, atMost } from "../bench.ts";
import { type ConformalCell, conformalCells } from "./conformalCells.ts";
import { bytesOfModels, microsecondsPerTick } from "./costs.ts";
import { type Learned, learnSet, PROMISED } from "./learn.ts";
import type { LogSet } from "./logs.ts";
import type { Interval } from "./metrics.ts";
import { notApplicable, type Scored, scoreAll, type Words } from "./score.ts";
import { share, textTable } from "./textTable.ts";
import {
  aucStatistic,
  brierStatistic,
  type Column,
  type Counts,
  drawRounds,
  eceStatistic,
  intervalsOf,
  reachStatistic,
  recallStatistic,
  type Statistic,
} from "./weighted.ts";

/** What a run over a set gives. */
export interface SetResults {
  readonly results: readonly BenchResult[];
  readonly table: string;
  readonly cells: readonly ConformalCell[];
  readonly bytes: number;
  readonly microseconds: number;
}

/** How a set is measured. */
export interface SetOptions {
  readonly seed: string;
  /** Rounds of the bootstrap. */
  readonly rounds: number;
  readonly tell: (line: string) => void;
}

const RATES = [5, 10, 20];

/** The targets of T1, on the set they are named for. */
const TARGETS: Readonly<Record<string, (result: BenchResult) => BenchResult>> = {
  "stall.climate-control.recall_fi10": (result) => atLeast(0.22, result),
  "stall.climate-control.auc_120s": (result) => atLeast(0.71, result),
  "stall.climate-control.ece": (result) => atMost(0.02, result),
};

/** Families whose best member at each rate is reported, chosen on the people tested on: that flatters them. */
const FAMILIES = { best_timer: ["timer_30s", "timer_p75", "timer_p90"], best_idle: ["idle"] } as const;

/** Learns from one half of a set's people and measures on the other. */
export const measureSet = (set: LogSet, options: SetOptions): SetResults => {
  const learned = learnSet(set, options.seed);
  const scored = scoreAll(learned);
  const bench = benchOf(set.name, scored, options);
  const absent = notApplicable(learned);
  if (absent.length > 0)
    options.tell(`Not applicable to ${set.name}, which lacks their signals: ${absent.join(", ")}.`);
  const methods = new Map(scored.words.map((words) => [words.name, bench.resultsOf(words)] as const));
  const results = [
    ...[...methods.values()].flat(),
    ...bench.families(methods),
    ...bench.differences(),
    ...promiseResults(learned, bench),
  ].map((result) => TARGETS[result.name]?.(result) ?? result);
  const seal = scored.words.find(({ name }) => name === "seal");
  const peaks = scored.attempts.flatMap(({ failed }, index) => (failed ? [] : [seal?.peaks[index] ?? Number.NaN]));
  const say = (line: string) => options.tell(`${set.name}: ${line}`);
  return {
    results,
    table: tableOf(set.name, scored, results),
    cells: conformalCells(peaks, `${options.seed}/${set.name}`, say),
    bytes: bytesOfModels(learned),
    microseconds: microsecondsPerTick(learned),
  };
};

type SetBench = ReturnType<typeof benchOf>;

const benchOf = (set: string, scored: Scored, { rounds, seed }: SetOptions) => {
  const { attempts, landmarks, still, words: all } = scored;
  const numbers = new Map<string, number>();
  for (const { person } of attempts) if (!numbers.has(person)) numbers.set(person, numbers.size);
  const people = Uint32Array.from(attempts, ({ person }) => numbers.get(person) ?? 0);
  const failed = Uint8Array.from(attempts, (attempt) => (attempt.failed ? 1 : 0));
  const draws: readonly Counts[] = drawRounds(numbers.size, rounds, `${seed}/${set}`);

  const measured = (name: string, unit: string, { value, low, high }: Interval): BenchResult => ({
    name: `stall.${set}.${name}`,
    value,
    unit,
    low,
    high,
  });
  const measure = (statistic: Statistic): readonly Interval[] => intervalsOf(statistic, numbers.size, draws);
  const peaksOf = ({ peaks }: Words): Column => ({ scores: peaks, people, failed });
  const rowsAt = (words: Words, moments: readonly number[], of: (score: number) => number): Column => {
    const scores: number[] = [];
    const rows: number[] = [];
    for (const moment of moments) {
      for (const score of words.at.get(moment) ?? []) scores.push(of(score));
      rows.push(...(still.get(moment) ?? []));
    }
    return { scores, people: rows.map((row) => people[row] ?? 0), failed: rows.map((row) => failed[row] ?? 0) };
  };
  const probability = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

  const resultsOf = (words: Words): readonly BenchResult[] => {
    const isOurs = words.name === "seal";
    const prefix = isOurs ? "" : `${words.name}.`;
    const found: BenchResult[] = [];
    for (const [index, recall] of measure(recallStatistic(peaksOf(words), RATES)).entries()) {
      found.push(measured(`${prefix}recall_fi${RATES[index]}`, "of failers", recall));
    }
    if (words.own !== null) {
      const [recall, interrupted] = measure(reachStatistic(peaksOf(words), words.own));
      if (recall !== undefined) found.push(measured(`${prefix}own.recall`, "of failers", recall));
      if (interrupted !== undefined)
        found.push(measured(`${prefix}own.false_interruptions`, "of completers", interrupted));
    }
    const moments = isOurs ? landmarks.all : landmarks.all.slice(-1);
    for (const moment of moments) {
      const [area] = measure(aucStatistic(rowsAt(words, [moment], (score) => score)));
      if (area !== undefined && !Number.isNaN(area.value)) found.push(measured(`${prefix}auc_${moment}s`, "AUC", area));
    }
    if (!words.isLogOdds) return found;
    const pooled = rowsAt(words, landmarks.calibration, probability);
    const [error] = measure(eceStatistic(pooled));
    const [score] = measure(brierStatistic(pooled));
    if (error !== undefined) found.push(measured(`${prefix}ece`, "probability", error));
    if (score !== undefined) found.push(measured(`${prefix}brier`, "squared", score));
    for (const moment of isOurs ? landmarks.calibration : []) {
      const [one] = measure(eceStatistic(rowsAt(words, [moment], probability)));
      if (one !== undefined) found.push(measured(`${prefix}ece_${moment}s`, "probability", one));
    }
    return found;
  };

  const families = (methods: ReadonlyMap<string, readonly BenchResult[]>): readonly BenchResult[] =>
    Object.entries(FAMILIES).flatMap(([family, members]) => {
      const names = [...RATES.map((rate) => `recall_fi${rate}`), `auc_${landmarks.all.at(-1)}s`];
      return names.flatMap((name) => {
        const best = members
          .flatMap(
            (member) => methods.get(member)?.find((result) => result.name === `stall.${set}.${member}.${name}`) ?? [],
          )
          .sort((a, b) => b.value - a.value)[0];
        return best === undefined
          ? []
          : [{ ...best, name: `stall.${set}.${family}.${name}`, note: "chosen on the people tested on" }];
      });
    });

  /** By how much ours reaches more than another, people drawn alike for both. */
  const differences = (): readonly BenchResult[] => {
    const ours = all.find(({ name }) => name === "seal");
    if (ours === undefined) return [];
    const own = recallStatistic(peaksOf(ours), RATES);
    return all
      .filter((words) => words.isLogOdds && words !== ours)
      .flatMap((words) => {
        const other = recallStatistic(peaksOf(words), RATES);
        const apart = measure((counts) => {
          const others = other(counts);
          return own(counts).map((recall, index) => recall - (others[index] ?? Number.NaN));
        });
        return apart.map((one, index) => measured(`less_${words.name}.recall_fi${RATES[index]}`, "of failers", one));
      });
  };
  return { measured, measure, resultsOf, families, differences, people, failed, scored };
};

/** What each step's own bound did to people who neither taught nor set it. */
const promiseResults = (
  { steps }: Learned,
  { measure, measured, people, failed, scored }: SetBench,
): readonly BenchResult[] => {
  const seal = scored.words.find(({ name }) => name === "seal");
  const above = scored.attempts.map(({ step }, index) => {
    const bound = steps.get(step)?.seal.bound ?? Number.POSITIVE_INFINITY;
    return (seal?.peaks[index] ?? 0) >= bound ? 1 : 0;
  });
  const [recall, interrupted] = measure(reachStatistic({ scores: above, people, failed }, 1));
  if (recall === undefined || interrupted === undefined) return [];
  return [
    measured("promised_fi5.false_interruptions", "of completers", interrupted),
    { ...measured("promised_fi5.recall", "of failers", recall), note: `each step's own bound for ${PROMISED}` },
  ];
};

const tableOf = (set: string, { attempts, landmarks, words }: Scored, results: readonly BenchResult[]): string => {
  const value = (name: string): number | undefined =>
    results.find((result) => result.name === `stall.${set}.${name}`)?.value;
  const last = `auc_${landmarks.all.at(-1)}s`;
  const failers = attempts.filter(({ failed }) => failed).length;
  const names = [...words.map(({ name }) => name), ...Object.keys(FAMILIES)];
  const rows = names.map((name) => {
    const prefix = name === "seal" ? "" : `${name}.`;
    const cells = [
      ...RATES.map((rate) => `recall_fi${rate}`),
      last,
      "ece",
      "brier",
      "own.recall",
      "own.false_interruptions",
    ];
    return [name, ...cells.map((cell) => share(value(`${prefix}${cell}`)))];
  });
  const head = ["", ...RATES.map((rate) => `FI ${rate}`), last, "ece", "brier", "own recall", "own FI"];
  return [
    `${set}: ${attempts.length} attempts tested, ${failers} failed; recall of failers at false interruptions per 100 completers`,
    textTable([head, ...rows.filter((row) => row.slice(1).some((cell) => cell !== "-"))]),
  ].join("\n");
};
