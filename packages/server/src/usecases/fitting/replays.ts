import {
  type Attempt,
  onsetOf,
  probabilityOfStuck,
  replay,
  type SealModel,
  type StallPolicy,
  type StallPromise,
  type StepModel,
  sealDetector,
  unpackModel,
} from "@handrail/core/stall";
import type { FitDetails } from "../../ports/models.ts";

/** The first second at which each of some bounds was reached; null where it never was. */
const reachedAt = (model: SealModel, attempt: Attempt, bounds: readonly number[]): readonly (number | null)[] => {
  const found: (number | null)[] = bounds.map(() => null);
  const notice = ({ peak, second }: { readonly peak: number; readonly second: number }): void => {
    for (const [at, bound] of bounds.entries()) if (found[at] === null && peak >= bound) found[at] = second;
  };
  replay(model, attempt, notice, Number.POSITIVE_INFINITY);
  return found;
};

const middle = (values: readonly number[]): number | null => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
};

/** For each trade of a promise: of the leavers it reaches, how long the middle one had been stuck by then, in seconds. */
export const delaysAfterOnset = (
  model: SealModel,
  leavers: readonly Attempt[],
  { trades, wanted }: StallPromise,
): FitDetails["afterOnset"] => {
  const all = [...trades, wanted];
  const bounds = all.map(({ bound }) => bound ?? Number.POSITIVE_INFINITY);
  const delays: number[][] = all.map(() => []);
  for (const attempt of leavers) {
    const onset = onsetOf(model.filter, attempt);
    // Whoever was reached before trouble began was not kept waiting.
    for (const [at, second] of reachedAt(model, attempt, bounds).entries())
      if (second !== null) delays[at]?.push(Math.max(0, second - onset));
  }
  return Object.fromEntries(
    all.map(({ falseInterruptions }, at) => [String(falseInterruptions), middle(delays[at] ?? [])]),
  );
};

/**
 * What a published model does to attempts, second by second, through the browser's own code and with its own threshold: at a
 * step where it is silent, nothing.
 */
export const replayAll = (
  published: StepModel,
  policy: StallPolicy,
  attempts: readonly Attempt[],
): FitDetails["replayed"] => {
  const completers = attempts.filter(({ failed }) => !failed);
  const leavers = attempts.filter(({ failed }) => failed);
  const model = unpackModel(published);
  const isSilent = sealDetector.bound(published) >= 1 && policy.beforePromise === "silent";
  const needed = probabilityOfStuck(policy, sealDetector, published);
  const interrupted = (some: readonly Attempt[]): number =>
    model === null || isSilent ? 0 : some.filter((attempt) => peaksAbove(model, attempt, needed)).length;
  return {
    completers: completers.length,
    interruptedCompleters: interrupted(completers),
    leavers: leavers.length,
    interruptedLeavers: interrupted(leavers),
  };
};

const peaksAbove = (model: SealModel, attempt: Attempt, needed: number): boolean => {
  const { peak } = replay(model, attempt, () => undefined, Number.POSITIVE_INFINITY);
  // As probabilities, as the browser compares them.
  return 1 / (1 + Math.exp(-peak)) >= needed;
};
