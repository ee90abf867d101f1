export { normalSurvival } from "../normal.ts";
export { fitCensoredLogNormal } from "./censoredLogNormal.ts";
export { compareFamilies, type FamilyComparison } from "./compareFamilies.ts";
export {
  type Cause,
  type CompetingCounts,
  cumulativeIncidence,
  type Incidence,
  type IncidencePoint,
  NO_ATTEMPTS,
} from "./competingRisks.ts";
export { conformalThreshold, conformalThresholdOf, coverage, fewestFor } from "./conformal.ts";
export { carryOver, type Day, decayedHistogram, weightOfDay } from "./decay.ts";
export { digamma } from "./digamma.ts";
export {
  ALARM_AT,
  advanceChart,
  alarmOf,
  type DaySlice,
  type DriftChart,
  EMPTY_CHART,
  type Harder,
  harderSince,
} from "./drift.ts";
export { combineTallies, EMPTY_TALLY, type EvidenceTally, learnRates } from "./evidenceWeights.ts";
export {
  EMPTY_SAMPLE,
  type FittedStep,
  fitAppPrior,
  fitStepModel,
  SHIP_STEP_PRIOR,
  type StepPrior,
  type StepSample,
} from "./fitStepModel.ts";
export {
  addToHistogram,
  BIN_COUNT,
  binBounds,
  binCentre,
  binOf,
  combineHistograms,
  EMPTY_HISTOGRAM,
  type Histogram,
  quantileOf,
  sizeOf,
  subtractHistogram,
} from "./histogram.ts";
export type { LocationScaleFit } from "./locationScale.ts";
export { fitLogistic, type LabelledRows } from "./logistic.ts";
export { fitCensoredLogLogistic } from "./logLogistic.ts";
export { fitLogNormal, NO_TIME_PRIOR, posteriorOf, type TimeFit, type TimePrior } from "./logNormal.ts";
export { onsetOf, stuckAfterwards } from "./onset.ts";
export { BUDGETS, promiseOf, type StallPromise, type Trade } from "./promise.ts";
export { normalQuantile, studentQuantile, studentSurvival } from "./quantiles.ts";
export { type Attempt, highestOf, peakOf, replay, TAIL_SECONDS, tallyOf } from "./replay.ts";
export {
  addScore,
  combineScores,
  EMPTY_SCORES,
  SCORE_BIN_COUNT,
  type ScoreHistogram,
  scoreBinOf,
  subtractScores,
  upperEdgeOf,
} from "./scoreHistogram.ts";
export {
  type Prediction,
  predictionOf,
  predictiveQuantile,
  predictiveSurvival,
  RATE_WEIGHT,
  SHARE_WEIGHT,
  sampleBetween,
  shrunkRate,
  shrunkShare,
  type TimeBelief,
  type TimeSample,
  timeSampleOf,
  updateBelief,
} from "./shrinkage.ts";
export {
  type SurvivalBand,
  type SurvivalPoint,
  survivalBand,
  survivalCurve,
  survivalQuantile,
} from "./survival.ts";
export { appPrior, SHIP_PRIOR } from "./tiers.ts";
export { PRIOR_LOOKS } from "./upperLayer.ts";
export { addResidual, NO_SPEED, type SpeedTally, speedOf } from "./userSpeed.ts";
export {
  type Arrival,
  type Arrivals,
  addArrival,
  addWait,
  fitWaiting,
  isWaiting,
  NO_ARRIVALS,
  remindAt,
} from "./waiting.ts";
