export { combineTallies, EMPTY_TALLY, type EvidenceTally, learnWeights } from "./evidenceWeights.ts";
export { fitStepModel, type StepSample } from "./fitStepModel.ts";
export {
  addToHistogram,
  BIN_COUNT,
  binBounds,
  binOf,
  combineHistograms,
  EMPTY_HISTOGRAM,
  type Histogram,
  quantileOf,
  sizeOf,
  subtractHistogram,
} from "./histogram.ts";
export { fitLogNormal, NO_TIME_PRIOR, type TimeFit, type TimePrior } from "./logNormal.ts";
export { type SurvivalPoint, survivalCurve, survivalQuantile } from "./survival.ts";
