/**
 * Where the prior of a new step comes from: what we ship knows nothing of the app; the app's other steps tell how long its
 * steps take, how much they differ, and how much people differ on one; the step itself then speaks as people pass.
 *
 * Each step's variance is drawn from one inverse gamma distribution and its mean, given the variance, from one normal
 * distribution. The four numbers of these are found by expectation and maximisation over the steps' own beliefs, which is
 * empirical Bayes by marginal likelihood (Morris 1983; Smyth 2004 for the same model in genetics). What we ship takes part
 * as if it were {@link SHIP_STEPS} more steps, so that with none it is the answer, with one or two it still holds, and
 * with many it is forgotten without a jump.
 */
import { digamma } from "./digamma.ts";
import type { TimePrior } from "./logNormal.ts";
import { SHARE_WEIGHT, sampleBetween, shrunkShare, type TimeBelief, updateBelief } from "./shrinkage.ts";

/** What we ship: a median of 45 s worth a quarter of a person, a spread of about .55 worth six, one in ten failing. */
export const SHIP_PRIOR: TimePrior = {
  mean: Math.log(45),
  meanWeight: 0.25,
  shape: 3,
  scale: 0.6,
  failing: 0.1,
  failingWeight: SHARE_WEIGHT,
};

/** How many of the app's steps what we ship is worth. */
const SHIP_STEPS = 2;

/** What the rounds need of one step: the expected inverse variance, ln(variance), and its mean by the inverse variance. */
interface Expected {
  readonly precision: number;
  readonly logVariance: number;
  readonly mean: number;
  /** Expected variance of the step's mean in units of its own variance. */
  readonly doubt: number;
}

const expectationOf = ({ mean, meanWeight, shape, scale }: TimeBelief): Expected => ({
  precision: shape / scale,
  logVariance: Math.log(scale) - digamma(shape),
  mean,
  doubt: 1 / meanWeight,
});

const MOST_ROUNDS = 500;
const CLOSE_ENOUGH = 1e-8;

/**
 * The prior for one more step of an app, from what is known of its other steps. `posteriors` are those steps' beliefs as
 * {@link posteriorOf} gives them when fitted under `ship`; a step nobody attempted changes nothing.
 */
export const appPrior = (posteriors: readonly TimePrior[], ship: TimePrior = SHIP_PRIOR): TimePrior => {
  const samples = posteriors.map((posterior) => sampleBetween(ship, posterior)).filter(({ size }) => size > 0);
  const shipped = expectationOf(ship);
  let prior = ship;
  for (let round = 0; round < MOST_ROUNDS && samples.length > 0; round += 1) {
    const current = prior;
    const next = {
      ...ship,
      ...maximise(
        samples.map((sample) => expectationOf(updateBelief(current, sample))),
        shipped,
      ),
    };
    prior = next;
    if (distance(current, next) < CLOSE_ENOUGH) break;
  }
  return { ...prior, failing: usualFailing(posteriors, ship) };
};

/** The four numbers under which what is expected of the steps is likeliest. */
const maximise = (steps: readonly Expected[], shipped: Expected): TimeBelief => {
  const total = (of: (step: Expected) => number) =>
    steps.reduce((sum, step) => sum + of(step), 0) + SHIP_STEPS * of(shipped);
  const count = steps.length + SHIP_STEPS;
  const precision = total((step) => step.precision);
  const mean = total((step) => step.precision * step.mean) / precision;
  const meanWeight = count / total((step) => step.doubt + step.precision * (step.mean - mean) ** 2);
  const average = precision / count;
  const shape = shapeOf(Math.log(average) + total((step) => step.logVariance) / count);
  return { mean, meanWeight, shape, scale: shape / average };
};

/** Steps are never taken to be alike beyond this: the next one may be of another kind. */
const MOST_ALIKE = 30;
const LEAST_ALIKE = 1.5;

/** The shape of a gamma distribution whose ln(mean) is `gap` above its mean ln: ln(shape) - digamma(shape) = gap. */
const shapeOf = (gap: number): number => {
  let [low, high] = [Math.log(LEAST_ALIKE), Math.log(MOST_ALIKE)];
  for (let halving = 0; halving < 50; halving += 1) {
    const middle = (low + high) / 2;
    if (middle - digamma(Math.exp(middle)) > gap) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
};

const distance = (a: TimeBelief, b: TimeBelief): number =>
  Math.abs(a.mean - b.mean) +
  Math.abs(Math.log(a.meanWeight / b.meanWeight)) +
  Math.abs(Math.log(a.shape / b.shape)) +
  Math.abs(Math.log(a.scale / b.scale));

/**
 * The usual share who fail: the mean of the steps' own shares, each weighed by what it rests on but no step by more than
 * the prior, so that the busiest step does not speak for all.
 */
const usualFailing = (posteriors: readonly TimePrior[], ship: TimePrior): number => {
  let [failed, attempts] = [0, 0];
  for (const { failing, failingWeight } of posteriors) {
    const own = failingWeight - ship.failingWeight;
    if (!(own > 0)) continue;
    const share = (failing * failingWeight - ship.failing * ship.failingWeight) / own;
    const weight = (own * ship.failingWeight) / (own + ship.failingWeight);
    failed += weight * Math.min(1, Math.max(0, share));
    attempts += weight;
  }
  return shrunkShare(failed, attempts, ship.failing, ship.failingWeight);
};
