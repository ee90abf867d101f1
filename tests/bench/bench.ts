/** What every benchmark is: a function that measures and answers numbers. */

/** One number. `low` and `high` are a 95 % interval. */
export interface BenchResult {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly low?: number | undefined;
  readonly high?: number | undefined;
  /** What we hold ourselves to. */
  readonly goal?: number | undefined;
  readonly holds?: boolean | undefined;
  /** Whose number it is, where it is not our own measurement. */
  readonly note?: string | undefined;
}

/** All numbers of one run. */
export interface BenchReport {
  readonly bench: string;
  readonly results: readonly BenchResult[];
}

/** What the command line passes on. */
export interface BenchOptions {
  /** Where public data sets stand; null when `--data` was not given and there is none beside the repository. */
  readonly data: string | null;
  /** Where the cases of the importer stand; null for those beside the repository. */
  readonly cases?: string | null | undefined;
  /** Makes other random choices, where a benchmark makes any. */
  readonly seed?: string | undefined;
  /** The parts wanted, where a benchmark has parts. */
  readonly only?: readonly string[] | undefined;
}

/** The default export of `tests/bench/<name>.ts`. */
export type Bench = (options: BenchOptions) => BenchReport | Promise<BenchReport>;

/** A number with an upper bound it must keep. */
export const atMost = (goal: number, result: Omit<BenchResult, "goal" | "holds">): BenchResult => ({
  ...result,
  goal,
  holds: result.value <= goal,
});

/** A number with a lower bound it must keep. */
export const atLeast = (goal: number, result: Omit<BenchResult, "goal" | "holds">): BenchResult => ({
  ...result,
  goal,
  holds: result.value >= goal,
});
