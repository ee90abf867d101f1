import { combineHistograms, type StepSample, weightOfDay } from "@handrail/core/stall";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { RollupRow, Rollups } from "../../ports/rollups.ts";
import { addInto } from "../../ports/sparseVector.ts";
import {
  NATURAL_ENDS,
  NATURAL_VECTOR_LENGTH,
  type NaturalGroup,
  readNaturalTally,
  readNaturalTimes,
} from "../rollups/naturalLayout.ts";
import { yieldToRequests } from "./yieldToRequests.ts";

/** Older attempts speak of an older product; with a half-life of a fortnight they would count for a hundredth. */
export const LEARN_FROM_DAYS = 90;

/** Somebody who left may come back: only after so long are they gone for good, and until then still at it. */
const GONE_AFTER_DAYS = 14;

const DAYS_AT_ONCE = 30;

/** Names a version of a step. */
export const versionName = (step: string, version: number): string => `${version} ${step}`;

/** The rows of what teaches, by version of a step. */
export type NaturalRows = ReadonlyMap<string, readonly RollupRow[]>;

/** Reads what teaches of the last {@link LEARN_FROM_DAYS} days, a month at a time. */
export const readNaturalRows = async (
  rollups: Pick<Rollups, "read">,
  environment: EnvironmentId,
  today: number,
): Promise<NaturalRows> => {
  const rows: RollupRow[] = [];
  for (let from = today - LEARN_FROM_DAYS + 1; from <= today; from += DAYS_AT_ONCE) {
    const until = Math.min(today, from + DAYS_AT_ONCE - 1);
    rows.push(...(await rollups.read(environment, { family: "natural", subject: null, from, until, plan: null })));
    await yieldToRequests();
  }
  return Map.groupBy(rows, ({ key }) => versionName(key.subject, key.version));
};

/** How many natural attempts there ever were at each version, by how they stand. */
export const readNaturalTotals = async (
  rollups: Pick<Rollups, "read">,
  environment: EnvironmentId,
): Promise<ReadonlyMap<string, readonly number[]>> => {
  const rows = await rollups.read(environment, {
    family: "naturalTotal",
    subject: null,
    from: 0,
    until: 0,
    plan: null,
  });
  return new Map(
    rows.map(({ key, amounts }) => {
      const totals = new Int32Array(NATURAL_ENDS.length);
      addInto(totals, amounts);
      return [versionName(key.subject, key.version), [...totals]];
    }),
  );
};

/** The sums of some rows, each weighed by its day as it counts today. */
const weighedSum = (rows: readonly RollupRow[], weightOf: (day: number) => number): Float64Array => {
  const sum = new Float64Array(NATURAL_VECTOR_LENGTH);
  const one = new Int32Array(NATURAL_VECTOR_LENGTH);
  for (const { key, amounts } of rows) {
    const weight = weightOf(key.day);
    one.fill(0);
    addInto(one, amounts);
    for (const [at, amount] of one.entries()) if (amount !== 0) sum[at] = (sum[at] ?? 0) + weight * amount;
  }
  return sum;
};

/** What the rows of a version say, sorted by how sure the end of an attempt is; a fortnight halves what a day counts. */
export const countedSample = (rows: readonly RollupRow[], today: number): Omit<StepSample, "teaching" | "testing"> => {
  const isGone = ({ key }: RollupRow): boolean => key.day <= today - GONE_AFTER_DAYS;
  const weigh = (some: readonly RollupRow[]) => weighedSum(some, (day) => weightOfDay(day, today));
  const [all, gone] = [weigh(rows), weigh(rows.filter(isGone))];
  const recent = weigh(rows.filter((row) => !isGone(row)));
  const times = (group: NaturalGroup) => readNaturalTimes(all, group);
  return {
    done: times("done"),
    left: readNaturalTimes(gone, "left"),
    open: combineHistograms(combineHistograms(times("other"), times("skipped")), readNaturalTimes(recent, "left")),
    evidence: { done: readNaturalTally(all, "done"), tail: readNaturalTally(all, "tail") },
  };
};

/** How often each kind of evidence was seen where it teaches, every sighting counted once. */
export const sightingsIn = (rows: readonly RollupRow[]): ReturnType<typeof readNaturalTally>["counts"] => {
  const sum = weighedSum(rows, () => 1);
  const [done, tail] = [readNaturalTally(sum, "done").counts, readNaturalTally(sum, "tail").counts];
  const seen = { ...done };
  for (const kind of Object.keys(seen) as (keyof typeof seen)[]) seen[kind] += tail[kind];
  return seen;
};
