import { type Duration, hours, minutes, type Timestamp } from "../base/index.ts";
import type { Frequency, GuideKey, GuideKind, StepKey, Tier } from "../content/index.ts";

/** The one attention budget all formats share. */
export interface AttentionBudget {
  /** Interruptions (panel and modal tiers) in one session. */
  readonly perSession: number;
  /** Interruptions for one step, ever. */
  readonly perStep: number;
  /** Quiet between two interruptions. */
  readonly atLeastApart: Duration;
  /** Quiet of all interruptions after the person dismissed a guide; the guide itself rests for {@link SAME_GUIDE_REST}. */
  readonly afterDismissal: Duration;
}

/**
 * What a new environment starts with. Two interruptions a session and one a step: people forgive one card that helps and
 * resent the third whatever it says. Four minutes apart, so that one can be acted on before the next comes. Half an hour
 * after a dismissal: "not now" is about this piece of work, which is over by then or never needed help.
 */
export const DEFAULT_BUDGET: AttentionBudget = {
  perSession: 2,
  perStep: 1,
  atLeastApart: minutes(4),
  afterDismissal: minutes(30),
};

/** How long a guide that was dismissed stays away, whatever its own frequency: nobody is asked twice on one day. */
export const SAME_GUIDE_REST: Duration = hours(24);

/** A guide that asks to be shown now. */
export interface Candidate {
  readonly guide: GuideKey;
  readonly kind: GuideKind;
  readonly tier: Tier;
  readonly priority: number;
  readonly frequency: Frequency;
  readonly step: StepKey | null;
  /** The detector's probability for a stall, else 1. */
  readonly probability: number;
  /** Asked for by the person or the host: free of the budget, and before everything else. */
  readonly requested: boolean;
}

/** What was shown before, as far as the budget cares. */
export interface AttentionHistory {
  readonly sessionStartedAt: Timestamp;
  /** Drawn and withheld showings of any tier. Those the person asked for are left out: they cost no attention. */
  readonly shows: readonly {
    readonly guide: GuideKey;
    readonly tier: Tier;
    readonly step: StepKey | null;
    readonly at: Timestamp;
  }[];
  readonly dismissals: readonly { readonly guide: GuideKey; readonly at: Timestamp }[];
  /** The guide on screen, if any; `inUse` where the person asked for it or works with it. */
  readonly showing: { readonly guide: GuideKey; readonly tier: Tier; readonly inUse: boolean } | null;
}

/** Why a candidate did not win. */
export type Loss =
  | "anotherShowing"
  | "lowerPriority"
  | "sessionBudget"
  | "stepBudget"
  | "tooSoon"
  | "recentlyDismissed"
  | "frequency"
  | "dismissedForGood";

/** At most one winner, and the reason of every loser; `retryAt` is the first moment at which the answer may differ. */
export interface Choice {
  readonly winner: Candidate | null;
  readonly losers: readonly { readonly guide: GuideKey; readonly why: Loss }[];
  readonly retryAt: Timestamp | null;
}
