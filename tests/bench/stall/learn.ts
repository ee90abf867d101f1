/**
 * Learns a model for each step of a set, as the server does: histograms of times, a prior from all steps, then each step's
 * own model with a promise set on people who taught it nothing.
 */
import { seconds } from "@handrail/core/base";
import {
  type Attempt,
  actOn,
  addResidual,
  BIN_COUNT,
  binOf,
  type Controls,
  combineTallies,
  EMPTY_TALLY,
  EMPTY_TRAIL,
  type EvidenceTally,
  extendTrail,
  type FittedStep,
  fitAppPrior,
  fitStepModel,
  type Histogram,
  NO_SPEED,
  type SealModel,
  SHIP_STEP_PRIOR,
  type StepPrior,
  type StepSample,
  speedOf,
  TAIL_SECONDS,
  type Trail,
  tallyOf,
  unpackModel,
} from "@handrail/core/stall";
import { inParts, type Parts } from "./halves.ts";
import type { LoggedAttempt, LogSet } from "./logs.ts";

/** An attempt as it was logged and as the detector heard it. */
export interface HeardAttempt extends LoggedAttempt {
  readonly heard: Attempt;
}

/** A fitted step with its model unpacked: what a browser would hold. */
export interface LearnedStep extends FittedStep {
  readonly seal: SealModel;
}

/** What was learned from a set, and the parts of it. */
export interface Learned {
  readonly set: LogSet;
  readonly parts: Parts<HeardAttempt>;
  readonly steps: ReadonlyMap<string, LearnedStep>;
  readonly prior: StepPrior;
}

/** The share of completers the models' own bound may interrupt. */
export const PROMISED = 0.05;

/** Spreads a control's name over 32 bits, as the browser's fingerprint does. */
const fingerprintOf = (control: string): number => {
  let value = 0x811c9dc5;
  for (let index = 0; index < control.length; index += 1)
    value = Math.imul(value ^ control.charCodeAt(index), 0x01000193);
  return value | 0;
};

/** The trail a browser would have kept, of somebody this much slower than usual. */
const trailOf = ({ acts }: LoggedAttempt, slower: number): string => {
  let trail: Trail = EMPTY_TRAIL;
  if (Math.round(slower * 100) !== 0) trail = extendTrail(trail, { kind: "speed", second: 0, slower });
  let controls: Controls = [];
  for (const { second, control, isReset } of acts) {
    const heard = actOn(controls, fingerprintOf(control));
    controls = heard.controls;
    trail = extendTrail(trail, { kind: "signal", second, signal: heard.act });
    if (isReset) trail = extendTrail(trail, { kind: "signal", second, signal: "goingBack" });
  }
  return trail.text;
};

/** Each attempt with its trail; `usual` is ln(seconds) of a step, from which a person's speed is known by and by. */
const hear = (attempts: readonly LoggedAttempt[], usual: (step: string) => number | null): readonly HeardAttempt[] =>
  [...Map.groupBy(attempts, ({ person }) => person).values()].flatMap((ofPerson) => {
    let tally = NO_SPEED;
    return ofPerson.map((attempt) => {
      const heard: Attempt = {
        trail: trailOf(attempt, speedOf(tally)),
        seconds: Math.floor(attempt.end),
        failed: attempt.failed,
      };
      const mu = usual(attempt.step);
      if (mu !== null && !attempt.failed) tally = addResidual(tally, Math.log(Math.max(attempt.end, 0.5)) - mu);
      return { ...attempt, heard };
    });
  });

/** The histogram of when attempts ended. */
export const histogramOf = (attempts: readonly { readonly end: number }[]): Histogram => {
  const counts = new Array<number>(BIN_COUNT).fill(0);
  for (const { end } of attempts) {
    const bin = binOf(seconds(end));
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts;
};

/** The evidence heard in attempts, or in the last `tail` seconds of each. */
export const tallied = (attempts: readonly Attempt[], tail?: number): EvidenceTally =>
  attempts.map((attempt) => tallyOf(attempt, tail)).reduce((sum, one) => combineTallies(sum, one), EMPTY_TALLY);

/**
 * What the server would know of a step: times and evidence of everybody it learned from, attempts in two halves. Whoever ran
 * out of time is not gone: how long they would have stayed is open.
 */
const sampleOf = (teaching: readonly HeardAttempt[], promising: readonly HeardAttempt[]): StepSample => {
  const all = [...teaching, ...promising];
  const done = all.filter(({ failed }) => !failed);
  const left = all.filter(({ failed, timedOut }) => failed && !timedOut);
  const heardOf = (attempts: readonly HeardAttempt[]) => attempts.map(({ heard }) => heard);
  return {
    done: histogramOf(done),
    left: histogramOf(left),
    open: histogramOf(all.filter(({ timedOut }) => timedOut)),
    evidence: { done: tallied(heardOf(done)), tail: tallied(heardOf(left), TAIL_SECONDS) },
    teaching: heardOf(teaching),
    testing: heardOf(promising),
  };
};

const byStep = (attempts: readonly HeardAttempt[]): ReadonlyMap<string, readonly HeardAttempt[]> =>
  Map.groupBy(attempts, ({ step }) => step);

/** Learns from one half of the people. Speeds are known from a first fit of times, as a browser knows them from its models. */
export const learnSet = (set: LogSet, seed: string): Learned => {
  const first = inParts(
    hear(set.attempts, () => null),
    seed,
  );
  const usual = new Map(
    [...byStep([...first.teaching, ...first.promising])].map(([step, attempts]) => {
      const times = { ...sampleOf([], attempts), testing: [] };
      return [step, fitStepModel(times, SHIP_STEP_PRIOR, PROMISED).time.mean] as const;
    }),
  );
  const parts = inParts(
    hear(set.attempts, (step) => usual.get(step) ?? null),
    seed,
  );
  const promising = byStep(parts.promising);
  const samples = new Map(
    [...byStep(parts.teaching)].map(
      ([step, attempts]) => [step, sampleOf(attempts, promising.get(step) ?? [])] as const,
    ),
  );
  const prior = fitAppPrior([...samples.values()]);
  const steps = new Map(
    [...samples].map(([step, sample]) => {
      const fitted = fitStepModel(sample, prior, PROMISED);
      return [step, { ...fitted, seal: unpackModel(fitted.model) ?? prior.model }] as const;
    }),
  );
  return { set, parts, steps, prior };
};
