/**
 * The layers above the filter, fitted (ST92): which word of the filter to believe, and what the pace of an attempt adds. Each
 * attempt is looked at every few seconds. For the layer of fate the question each time is whether it ended in failure. For
 * the layer that says "stuck" it is whether the person was stuck by then, which nobody saw: for those who left, the filter
 * looked at backwards from their leaving says how likely (ST122), and that is the label. Taught the end alone, a detector
 * speaks up about people who are doing fine and will fail later, or who never wanted the step.
 */
import type { FilterModel } from "../filter.ts";
import { lateness } from "../filter.ts";
import type { Layer, SealModel } from "../modelCodec.ts";
import { TRAIT_COUNT, traitsOf } from "../pace.ts";
import type { SealState } from "../sealDetector.ts";
import { fitLogistic, type LabelledRows } from "./logistic.ts";
import { stuckAfterwards } from "./onset.ts";
import { type Attempt, replay } from "./replay.ts";

/** Attempts of one step with the filter that reads them. */
export interface ReadAttempts {
  readonly filter: FilterModel;
  readonly attempts: readonly Attempt[];
}

/** Looks are this many seconds apart, and none is taken later than five minutes in: few are left by then. */
const LOOK_EVERY = 5;
const LAST_LOOK = 300;

/** The looks of one attempt resemble each other: together they count as at most so many. */
const MOST_FROM_ATTEMPT = 20;

/**
 * What the prior's weights are worth, in looks. What we ship knows no product: it gives way to a few of the app's attempts.
 * What the app's other steps taught is worth ten attempts of a step: on public logs and in simulation fewer make a step learn
 * chance, and more keep a busy one from being itself.
 */
export const PRIOR_LOOKS: Readonly<Record<"shipped" | "app", number>> = { shipped: 4, app: 200 };

const WIDTH = TRAIT_COUNT + 2;

/** A layer's numbers in a row: intercept, trust, then the traits'. */
const toRow = ({ intercept, trust, weights }: Layer): readonly number[] => [intercept, trust, ...weights];

const toLayer = ([intercept = 0, trust = 1, ...weights]: readonly number[]): Layer => ({ intercept, trust, weights });

/** Both layers above the filter. */
export interface UpperLayers {
  readonly stuck: Layer;
  readonly fate: Layer;
}

/** The layers these attempts teach; the prior's are worth `priorLooks`. The filter of each step reads its own attempts. */
export const fitUpperLayers = (
  steps: readonly ReadAttempts[],
  prior: SealModel,
  priorLooks = PRIOR_LOOKS.app,
): UpperLayers => {
  const { rows, stuck } = looksOf(steps, prior);
  return {
    stuck: toLayer(fitLogistic({ ...rows, labels: stuck }, toRow(prior), priorLooks)),
    fate: toLayer(fitLogistic(rows, toRow(prior.fate), priorLooks)),
  };
};

/** The straight line is worth as much as the app's steps are to a step. */
const LINE_LOOKS = 200;

/** However little the layer was worth to others, more stays more. */
const FLATTEST = 0.1;

/**
 * The layer of fate brought to the level and the slope of people who did not teach it (Platt 1999): what was learned from few is too
 * sure of itself. The log-odds go through a rising straight line, so nobody passes anybody. The promise rests on the
 * other layer and does not mind.
 */
export const recalibrate = (model: SealModel, attempts: readonly Attempt[]): Layer => {
  const rows = blankRows(
    2,
    attempts.reduce((sum, one) => sum + looksIn(one), 0),
  );
  let row = 0;
  for (const attempt of attempts) {
    eachLook(model, attempt, (state, weight) => {
      rows.values.set([1, state.failing], row * 2);
      rows.labels[row] = attempt.failed ? 1 : 0;
      rows.weights[row] = weight;
      row += 1;
    });
  }
  const [level = 0, fitted = 1] = fitLogistic(rows, [0, 1], LINE_LOOKS);
  const slope = Math.max(FLATTEST, fitted);
  return {
    intercept: level + slope * model.fate.intercept,
    trust: slope * model.fate.trust,
    weights: model.fate.weights.map((weight) => slope * weight),
  };
};

const looksIn = ({ seconds }: Attempt): number => Math.floor(Math.min(seconds, LAST_LOOK) / LOOK_EVERY);

/** Calls `see` at each look of an attempt, with what the look counts. */
const eachLook = (model: SealModel, attempt: Attempt, see: (state: SealState, weight: number) => void): void => {
  const count = looksIn(attempt);
  const weight = Math.min(1, MOST_FROM_ATTEMPT / Math.max(1, count));
  replay(
    model,
    attempt,
    (state) => {
      if (state.second % LOOK_EVERY === 0) see(state, weight);
    },
    LAST_LOOK,
  );
};

const blankRows = (width: number, count: number): LabelledRows => ({
  width,
  values: new Float64Array(count * width),
  labels: new Float64Array(count),
  weights: new Float64Array(count),
});

/** The looks with how they ended, and with how likely the person was stuck by then. */
const looksOf = (
  steps: readonly ReadAttempts[],
  prior: SealModel,
): { readonly rows: LabelledRows; readonly stuck: Float64Array } => {
  const count = steps.reduce((sum, { attempts }) => attempts.reduce((more, one) => more + looksIn(one), sum), 0);
  const rows = blankRows(WIDTH, count);
  const stuck = new Float64Array(count);
  const traits = new Float64Array(TRAIT_COUNT);
  let row = 0;
  for (const { filter, attempts } of steps) {
    const model = { ...prior, filter };
    for (const attempt of attempts) {
      const afterwards = attempt.failed ? stuckAfterwards(filter, attempt) : null;
      eachLook(model, attempt, (state, weight) => {
        const start = row * WIDTH;
        const late = lateness(filter, state.second, state.slower);
        rows.values[start] = 1;
        rows.values[start + 1] = state.filtered;
        rows.values.set(traitsOf(state.pace, state.second, late, traits), start + 2);
        rows.labels[row] = attempt.failed ? 1 : 0;
        stuck[row] = afterwards?.[state.second] ?? 0;
        rows.weights[row] = weight;
        row += 1;
      });
    }
  }
  return { rows, stuck };
};
