/**
 * From what was seen of a step to the model the browser gets (ST96 to ST99): how long it takes, who leaves and when, what
 * each kind of evidence means here, what pace says, and where the promise about people who manage alone lies. Only attempts
 * no guide could help teach: help changes the outcome it is meant to predict, so the helped would teach that trouble ends
 * well.
 */
import { inSeconds } from "../../base/index.ts";
import type { FilterModel } from "../filter.ts";
import { asPublished, packModel, type SealModel } from "../modelCodec.ts";
import { SHIP_MODEL } from "../shipModel.ts";
import type { StepModel } from "../types.ts";
import { combineTallies, EMPTY_TALLY, type EvidenceTally, learnRates } from "./evidenceWeights.ts";
import { EMPTY_HISTOGRAM, type Histogram, quantileOf, sizeOf } from "./histogram.ts";
import { fitLogNormal, posteriorOf, type TimePrior } from "./logNormal.ts";
import { promiseOf, type StallPromise } from "./promise.ts";
import { studentQuantile } from "./quantiles.ts";
import type { Attempt } from "./replay.ts";
import { type Say, sayOf, stuckLayer, UNDECIDED } from "./say.ts";
import { predictionOf } from "./shrinkage.ts";
import { appPrior, SHIP_PRIOR } from "./tiers.ts";
import { fitUpperLayers, PRIOR_LOOKS, recalibrate } from "./upperLayer.ts";

/** What was seen of one step, by how attempts ended; all of it natural. */
export interface StepSample {
  readonly done: Histogram;
  /** Gone for good: they left and did not come back for two weeks. */
  readonly left: Histogram;
  /** Still at it, or gone too short a time to tell; skipped steps as well. */
  readonly open: Histogram;
  /** Evidence of completers, and of leavers in their last half minute. */
  readonly evidence: { readonly done: EvidenceTally; readonly tail: EvidenceTally };
  /** Attempts that teach the upper layer. */
  readonly teaching: readonly Attempt[];
  /** Attempts of other people, on whom the promise is tested. */
  readonly testing: readonly Attempt[];
}

/** Nothing seen. */
export const EMPTY_SAMPLE: StepSample = {
  done: EMPTY_HISTOGRAM,
  left: EMPTY_HISTOGRAM,
  open: EMPTY_HISTOGRAM,
  evidence: { done: EMPTY_TALLY, tail: EMPTY_TALLY },
  teaching: [],
  testing: [],
};

/** What is believed of a step before anybody attempts it: what we ship, or what the app's other steps taught. */
export interface StepPrior {
  readonly time: TimePrior;
  readonly model: SealModel;
  /** Who has the say about who is stuck. */
  readonly say: Say;
}

/** What we ship. */
export const SHIP_STEP_PRIOR: StepPrior = { time: SHIP_PRIOR, model: SHIP_MODEL, say: UNDECIDED };

/** A fitted step. */
export interface FittedStep {
  readonly model: StepModel;
  /** What is now believed of its time: the prior of its next version, and of the app's other steps. */
  readonly time: TimePrior;
  readonly promise: StallPromise;
}

/** Of those who get into trouble so many come out alone. Nobody sees it happen, so it is not learned. */
const RECOVERING = 0.3;

/** Trouble begins somewhere between a fifth of the usual time and all of it. */
const USUAL_ONSET = 0.6;

/** How long somebody stuck stays, before any has been seen; worth so many leavers. */
const USUAL_STAY = 60;
const STAY_WEIGHT = 5;

/** The hazards that give this share of failing and leave the middle leaver where he was seen to leave. */
const hazardsOf = (time: TimePrior, left: Histogram): Pick<FilterModel, "onset" | "leaving" | "recovery"> => {
  const median = Math.exp(time.mean);
  const count = sizeOf(left);
  const middleOfLeft = quantileOf(left, 0.5);
  const seen = middleOfLeft === null ? USUAL_STAY : Math.max(5, inSeconds(middleOfLeft) - USUAL_ONSET * median);
  const stay = (count * seen + STAY_WEIGHT * USUAL_STAY) / (count + STAY_WEIGHT);
  const troubled = Math.min(0.95, Math.max(0.02, time.failing / (1 - RECOVERING)));
  const leaving = 1 / stay;
  return { onset: -Math.log(1 - troubled) / median, leaving, recovery: (leaving * RECOVERING) / (1 - RECOVERING) };
};

