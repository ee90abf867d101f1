import { MAX_COUNTED_EVENTS } from "../content/index.ts";
import { EMPTY_GUIDE, EMPTY_STEP } from "./empty.ts";
import { earlier, later } from "./stamp.ts";
import { newestOf, newestShowsOf, oldestOf } from "./stampSet.ts";
import {
  type GuideProgress,
  MAX_KEPT_SHOWS,
  type Progress,
  type Stamp,
  type StepProgress,
  type Tally,
} from "./types.ts";

/**
 * Joins what two places know of one person. Commutative, associative and idempotent, so two tabs, an offline week and the
 * server agree whatever arrives where, in which order and how often. Answers `a` itself when `b` adds nothing.
 */
export const merge = (a: Progress, b: Progress): Progress => {
  if (a === b) return a;
  const steps = joinRecords(a.steps, b.steps, mergeStep);
  const guides = joinRecords(a.guides, b.guides, mergeGuide);
  const traits = joinRecords(a.traits, b.traits, latest);
  const account = later(a.account, b.account);
  const accountTraits = joinRecords(a.accountTraits, b.accountTraits, latest);
  const counters = joinRecords(a.counters, b.counters, mergeCounter);
  const same =
    steps === a.steps &&
    guides === a.guides &&
    traits === a.traits &&
    account === a.account &&
    accountTraits === a.accountTraits &&
    counters === a.counters;
  return same ? a : { steps, guides, traits, account, accountTraits, counters };
};

const joinRecords = <T>(
  a: Readonly<Record<string, T>>,
  b: Readonly<Record<string, T>>,
  join: (x: T, y: T) => T,
): Readonly<Record<string, T>> => {
  let joined: Record<string, T> | null = null;
  for (const [key, theirs] of Object.entries(b)) {
    const ours = Object.hasOwn(a, key) ? a[key] : undefined;
    const value = ours === undefined ? theirs : join(ours, theirs);
    if (value === ours) continue;
    joined ??= { ...a };
    joined[key] = value;
  }
  return joined ?? a;
};

const latest = <T extends Stamp>(a: T, b: T): T => later(a, b) ?? a;

const mergeCounter = (a: readonly Stamp[], b: readonly Stamp[]): readonly Stamp[] => newestOf(a, b, MAX_COUNTED_EVENTS);

const mergeStep = (a: StepProgress, b: StepProgress): StepProgress => {
  const startedAt = earlier(a.startedAt, b.startedAt);
  const restartedAt = later(a.restartedAt, b.restartedAt);
  const skippedAt = later(a.skippedAt, b.skippedAt);
  const waitingAt = later(a.waitingAt, b.waitingAt);
  const tallies = joinRecords(a.tallies, b.tallies, mergeTally);
  const completedAt = earlier(earlier(a.completedAt, b.completedAt), tallies === a.tallies ? null : filledAt(tallies));
  const same =
    startedAt === a.startedAt &&
    restartedAt === a.restartedAt &&
    skippedAt === a.skippedAt &&
    waitingAt === a.waitingAt &&
    tallies === a.tallies &&
    completedAt === a.completedAt;
  return same ? a : { ...EMPTY_STEP, startedAt, restartedAt, completedAt, skippedAt, waitingAt, tallies };
};

const mergeTally = (a: Tally, b: Tally): Tally => {
  const need = Math.min(a.need, b.need);
  const stamps = oldestOf(a.stamps, b.stamps, need);
  return need === a.need && stamps === a.stamps ? a : { need, stamps };
};

/** A tally only gains stamps and they only get older, so this moment only moves back: taking the earliest is a join. */
const filledAt = (tallies: Readonly<Record<string, Tally>>): StepProgress["completedAt"] => {
  let first: StepProgress["completedAt"] = null;
  for (const { need, stamps } of Object.values(tallies)) {
    const last = stamps[need - 1];
    if (last !== undefined) first = earlier(first, { at: last.at, id: last.id, source: "event" });
  }
  return first;
};

const mergeGuide = (a: GuideProgress, b: GuideProgress): GuideProgress => {
  const shows = newestShowsOf(a.shows, b.shows, MAX_KEPT_SHOWS);
  const dismissedAt = later(a.dismissedAt, b.dismissedAt);
  const completedAt = earlier(a.completedAt, b.completedAt);
  const same = shows === a.shows && dismissedAt === a.dismissedAt && completedAt === a.completedAt;
  return same ? a : { ...EMPTY_GUIDE, shows, dismissedAt, completedAt };
};
