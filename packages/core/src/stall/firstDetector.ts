/**
 * The first detector. It asks one question: is somebody who is still not done after so much active time, and of whom
 * this was seen, one of those who never get through?
 *
 * Time: a mixture cure model. Of all who begin, a share `failing` never completes; the others' active time is log-normal
 * with survival S(t). Of those still not done at t the odds of the first kind are failing / ((1 - failing) S(t)), so in
 * log-odds time adds -ln S(t): nothing at first, more and more once most others are done.
 * Evidence: each observation adds its kind's weight, the second of a kind half of it, the third a quarter: people repeat
 * themselves, and repetitions are not independent. What one look adds is clipped (ST7).
 *
 * It does not know what the person means to do, and it takes the weights as independent between kinds.
 */
import { hours, milliseconds } from "../base/index.ts";
import { EVIDENCE_KINDS } from "../events/index.ts";
import { logNormalSurvival } from "./normal.ts";
import { numbersOf } from "./stepModel.ts";
import type { Detector, DetectorState, StallReason, StepModel } from "./types.ts";

/** One look may take away at most one unit of log-odds and add three: correlated evidence must not run away. */
const LOOK_CLIP = { low: -1, high: 3 } as const;

/** Past this a person is "late" without further distinction; keeps one night with the tab open from drowning evidence. */
const MOST_FROM_TIME = 8;

/** How fast what was seen before a break loses its force: a day divides it by e. */
const FORGETTING = hours(24);

/** The state's numbers: log-odds, what was gathered (all that is not time), active time, then a count per kind. */
const COUNTS_FROM = 3;

/** A model's numbers: mu, sigma, failing, then a weight per kind. */
const WEIGHTS_FROM = 3;

const at = (numbers: readonly number[], index: number): number => numbers[index] ?? 0;

const logit = (probability: number): number => Math.log(probability / (1 - probability));

/** What time has added: minus ln of the share of completers not done by then. */
const fromTime = (model: StepModel, active: number): number => {
  const [mu = 0, sigma = 1] = numbersOf(model);
  const lateness = (Math.log(Math.max(active / 1000, 1e-3)) - mu) / sigma;
  return Math.min(-logNormalSurvival(lateness), MOST_FROM_TIME);
};

const logOddsOf = (model: StepModel, gathered: number, active: number): number =>
  logit(at(numbersOf(model), 2)) + fromTime(model, active) + gathered;

const write = (model: StepModel, gathered: number, active: number, counts: readonly number[]): DetectorState => ({
  numbers: [logOddsOf(model, gathered, active), gathered, active, ...counts],
});

const begin = (model: StepModel): DetectorState =>
  write(
    model,
    0,
    0,
    EVIDENCE_KINDS.map(() => 0),
  );

const resume: Detector["resume"] = ({ numbers: [, gathered = 0, active = 0, ...counts] }, model, away) => {
  const time = fromTime(model, active);
  const kept = Math.exp(-Math.max(0, away) / FORGETTING);
  return write(model, kept * (time + gathered) - time, active, counts);
};

const look: Detector["look"] = ({ numbers }, model, { active, evidence }) => {
  const counts = numbers.slice(COUNTS_FROM);
  let added = 0;
  for (const { kind } of evidence) {
    const index = EVIDENCE_KINDS.indexOf(kind);
    const before = at(counts, index);
    added += at(numbersOf(model), WEIGHTS_FROM + index) / 2 ** before;
    counts[index] = before + 1;
  }
  const gathered = at(numbers, 1) + Math.min(LOOK_CLIP.high, Math.max(LOOK_CLIP.low, added));
  return write(model, gathered, active, counts);
};

const reasons: Detector["reasons"] = (model, active, counts) => {
  const time = fromTime(model, active);
  const found: StallReason[] = [{ kind: "time", weight: time, amount: 1 - Math.exp(-time) }];
  for (const [index, kind] of EVIDENCE_KINDS.entries()) {
    const amount = counts[kind];
    // w + w/2 + w/4 + ...: nothing for none.
    const weight = at(numbersOf(model), WEIGHTS_FROM + index) * 2 * (1 - 2 ** -amount);
    found.push({ kind, weight, amount });
  }
  // Only what spoke for being stuck is a reason for it.
  return found.filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
};

/** A long working day; a step that needs more active time than this is not found by time alone. */
const FURTHEST_LOOK = hours(8);

const nextLook: Detector["nextLook"] = ({ numbers }, model, active, aim) => {
  const target = logit(aim);
  const reaches = (moment: number) => logOddsOf(model, at(numbers, 1), moment) >= target;
  if (reaches(active)) return active;
  if (!reaches(FURTHEST_LOOK)) return null;
  // The log-odds rise with time, so halving finds the crossing; to a tenth of a second, which is finer than any look.
  let [low, high]: [number, number] = [active, FURTHEST_LOOK];
  while (high - low > 100) {
    const middle = (low + high) / 2;
    if (reaches(middle)) high = middle;
    else low = middle;
  }
  return milliseconds(high);
};

/** The detector of this version; see the head of the file. */
export const firstDetector: Detector = {
  begin,
  resume,
  look,
  probability: ({ numbers }) => 1 / (1 + Math.exp(-at(numbers, 0))),
  reasons,
  nextLook,
};