/** The 90 % point of the standard normal distribution. */
const NORMAL_90 = 1.2815515655446004;

/** The spread of the log-normal with the same 90 % point as the prediction for the next person. */
const predictiveSigma = (time: TimePrior): number => {
  const { scale, degrees } = predictionOf(time);
  return (scale * studentQuantile(0.9, degrees)) / NORMAL_90;
};

const attemptsIn = ({ done, left, open }: StepSample): number => sizeOf(done) + sizeOf(left) + sizeOf(open);

/** The filter of a step, and what is believed of its time. */
const fitFilter = (
  sample: StepSample,
  prior: StepPrior,
): { readonly filter: FilterModel; readonly time: TimePrior } => {
  const { done, left, open, evidence } = sample;
  const time = posteriorOf(prior.time, fitLogNormal(done, open, sizeOf(left), prior.time), attemptsIn(sample));
  const rates = learnRates(evidence.done, evidence.tail, prior.model.filter);
  const shape = { mu: time.mean, sigma: predictiveSigma(time), temper: prior.model.filter.temper };
  return { time, filter: { ...shape, ...hazardsOf(time, left), ...rates } };
};

/** Fits a step. Without a single attempt the model is the prior's, silent. */
export const fitStepModel = (sample: StepSample, prior: StepPrior, falseInterruptions: number): FittedStep => {
  const { filter, time } = fitFilter(sample, prior);
  const upper = fitUpperLayers([{ filter, attempts: sample.teaching }], prior.model, PRIOR_LOOKS.app);
  const stuck = stuckLayer(prior.say, upper);
  const taught: SealModel = { ...stuck, filter, fate: upper.fate, bound: Number.POSITIVE_INFINITY };
  const unbound = asPublished({ ...taught, fate: recalibrate(taught, sample.testing) });
  const promise = promiseOf(unbound, sample.testing, falseInterruptions);
  const bound = promise.wanted.bound ?? Number.POSITIVE_INFINITY;
  return { model: packModel({ ...unbound, bound }, attemptsIn(sample)), time, promise };
};

/** The busiest step must not speak for the whole app; where there are few steps, there is more of each. */
const MOST_FROM_STEP = 300;
const MOST_FROM_FEW = 1500;

/** What an app's steps teach about one more of its steps; `prior` is what we ship. */
export const fitAppPrior = (samples: readonly StepSample[], prior: StepPrior = SHIP_STEP_PRIOR): StepPrior => {
  const fits = samples
    .filter((sample) => attemptsIn(sample) > 0)
    .map((sample) => ({ sample, ...fitFilter(sample, prior) }));
  if (fits.length === 0) return prior;
  const time = appPrior(
    fits.map((fit) => fit.time),
    prior.time,
  );
  const seen = (pick: (sample: StepSample) => EvidenceTally): EvidenceTally =>
    fits.map(({ sample }) => pick(sample)).reduce((sum, tally) => combineTallies(sum, tally), EMPTY_TALLY);
  const rates = learnRates(
    seen(({ evidence }) => evidence.done),
    seen(({ evidence }) => evidence.tail),
    prior.model.filter,
  );
  const most = Math.max(MOST_FROM_STEP, MOST_FROM_FEW / fits.length);
  const read = fits.map(({ filter, sample }) => ({ filter, attempts: sample.teaching.slice(0, most) }));
  const upper = fitUpperLayers(read, prior.model, PRIOR_LOOKS.shipped);
  const filter = { ...prior.model.filter, ...rates };
  const model = { ...upper.stuck, filter, fate: upper.fate, bound: prior.model.bound };
  return { time, model, say: sayOf(read, upper) };
};
