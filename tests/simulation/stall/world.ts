/** The app of the simulated people: its steps with their true times, difficulty, evidence rates and releases. */
import { EVIDENCE_KINDS } from "@handrail/core/events";
import { PARAMETERS, VARIANTS } from "./parameters.ts";
import { createRandom, type Random } from "./random.ts";

/** Everything a simulated world is made from. */
export type Parameters = typeof PARAMETERS;

/** The plain world, or one that differs from what a detector may take it to be. */
export type Variant = keyof typeof VARIANTS;

/** Every variant, the plain one first. */
export const VARIANT_NAMES: readonly Variant[] = Object.keys(VARIANTS).filter(
  (name): name is Variant => name in VARIANTS,
);

/** What kind of work a step is. */
export type StepKind = keyof Parameters["kinds"];

/** A number per evidence kind, in the order of `EVIDENCE_KINDS`. */
export type PerKind = readonly number[];

/** A rate per second for each state. */
export interface Rates {
  readonly progressing: PerKind;
  readonly stuck: PerKind;
}

/** A step as it truly is. */
export interface TrueStep {
  readonly index: number;
  readonly kind: StepKind;
  readonly logMedian: number;
  readonly spread: number;
  readonly difficulty: number;
  readonly controls: number;
  /** Of the average person. */
  readonly rates: Rates;
  /** A button is dead for some. */
  readonly hasBug: boolean;
  /** From this day on the median time is multiplied. */
  readonly release: { readonly day: number; readonly factor: number } | null;
  /** Completions are not seen from one day to another. */
  readonly blind: { readonly from: number; readonly to: number } | null;
}

/** The parameters of a variant. */
export const parametersOf = (variant: Variant): Parameters => ({
  ...PARAMETERS,
  misspecification: { ...PARAMETERS.misspecification, ...VARIANTS[variant] },
});

const isStepKind = (kind: string): kind is StepKind => kind in PARAMETERS.kinds;

/** Makes the app's steps. The order of draws is part of a seed's meaning. */
export const createApp = (seed: string, parameters: Parameters): readonly TrueStep[] => {
  const { steps, kinds, users } = parameters;
  return steps.kinds.filter(isStepKind).map((kind, index, all) => {
    const random = createRandom(`${seed}/step/${index}`);
    const isFirst = (of: string): boolean => kind === of && all.indexOf(kind) === index;
    const logMedian = random.normal(steps.logMedian) + kinds[kind].logTime;
    const spread = random.between(steps.spread.low, steps.spread.high);
    const difficulty = random.normal(steps.difficulty);
    const controls = Math.round(random.between(steps.controls.low, steps.controls.high));
    const isStepper = isFirst(steps.stepper.kind);
    const rates = drawRates(createRandom(`${seed}/rates/${index}`), parameters, kind, isStepper);
    const { deploys } = steps;
    const factor = deploys.factors[random.below(deploys.factors.length)] ?? 1;
    const release = random.chance(deploys.share) ? { day: random.between(0.2, 0.8) * users.days, factor } : null;
    const from = random.between(0, users.days - deploys.brokenForDays);
    const blind = random.chance(deploys.breaksSelector) ? { from, to: from + deploys.brokenForDays } : null;
    return {
      index,
      kind,
      logMedian,
      spread,
      difficulty,
      controls,
      rates,
      hasBug: isFirst(steps.bug.kind),
      release,
      blind,
    };
  });
};

const drawRates = (random: Random, parameters: Parameters, kind: StepKind, isStepper: boolean): Rates => {
  const { evidence, kinds, steps } = parameters;
  const ofKind: Readonly<Record<string, number>> = kinds[kind].rates;
  const drawn = EVIDENCE_KINDS.map((name) => {
    const factor = (ofKind[name] ?? 1) * random.around(steps.baseline);
    const progressing = evidence[name].progressing * factor;
    const stuck = evidence[name].stuck * factor * random.around(steps.meaning);
    // Quick repeated clicks are how a stepper is used, stuck or not; what stuck people add to that stays.
    const usual = name === "rageClick" && isStepper ? progressing * (steps.stepper.rage - 1) : 0;
    return { progressing: progressing + usual, stuck: stuck + usual };
  });
  return { progressing: drawn.map(({ progressing }) => progressing), stuck: drawn.map(({ stuck }) => stuck) };
};

/** The same app's steps, with what signals are worth drawn again: another app, for rates learned elsewhere. */
export const withOtherEvidence = (
  steps: readonly TrueStep[],
  seed: string,
  parameters: Parameters,
): readonly TrueStep[] => {
  const spread = parameters.misspecification.otherAppSpread;
  if (spread === 0) return steps;
  return steps.map((step) => {
    const random = createRandom(`${seed}/other/${step.index}`);
    const baseline = EVIDENCE_KINDS.map(() => random.around({ median: 1, spread }));
    const meaning = EVIDENCE_KINDS.map(() => random.around({ median: 1, spread }));
    return {
      ...step,
      rates: {
        progressing: step.rates.progressing.map((rate, kind) => rate * (baseline[kind] ?? 1)),
        stuck: step.rates.stuck.map((rate, kind) => rate * (baseline[kind] ?? 1) * (meaning[kind] ?? 1)),
      },
    };
  });
};

/** The logarithm of a step's median time on a day: releases and drift included. */
export const logMedianOn = (step: TrueStep, day: number, { misspecification, users }: Parameters): number => {
  const released = step.release !== null && day >= step.release.day ? Math.log(step.release.factor) : 0;
  return step.logMedian + released + misspecification.timeDrift * (day / users.days);
};

/** A step's difficulty on a day, in logits. */
export const difficultyOn = (step: TrueStep, day: number, { misspecification, users }: Parameters): number =>
  step.difficulty + misspecification.difficultyDrift * (day / users.days);

/** Whether the app fails to see this step completed on a day. */
export const isBlindOn = ({ blind }: TrueStep, day: number): boolean =>
  blind !== null && day >= blind.from && day < blind.to;
