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
import type { Duration } from "../base/index.ts";
import { hours, inSeconds, milliseconds, seconds } from "../base/index.ts";
import type { Evidence, EvidenceKind } from "../events/index.ts";
import { EVIDENCE_KINDS, NO_EVIDENCE } from "../events/index.ts";
import { logNormalSurvival } from "./normal.ts";
import { type FirstModel, unpackModel } from "./stepModel.ts";
import type { Detector, DetectorState, StallReason, StepModel } from "./types.ts";

/** One look may take away at most one unit of log-odds and add three: correlated evidence must not run away. */
const LOOK_CLIP = { low: -1, high: 3 } as const;

/** Past this a person is "late" without further distinction; keeps one night with the tab open from drowning evidence. */
const MOST_FROM_TIME = 8;

/** How fast what was seen before a break loses its force: a day divides it by e. */
const FORGETTING = hours(24);

/** The state's numbers, by name. `gathered` is all that is not time: evidence, and what a break took away. */
interface Memory {
  readonly logOdds: number;
  readonly gathered: number;
  readonly active: Duration;
  readonly counts: Readonly<Record<EvidenceKind, number>>;
}

const read = ({ numbers }: DetectorState): Memory => {
  const [logOdds = 0, gathered = 0, active = 0, ...rest] = numbers;
  const counts = { ...NO_EVIDENCE };
  for (const [index, kind] of EVIDENCE_KINDS.entries()) counts[kind] = rest[index] ?? 0;
  return { logOdds, gathered, active: milliseconds(active), counts };
};

const write = ({ logOdds, gathered, active, counts }: Memory): DetectorState => ({
  numbers: [logOdds, gathered, active, ...EVIDENCE_KINDS.map((kind) => counts[kind])],
});

const logit = (probability: number): number => Math.log(probability / (1 - probability));

const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** How far ln(active time) is above the mean of completers, in standard deviations. */
const lateness = (model: FirstModel, active: Duration): number =>
  (Math.log(Math.max(inSeconds(active), 1e-3)) - model.mu) / model.sigma;

const fromTime = (model: FirstModel, active: Duration): number =>
  Math.min(-logNormalSurvival(lateness(model, active)), MOST_FROM_TIME);

const logOddsOf = (model: FirstModel, gathered: number, active: Duration): number =>
  logit(model.failing) + fromTime(model, active) + gathered;

const begin = (packed: StepModel): DetectorState => {
  const start = milliseconds(0);
  return write({ logOdds: logOddsOf(unpackModel(packed), 0, start), gathered: 0, active: start, counts: NO_EVIDENCE });
};

const resume = (state: DetectorState, packed: StepModel, away: Duration): DetectorState => {
  const model = unpackModel(packed);
  const memory = read(state);
  const time = fromTime(model, memory.active);
  const kept = Math.exp(-Math.max(0, away) / FORGETTING);
  const gathered = kept * (time + memory.gathered) - time;
  return write({ ...memory, gathered, logOdds: logOddsOf(model, gathered, memory.active) });
};

/** What the evidence of one look adds, and the counts after it. */
const weigh = (model: FirstModel, counts: Memory["counts"], evidence: readonly Evidence[]) => {
  const after = { ...counts };
  let added = 0;
  for (const { kind } of evidence) {
    added += model.weights[kind] / 2 ** after[kind];
    after[kind] += 1;
  }
  return { added: Math.min(LOOK_CLIP.high, Math.max(LOOK_CLIP.low, added)), counts: after };
};

const look: Detector["look"] = (state, packed, { active, evidence }) => {
  const model = unpackModel(packed);
  const memory = read(state);
  const { added, counts } = weigh(model, memory.counts, evidence);
  const gathered = memory.gathered + added;
  return write({ logOdds: logOddsOf(model, gathered, active), gathered, active, counts });
};

/** The weight of `amount` observations of one kind: w + w/2 + w/4 + ... */
const weightOfMany = (weight: number, amount: number): number => weight * 2 * (1 - 2 ** -amount);

const reasons: Detector["reasons"] = (packed, active, counts) => {
  const model = unpackModel(packed);
  const time = fromTime(model, active);
  const found: StallReason[] = [{ kind: "time", weight: time, amount: 1 - Math.exp(-time) }];
  for (const kind of EVIDENCE_KINDS) {
    if (counts[kind] > 0)
      found.push({ kind, weight: weightOfMany(model.weights[kind], counts[kind]), amount: counts[kind] });
  }
  // Only what spoke for being stuck is a reason for it.
  return found.filter((reason) => reason.weight > 0).sort((a, b) => b.weight - a.weight);
};

/** A long working day; a step that needs more active time than this is not found by time alone. */
const FURTHEST_LOOK = hours(8);

const nextLook: Detector["nextLook"] = (state, packed, active, aim) => {
  const model = unpackModel(packed);
  const { gathered } = read(state);
  const target = logit(aim);
  const reaches = (at: Duration) => logOddsOf(model, gathered, at) >= target;
  if (reaches(active)) return active;
  if (!reaches(FURTHEST_LOOK)) return null;
  // The log-odds rise with time, so halving finds the crossing; to a tenth of a second, which is finer than any look.
  let [low, high] = [inSeconds(active), inSeconds(FURTHEST_LOOK)];
  while (high - low > 0.1) {
    const middle = (low + high) / 2;
    if (reaches(seconds(middle))) high = middle;
    else low = middle;
  }
  return seconds(high);
};

/** The detector of this version; see the head of the file. */
export const firstDetector: Detector = {
  begin,
  resume,
  look,
  probability: (state) => sigmoid(read(state).logOdds),
  reasons,
  nextLook,
};
