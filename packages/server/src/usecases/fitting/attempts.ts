import { days, type Timestamp, timestamp } from "@handrail/core/base";
import type { StepKey } from "@handrail/core/content";
import type { Attempt, StepSample } from "@handrail/core/stall";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { NaturalAttempt, NaturalEnd, People } from "../../ports/people.ts";
import { teaches } from "./teaches.ts";

/** So many of either end are replayed at most: more would say the same again. */
export const MOST_ATTEMPTS = 1500;

/** Enough for a step that only helps to tell what the product's steps are like. */
export const ENOUGH_FOR_PRIOR = 400;

/** Somebody who left and has not been back for so long counts as gone; most who come back do so sooner. */
const GONE_AFTER = days(1);

/** A step with fewer attempts than this that are so old takes the younger ones as well. */
const YOUNG = 200;

/**
 * The attempts a step's model learns from and is tested on, latest first.
 *
 * Leaving is provisional: of those quiet for half an hour some come back and finish. So attempts are read up to a day ago,
 * completers and leavers alike, for one cut-off for both keeps their proportion right. While a step is young it cannot wait
 * for that, and takes everything that counts now. Either way a mistake lives until the next fit, which reads the end anew.
 *
 * Where there are more of one end than are read, both ends are read over the same stretch of time: a probability learned
 * from as many leavers as completers would be wrong where one in ten leaves.
 */
export const readAttempts = async (
  people: Pick<People, "naturalAttempts">,
  environment: EnvironmentId,
  which: { readonly step: StepKey; readonly version: number; readonly now: Timestamp; readonly limit: number },
): Promise<Pick<StepSample, "teaching" | "testing">> => {
  const { step, version, now, limit } = which;
  const read = async (before: Timestamp) => {
    const of = (end: NaturalEnd) => people.naturalAttempts(environment, { step, version, end, before, limit });
    return { done: await of("done"), left: await of("left") };
  };
  let found = await read(timestamp(now - GONE_AFTER));
  if (found.done.length + found.left.length < YOUNG) found = await read(timestamp(now + 1));
  const from = Math.max(beginOf(found.done, limit), beginOf(found.left, limit));
  const attempts = [...toAttempts(found.done, false), ...toAttempts(found.left, true)]
    .filter(({ at }) => at >= from)
    .sort((a, b) => b.at - a.at);
  const half = (isTeaching: boolean): readonly Attempt[] =>
    attempts.filter(({ person }) => teaches(person) === isTeaching).map(({ attempt }) => attempt);
  return { teaching: half(true), testing: half(false) };
};

/** The moment before which attempts of this end were not read. */
const beginOf = (attempts: readonly NaturalAttempt[], limit: number): number =>
  attempts.length < limit ? Number.NEGATIVE_INFINITY : (attempts.at(-1)?.lastActiveAt ?? Number.NEGATIVE_INFINITY);

const toAttempts = (attempts: readonly NaturalAttempt[], failed: boolean) =>
  attempts.map(({ person, lastActiveAt, active, trail }) => ({
    person,
    at: lastActiveAt,
    // Rounded down: the detector weighs whole seconds.
    attempt: { trail, seconds: Math.floor(active / 1000), failed },
  }));
