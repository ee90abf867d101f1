/**
 * The layer above the filter, fitted (ST92): which word of the filter to believe, and what the pace of an attempt adds. Each
 * attempt is looked at every few seconds; the question each time is whether it ended in failure.
 */
import type { FilterModel } from "../filter.ts";
import { lateness } from "../filter.ts";
import type { SealModel } from "../modelCodec.ts";
import { TRAIT_COUNT, traitsOf } from "../pace.ts";
import { fitLogistic, type LabelledRows } from "./logistic.ts";
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

/** What the prior's weights are worth, in looks. */
const RIDGE = 20;

const WIDTH = TRAIT_COUNT + 2;

/** Upper-layer weights in a row: intercept, trust, then the traits'. */
const toRow = ({ intercept, trust, weights }: SealModel): readonly number[] => [intercept, trust, ...weights];

/** The prior's model with the upper layer these attempts teach. The filter of each step reads its own attempts. */
export const fitUpperLayer = (
  steps: readonly ReadAttempts[],
  prior: SealModel,
): Pick<SealModel, "intercept" | "trust" | "weights"> => {
  const [intercept = 0, trust = 1, ...weights] = fitLogistic(looksOf(steps, prior), toRow(prior), RIDGE);
  return { intercept, trust, weights };
};

const looksIn = ({ seconds }: Attempt): number => Math.floor(Math.min(seconds, LAST_LOOK) / LOOK_EVERY);

const looksOf = (steps: readonly ReadAttempts[], prior: SealModel): LabelledRows => {
  const count = steps.reduce((sum, { attempts }) => attempts.reduce((more, one) => more + looksIn(one), sum), 0);
  const rows = {
    width: WIDTH,
    values: new Float64Array(count * WIDTH),
    labels: new Uint8Array(count),
    weights: new Float64Array(count),
  };
  const traits = new Float64Array(TRAIT_COUNT);
  let row = 0;
  for (const { filter, attempts } of steps) {
    const model = { ...prior, filter };
    for (const attempt of attempts) {
      const weight = Math.min(1, MOST_FROM_ATTEMPT / Math.max(1, looksIn(attempt)));
      replay(
        model,
        attempt,
        (state) => {
          if (state.second % LOOK_EVERY !== 0 || row >= count) return;
          const start = row * WIDTH;
          rows.values[start] = 1;
          rows.values[start + 1] = state.filtered;
          rows.values.set(
            traitsOf(state.pace, state.second, lateness(filter, state.second, state.slower), traits),
            start + 2,
          );
          rows.labels[row] = attempt.failed ? 1 : 0;
          rows.weights[row] = weight;
          row += 1;
        },
        LAST_LOOK,
      );
    }
  }
  return rows;
};
