/**
 * The forward filter over two states, progressing and stuck (ST67 to ST70). Each second of active time the person may
 * finish, get stuck, leave or recover, by hazards the step's model holds; what was heard in that second then speaks by how
 * much likelier it is from somebody stuck. Thresholding such a posterior is the optimal way to detect an onset at a
 * geometric time (Shiryaev 1963); the log-normal hazard of finishing makes it a semi-Markov one.
 *
 * It takes kinds of evidence as independent given the state, which they are not: what one second adds is tempered and
 * clipped, and the layer above it (see `sealDetector.ts`) corrects what is left.
 */
import { EVIDENCE_KINDS, type EvidenceKind } from "../events/index.ts";
import { logNormalSurvival } from "./normal.ts";

/** What the filter knows of a step. Hazards and rates are per active second. */
export interface FilterModel {
  /** Mean and standard deviation of ln(active seconds) of those who get through. */
  readonly mu: number;
  readonly sigma: number;
  /** Hazard of getting stuck, of leaving once stuck, and of recovering alone. */
  readonly onset: number;
  readonly leaving: number;
  readonly recovery: number;
  /** How much of the evidence's weight is believed, 0 to 1. */
  readonly temper: number;
  /** How often somebody progressing shows each kind, and the log of how much more often somebody stuck does. */
  readonly rates: Readonly<Record<EvidenceKind, number>>;
  readonly ratios: Readonly<Record<EvidenceKind, number>>;
}

/** One second may take away at most one unit of log-odds and add three. */
const CLIP = { low: -1, high: 3 } as const;

/** Log-odds further out than this are a certainty nobody has; inside it no product of the filter can vanish. */
const MOST = 12;

/** Nobody finishes faster than five times a second; keeps the hazard of a very late attempt finite. */
const MOST_HAZARD = 5;

/** Two in a hundred are stuck before they begin. */
export const FIRST_LOG_ODDS: number = Math.log(0.02 / 0.98);

const HALF_LOG_TWO_PI = 0.9189385332046727;

/** What is no number counts as the lowest: a model that makes no sense interrupts nobody. */
const clamp = (value: number, low: number, high: number): number => (value > low ? Math.min(high, value) : low);

/** How late `second` is: standard deviations of ln(time) past the median. `slower` shifts the median for slow people. */
export const lateness = ({ mu, sigma }: Pick<FilterModel, "mu" | "sigma">, second: number, slower: number): number =>
  (Math.log(Math.max(second, 0.5)) - mu - slower) / sigma;

/** The hazard of finishing in this second for somebody progressing. */
export const finishingHazard = (model: FilterModel, second: number, slower: number): number => {
  const z = lateness(model, second, slower);
  const logDensity = -(z * z) / 2 - HALF_LOG_TWO_PI;
  return Math.min(MOST_HAZARD, Math.exp(logDensity - logNormalSurvival(z)) / (model.sigma * Math.max(second, 0.5)));
};

/** What hearing these kinds in one second, and none of the others, adds to the log-odds. */
export const evidenceWeight = ({ rates, ratios, temper }: FilterModel, heard: ReadonlySet<EvidenceKind>): number => {
  let sum = 0;
  for (const kind of EVIDENCE_KINDS) {
    sum -= rates[kind] * (Math.exp(ratios[kind]) - 1);
    if (heard.has(kind)) sum += ratios[kind];
  }
  return clamp(temper * sum, CLIP.low, CLIP.high);
};

/** The log-odds of being stuck after one more second, given those before it and what was heard in it. */
export const filterSecond = (
  logOdds: number,
  model: FilterModel,
  now: { readonly second: number; readonly slower: number; readonly heard: ReadonlySet<EvidenceKind> },
): number => {
  const stuck = 1 / (1 + Math.exp(-logOdds));
  const progressing = 1 - stuck;
  const { onset, leaving, recovery } = model;
  const finishing = finishingHazard(model, now.second, now.slower);
  const stillStuck = stuck * Math.exp(-(leaving + recovery)) + progressing * (1 - Math.exp(-onset));
  const stillProgressing = progressing * Math.exp(-(finishing + onset)) + stuck * (1 - Math.exp(-recovery));
  return clamp(Math.log(stillStuck / stillProgressing) + evidenceWeight(model, now.heard), -MOST, MOST);
};
