import type { EvidenceKind } from "../events/index.ts";
import { EVIDENCE_KINDS } from "../events/index.ts";
import type { StepModel } from "./types.ts";

/**
 * What the first detector knows of a step: a log-normal active time for those who get through, the share who never do,
 * and what each kind of evidence adds.
 */
export interface FirstModel {
  /** Mean and standard deviation of ln(active seconds) of those who complete. */
  readonly mu: number;
  readonly sigma: number;
  /** Share of attempts that never complete. */
  readonly failing: number;
  /** Added log-odds of being stuck for the first of each kind of evidence; learned, so it may be negative. */
  readonly weights: Readonly<Record<EvidenceKind, number>>;
}

/** The version of {@link StepModel} that holds a {@link FirstModel}. */
export const FIRST_MODEL_VERSION = 1;

/** Four digits: the estimate of a time from a thousand people is not known better, and the model stays small. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

/** Packs a model for publishing. */
export const packModel = (model: FirstModel, attempts: number): StepModel => ({
  version: FIRST_MODEL_VERSION,
  attempts,
  numbers: [model.mu, model.sigma, model.failing, ...EVIDENCE_KINDS.map((kind) => model.weights[kind])].map(rounded),
});

/**
 * The model of a step nobody has attempted yet. First values, to be replaced by the step's own as people pass:
 * - a median of 45 s and a spread of 0.55, the usual spread of ln(time) between people on one task;
 * - one attempt in ten fails: low on purpose, so that time alone speaks late (about 90 s at even odds);
 * - a dead click or going back is about three times as likely from somebody stuck, a rage click six times, and so on.
 *   Together two dead clicks and one going back are enough at any tier after half a minute.
 */
export const FIRST_PRIOR: FirstModel = {
  mu: Math.log(45),
  sigma: 0.55,
  failing: 0.1,
  weights: {
    rageClick: 1.8,
    deadClick: 1.1,
    slowClick: 0.4,
    error: 1.2,
    reEdit: 0.6,
    goingBack: 1.1,
    helpSeeking: 1.2,
  },
};

/** {@link FIRST_PRIOR}, packed: what a step without a published model gets. */
export const PRIOR_MODEL: StepModel = packModel(FIRST_PRIOR, 0);

/** Unpacks a model; numbers of another version, or too few of them, give the prior: a wrong guess is worse than none. */
export const unpackModel = (model: StepModel): FirstModel => {
  const [mu, sigma, failing, ...rest] = model.numbers;
  if (model.version !== FIRST_MODEL_VERSION || mu === undefined || sigma === undefined || failing === undefined) {
    return FIRST_PRIOR;
  }
  const weights = { ...FIRST_PRIOR.weights };
  for (const [index, kind] of EVIDENCE_KINDS.entries()) weights[kind] = rest[index] ?? weights[kind];
  return { mu, sigma, failing, weights };
};

/** Reads a published or stored model; null when it is none. */
export const parseStepModel = (input: unknown): StepModel | null => {
  if (typeof input !== "object" || input === null) return null;
  const { version, attempts, numbers } = input as Partial<Record<keyof StepModel, unknown>>; // a parser: checked below
  const isModel =
    typeof version === "number" &&
    typeof attempts === "number" &&
    Array.isArray(numbers) &&
    numbers.length <= 32 &&
    numbers.every((value) => typeof value === "number" && Number.isFinite(value));
  return isModel ? { version, attempts, numbers } : null;
};
