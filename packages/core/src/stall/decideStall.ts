/**
 * Whether an episode is a stall worth a guide of one tier, now (ST18 to ST23). Three things must hold: what the guide may
 * gain outweighs what it costs; the promise about people who manage alone is kept; and the moment is a breakpoint. It does
 * not know which guide there is, nor the budget.
 */
import type { Duration } from "../base/index.ts";
import { milliseconds } from "../base/index.ts";
import type { Tier } from "../content/index.ts";
import { EARLIEST_STALL } from "./sealDetector.ts";
import type { Aim, Detector, Episode, Stall, StallPolicy, StepModel } from "./types.ts";
import { NEVER, thresholdsFor } from "./utility.ts";

/**
 * First values, to be replaced by measured lift. The thresholds are where expected gain meets cost (see `utility.ts`) for a
 * guide that gets one in ten more of the stuck through. One in twenty of those who would have managed may be interrupted,
 * and until that can be promised nobody is; nobody in their first ten seconds; nobody within a second and a half of a key
 * or pointer.
 */
export const DEFAULT_POLICY: StallPolicy = {
  thresholds: /* @__PURE__ */ thresholdsFor(),
  falseInterruptions: 0.05,
  beforePromise: "silent",
  quietFor: EARLIEST_STALL,
  breakpoint: milliseconds(1500),
};

/**
 * Where nothing can be promised yet and a team wants help all the same: two to one that the person is stuck for a panel, a
 * little less for a hint, four to one for a dialog.
 */
const CAUTIOUS: Readonly<Record<Tier, number>> = { subtle: 0.63, panel: 0.67, modal: 0.8 };

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
  /** The person is in a field about a payment: whatever they do there, they are not to be disturbed. */
  readonly paying: boolean;
  /** Log-odds asked for on top: of somebody who lately sent a guide away. */
  readonly caution: number;
}

/** The answer. `busy` is a stall whose moment has not come: ask again after `retryIn`. */
export type StallDecision =
  | { readonly kind: "stuck"; readonly stall: Stall }
  | { readonly kind: "busy"; readonly stall: Stall; readonly retryIn: Duration }
  | {
      readonly kind: "no";
      readonly why: "notOpen" | "paying" | "tooEarly" | "switchedOff" | "noPromiseYet" | "unlikely";
    };

/** A probability whose odds are e to the power of `by` greater; one that nothing reaches stays so. */
export const raised = (probability: number, by: number): number => {
  if (probability >= 1 || probability <= 0) return probability;
  const odds = (probability / (1 - probability)) * Math.exp(by);
  return odds / (1 + odds);
};

/**
 * The probability of being stuck at which an episode counts as stuck in reports: the promise's bound, so that a report says
 * the same whichever guides there are and however well they help. Where nothing can be promised yet it is the cautious one.
 */
export const probabilityOfStuck = (policy: StallPolicy, detector: Detector, model: StepModel): number =>
  aimOf({ ...policy, beforePromise: "cautious" }, "panel", detector, model).stuck;

/**
 * What an episode must reach for a tier, before anybody's own caution: stuck for sure enough to keep the promise, and failing
 * likely enough for the help to be worth its price. Above 1 where the detector is silent or the tier switched off.
 */
export const aimOf = (policy: StallPolicy, tier: Tier, detector: Detector, model: StepModel): Aim => {
  const bound = detector.bound(model);
  const silent = policy.beforePromise === "silent" ? NEVER : CAUTIOUS[tier];
  return { stuck: bound < 1 ? bound : silent, failing: policy.thresholds[tier] };
};

/** Whether anything can reach an aim. */
export const isPossible = ({ stuck, failing }: Aim): boolean => stuck <= 1 && failing <= 1;

/** How long a pause makes a breakpoint. */
const pauseNeeded = (policy: StallPolicy, typing: boolean): Duration =>
  milliseconds(policy.breakpoint * (typing ? TYPING_PATIENCE : 1));

/** Decides; see the head of the file. */
export const decideStall = (question: StallQuestion): StallDecision => {
  const { episode, detector, model, policy, tier, sinceInput, typing, paying, caution } = question;
  if (episode.outcome !== "open") return { kind: "no", why: "notOpen" };
  if (paying) return { kind: "no", why: "paying" };
  if (episode.active < policy.quietFor) return { kind: "no", why: "tooEarly" };
  const needed = aimOf(policy, tier, detector, model);
  if (needed.failing > 1) return { kind: "no", why: "switchedOff" };
  if (needed.stuck > 1) return { kind: "no", why: "noPromiseYet" };
  const probability = detector.failing(episode.detector);
  const isStuck = detector.probability(episode.detector) >= raised(needed.stuck, caution);
  if (!isStuck || probability < needed.failing) return { kind: "no", why: "unlikely" };
  const stall: Stall = {
    step: episode.step,
    episode: episode.id,
    probability,
    active: episode.active,
    reasons: detector.reasons(episode.detector, model),
  };
  const pause = pauseNeeded(policy, typing);
  if (sinceInput !== null && sinceInput < pause) {
    return { kind: "busy", stall, retryIn: milliseconds(pause - sinceInput) };
  }
  return { kind: "stuck", stall };
};
