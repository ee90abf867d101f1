import { type Duration, milliseconds } from "@handrail/core/base";
import type { StepReport } from "@handrail/core/protocol";

/** A run of neighbouring bins of the step's histogram, drawn as one column. */
export interface TimeBin {
  readonly from: Duration;
  readonly to: Duration;
  readonly done: number;
  readonly left: number;
  readonly other: number;
}

/** Columns that fit a phone and still show a second hump. */
const MOST = 32;

/**
 * Cuts the empty ends off and joins neighbours until the columns fit. The bins grow by a constant factor, so columns of
 * equal width are a logarithmic axis.
 */
export const timeBins = (times: StepReport["times"]): readonly TimeBin[] => {
  const holds = (bin: TimeBin) => bin.done + bin.left + bin.other > 0;
  const first = times.findIndex(holds);
  if (first < 0) return [];
  const used = times.slice(first, times.findLastIndex(holds) + 1);
  const size = Math.ceil(used.length / MOST);
  const joined: TimeBin[] = [];
  for (let at = 0; at < used.length; at += size) {
    const run = used.slice(at, at + size);
    const [head] = run;
    const tail = run.at(-1);
    if (head === undefined || tail === undefined) continue;
    const sum = (part: "done" | "left" | "other") => run.reduce((total, bin) => total + bin[part], 0);
    joined.push({ from: head.from, to: tail.to, done: sum("done"), left: sum("left"), other: sum("other") });
  }
  return joined;
};

const ROUND_SECONDS = [0.5, 1, 2, 5, 10, 30, 60, 120, 300, 600, 1800, 3600, 7200];

/** The round times between two others, at their place on the logarithmic axis from 0 to 1; at most `most` of them. */
export const roundTimes = (
  { from, to }: Pick<TimeBin, "from" | "to">,
  most: number,
): readonly { readonly place: number; readonly time: Duration }[] => {
  if (from <= 0 || to <= from) return [];
  const span = Math.log(to / from);
  const inside = ROUND_SECONDS.map((second) => second * 1000).filter((time) => time >= from && time <= to);
  const every = Math.ceil(inside.length / most);
  return inside
    .filter((_, index) => index % every === 0)
    .map((time) => ({ place: Math.log(time / from) / span, time: milliseconds(time) }));
};

/** The round times inside the columns; `at` counts columns from the left edge. */
export const timeTicks = (
  bins: readonly TimeBin[],
  most: number,
): readonly { readonly at: number; readonly time: Duration }[] => {
  const from = bins[0]?.from;
  const to = bins.at(-1)?.to;
  if (from === undefined || to === undefined) return [];
  return roundTimes({ from, to }, most).map(({ place, time }) => ({ at: place * bins.length, time }));
};
