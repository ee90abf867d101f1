/**
 * How much say pace has beside the filter in an app (ST124). In some products how people go about it tells who will fail, and
 * the filter's idea of trouble adds little; in others trouble shows in dead clicks and errors, and pace only blurs when it
 * began. Neither is known beforehand and one rule for all loses much in one of them, so each app's own attempts decide: the
 * share that finds most of those who failed while few who managed are interrupted.
 *
 * Where even that finds fewer than the layer of fate does, trouble leaves no trace there that is worth waiting for, and whoever
 * is foreseen to fail is taken for stuck.
 */
import type { Layer, SealModel } from "../modelCodec.ts";
import { mayBeStuck } from "../sealDetector.ts";
import { type Attempt, replay } from "./replay.ts";
import type { ReadAttempts, UpperLayers } from "./upperLayer.ts";

/** Who has the say about who is stuck: pace by this share beside the filter, or the layer of fate. */
export type Say = number | "fate";

/** The shares that are tried. */
const SHARES: readonly number[] = [0, 0.25, 0.5, 0.75, 1];

/** Until so many have failed and so many managed, chance would choose: then pace keeps the little say it ships with. */
const FEWEST_FAILED = 30;
const FEWEST_MANAGED = 60;
export const UNDECIDED: Say = 1;

/** The shares of false interruptions at which recall is compared. */
const BUDGETS: readonly number[] = [0.02, 0.05, 0.1];

/** The upper layer in which pace has this share of the say. */
export const withPaceShare = (share: number, { intercept, trust, weights }: Layer): Layer => ({
  intercept: share * intercept,
  trust: 1 - share + share * trust,
  weights: weights.map((weight) => share * weight),
});

/** The layer that says who is stuck. */
export const stuckLayer = (say: Say, { stuck, fate }: UpperLayers): Layer =>
  say === "fate" ? fate : withPaceShare(say, stuck);

/** The highest log-odds of an attempt for each share and, last, of failing: one replay gives them all. */
const peaksOf = (model: SealModel, attempt: Attempt): readonly number[] => {
  const peaks = [...SHARES, "fate"].map(() => Number.NEGATIVE_INFINITY);
  replay(model, attempt, ({ second, filtered, logOdds, failing }) => {
    if (!mayBeStuck({ second })) return;
    for (const [at, share] of SHARES.entries())
      peaks[at] = Math.max(peaks[at] ?? 0, (1 - share) * filtered + share * logOdds);
    peaks[SHARES.length] = Math.max(peaks[SHARES.length] ?? 0, failing);
  });
  return peaks;
};

/** Of those who failed, how many peak above all but this share of those who managed. */
const recallAt = (budget: number, managed: readonly number[], failed: readonly number[]): number => {
  const sorted = [...managed].sort((a, b) => a - b);
  const bound = sorted[Math.max(0, Math.ceil(sorted.length * (1 - budget)) - 1)] ?? Number.POSITIVE_INFINITY;
  return failed.filter((peak) => peak > bound).length / failed.length;
};

/** Who has the say in an app, from attempts of its steps and the layers they taught. */
export const sayOf = (steps: readonly ReadAttempts[], upper: UpperLayers): Say => {
  const found = [...SHARES, "fate"].map(() => 0);
  let [failures, successes] = [0, 0];
  for (const { filter, attempts } of steps) {
    const model: SealModel = { ...upper.stuck, filter, fate: upper.fate, bound: Number.POSITIVE_INFINITY };
    const peaks = attempts.map((attempt) => ({ failed: attempt.failed, of: peaksOf(model, attempt) }));
    const failed = peaks.filter((one) => one.failed);
    const managed = peaks.filter((one) => !one.failed);
    failures += failed.length;
    successes += managed.length;
    if (failed.length === 0 || managed.length === 0) continue;
    for (const at of found.keys()) {
      const [high, low] = [failed, managed].map((some) => some.map(({ of }) => of[at] ?? 0));
      for (const budget of BUDGETS)
        found[at] = (found[at] ?? 0) + failed.length * recallAt(budget, low ?? [], high ?? []);
    }
  }
  if (failures < FEWEST_FAILED || successes < FEWEST_MANAGED) return UNDECIDED;
  const foreseen = found.pop() ?? 0;
  const seen = Math.max(...found);
  return foreseen > seen ? "fate" : (SHARES[found.indexOf(seen)] ?? UNDECIDED);
};
