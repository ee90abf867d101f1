/**
 * Whether an episode is a stall worth a guide of one tier, now (ST20 to ST26). Three things must hold: the person is more
 * likely stuck than the tier's threshold; what was seen is at least 1 / falseAlarms times as likely from somebody stuck,
 * whatever the base rate; and the moment is a breakpoint. It does not know which guide there is, nor the budget.
 */
import type { Duration } from "../base/index.ts";
import { milliseconds, seconds } from "../base/index.ts";
import type { Tier } from "../content/index.ts";
import type { Detector, Episode, Stall, StallPolicy, StepModel } from "./types.ts";

/**
 * First values, to be replaced by measured lift. An interruption costs more the more it covers: a hint beside a field is
 * worth it at one in three, a panel at even odds, a modal dialog at two in three. One in seven who would have managed may
 * be interrupted; nobody in their first twenty seconds; nobody within a second and a half of a key or pointer.
 */
export const DEFAULT_POLICY: StallPolicy = {
  thresholds: { subtle: 0.35, panel: 0.5, modal: 0.65 },
  falseAlarms: 0.15,
  quietFor: seconds(20),
  breakpoint: milliseconds(1500),
};

/** A person with the cursor in a field pauses between words: the breakpoint there is this many times as long. */
const TYPING_PATIENCE = 4;

/** What is asked: an episode, the model it is judged by, the tier, and what the person is doing right now. */
export interface StallQuestion {
  readonly episode: Episode;
  readonly detector: Detector;
  readonly model: StepModel;
  readonly policy: StallPolicy;
  readonly tier: Tier;
  /** How long ago the last key or pointer was; null when there was none in this page. */
  readonly sinceInput: Duration | null;
  /** That last input went into a field. */
  readonly typing: boolean;
}

/** The answer. `busy` is a stall whose moment has not come: ask again after `retryIn`. */
export type StallDecision =
  | { readonly kind: "stuck"; readonly stall: Stall }
  | { readonly kind: "busy"; readonly stall: Stall; readonly retryIn: Duration }
  | { readonly kind: "no"; readonly why: "notOpen" | "tooEarly" | "unlikely" };

const odds = (probability: number): number => probability / (1 - probability);

/** The probability an episode must reach for a tier: the tier's threshold, or what the false-alarm bound asks, if more. */
export const probabilityNeeded = (policy: StallPolicy, tier: Tier, detector: Detector, model: StepModel): number => {
  const bound = odds(detector.probability(detector.begin(model))) / policy.falseAlarms;
  return Math.max(policy.thresholds[tier], bound / (1 + bound));
};

/** How long a pause makes a breakpoint. */
const pauseNeeded = (policy: StallPolicy, typing: boolean): Duration =>
  milliseconds(policy.breakpoint * (typing ? TYPING_PATIENCE : 1));

/** Decides; see the head of the file. */
export const decideStall = (question: StallQuestion): StallDecision => {
  const { episode, detector, model, policy, tier, sinceInput, typing } = question;
  if (episode.outcome !== "open") return { kind: "no", why: "notOpen" };
  if (episode.active < policy.quietFor) return { kind: "no", why: "tooEarly" };
  const probability = detector.probability(episode.detector);
  if (probability < probabilityNeeded(policy, tier, detector, model)) return { kind: "no", why: "unlikely" };
  const stall: Stall = {
    step: episode.step,
    episode: episode.id,
    probability,
    active: episode.active,
    reasons: detector.reasons(model, episode.active, episode.evidence),
  };
  const pause = pauseNeeded(policy, typing);
  if (sinceInput !== null && sinceInput < pause) {
    return { kind: "busy", stall, retryIn: milliseconds(pause - sinceInput) };
  }
  return { kind: "stuck", stall };
};
