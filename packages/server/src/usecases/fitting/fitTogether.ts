/** Fits the steps of one environment together. Pure and slow: it runs on a thread of its own (`jobs/fittingThread.ts`). */
import {
  fitAppPrior,
  fitStepModel,
  SHIP_MODEL,
  type StallPolicy,
  type StepPrior,
  unpackModel,
} from "@handrail/core/stall";
import type { Fit, FitOutcome, FitStep } from "../../ports/fitting.ts";
import { delaysAfterOnset, replayAll } from "./replays.ts";

/** Fits the wanted steps; all of them together say where each begins. */
export const fitTogether = (steps: readonly FitStep[], policy: StallPolicy): readonly FitOutcome[] => {
  const usual = fitAppPrior(steps.map(({ sample }) => sample));
  return steps.filter(({ wanted }) => wanted).map((step) => fitOne(step, usual, policy));
};

const fitOne = (
  { step, definitionVersion, sample, start }: FitStep,
  usual: StepPrior,
  policy: StallPolicy,
): FitOutcome => {
  // A new version begins where the old one ended, and not where steps of this product usually begin.
  const prior = start === null ? usual : { ...usual, time: start.time, model: unpackModel(start.model) ?? usual.model };
  const { model, time, promise } = fitStepModel(sample, prior, policy.falseInterruptions);
  const leavers = sample.testing.filter(({ failed }) => failed);
  return {
    step,
    definitionVersion,
    model,
    details: {
      posterior: time,
      promise,
      afterOnset: delaysAfterOnset(unpackModel(model) ?? SHIP_MODEL, leavers, promise),
      replayed: replayAll(model, policy, [...sample.teaching, ...sample.testing]),
    },
  };
};

/** A fit in this thread: for tests, and for commands nobody waits on. */
export const startFitHere = (): Fit => {
  const steps: FitStep[] = [];
  return {
    add: (step) => {
      steps.push(step);
    },
    finish: async (policy) => fitTogether(steps, policy),
  };
};
