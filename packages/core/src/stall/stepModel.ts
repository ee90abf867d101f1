import type { EvidenceKind } from "../events/index.ts";
import { EVIDENCE_KINDS, NO_EVIDENCE } from "../events/index.ts";
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

/** Packs a model for publishing: the order of {@link PRIOR_MODEL}. */
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
export const PRIOR_MODEL: StepModel = {
  version: FIRST_MODEL_VERSION,
  attempts: 0,
  numbers: [
    3.8067, // mu: ln 45
    0.55, // sigma
    0.1, // failing
    1.8, // rageClick
    1.1, // deadClick
    0.4, // slowClick
    1.2, // error
    0.6, // reEdit
    1.1, // goingBack
    1.2, // helpSeeking
  ],
};

/**
 * The numbers of a model: mu, sigma, failing, then a weight per kind of evidence. Those of another version, or too few of
 * them, give the prior's: a wrong guess is worse than none.
 */
export const numbersOf = ({ version, numbers }: StepModel): readonly number[] =>
  version === FIRST_MODEL_VERSION && numbers.length === PRIOR_MODEL.numbers.length ? numbers : PRIOR_MODEL.numbers;

/** Unpacks a model, by name. */
export const unpackModel = (model: StepModel): FirstModel => {
  const [mu = 0, sigma = 1, failing = 0, ...rest] = numbersOf(model);
  const weights = { ...NO_EVIDENCE };
  for (const [index, kind] of EVIDENCE_KINDS.entries()) weights[kind] = rest[index] ?? 0;
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
