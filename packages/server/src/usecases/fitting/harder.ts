/**
 * "This step got harder since": what it is compared with is a judgement, and here is ours.
 *
 * A version that began within the last four weeks is compared with the version before it: whoever changed a step wants to
 * know what the change did. Otherwise the last four weeks are compared with the weeks before them. Fewer than thirty
 * completions are no baseline. The last two days say nothing yet: those who will come back would pass for leavers.
 */

import type { HarderReport } from "@handrail/core/protocol";
import type { DaySlice, TimePrior } from "@handrail/core/stall";
import {
  combineHistograms,
  EMPTY_HISTOGRAM,
  fitLogNormal,
  harderSince,
  posteriorOf,
  SHIP_PRIOR,
  sizeOf,
} from "@handrail/core/stall";
import type { RollupRow } from "../../ports/rollups.ts";
import { addInto } from "../../ports/sparseVector.ts";
import { startOfDay } from "../rollups/day.ts";
import { NATURAL_VECTOR_LENGTH, readNaturalTimes } from "../rollups/naturalLayout.ts";
import type { NaturalRows } from "./naturalRows.ts";
import { versionName } from "./naturalRows.ts";

const WATCHED_DAYS = 28;
const TOO_FRESH_DAYS = 2;
const FEWEST_COMPLETERS = 30;

/** Whether a step is harder than it was; null while nothing speaks for it. */
export const harderOf = (
  rows: NaturalRows,
  { step, version, today }: { readonly step: string; readonly version: number; readonly today: number },
): HarderReport | null => {
  const watchedFrom = today - WATCHED_DAYS;
  const own = slicesOf(rows.get(versionName(step, version)) ?? []);
  const began = Math.min(...own.map(({ day }) => day));
  const before = began >= watchedFrom ? versionBefore(rows, step, version) : null;
  const compared = before === null ? own.filter(({ day }) => day < watchedFrom) : before.slices;
  const baseline = baselineOf(compared);
  if (baseline === null) return null;
  const watched = own.filter(({ day }) => day >= watchedFrom && day <= today - TOO_FRESH_DAYS);
  const found = harderSince(watched, baseline);
  if (found === null) return null;
  return { ...found, since: startOfDay(found.since), comparedWith: before?.version ?? version, version };
};

const slicesOf = (rows: readonly RollupRow[]): readonly DaySlice[] =>
  rows.map(({ key, amounts }) => {
    const all = new Int32Array(NATURAL_VECTOR_LENGTH);
    addInto(all, amounts);
    return { day: key.day, done: readNaturalTimes(all, "done"), left: readNaturalTimes(all, "left") };
  });

/** The latest version before one that anybody attempted. */
const versionBefore = (rows: NaturalRows, step: string, version: number) => {
  for (let earlier = version - 1; earlier >= 1; earlier -= 1) {
    const found = rows.get(versionName(step, earlier));
    if (found !== undefined) return { version: earlier, slices: slicesOf(found) };
  }
  return null;
};

/** What is believed after some days, leavers counted as in the days that are watched: gone once quiet for half an hour. */
const baselineOf = (slices: readonly DaySlice[]): TimePrior | null => {
  const sum = (of: (slice: DaySlice) => DaySlice["done"]) => slices.map(of).reduce(combineHistograms, EMPTY_HISTOGRAM);
  const [done, left] = [sum((slice) => slice.done), sizeOf(sum((slice) => slice.left))];
  if (sizeOf(done) < FEWEST_COMPLETERS) return null;
  return posteriorOf(SHIP_PRIOR, fitLogNormal(done, EMPTY_HISTOGRAM, left, SHIP_PRIOR), sizeOf(done) + left);
};
