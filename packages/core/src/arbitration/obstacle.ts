import { after, type Duration, type Timestamp } from "../base/index.ts";
import type { Tier } from "../content/index.ts";
import { type AttentionBudget, type AttentionHistory, type Candidate, type Loss, SAME_GUIDE_REST } from "./types.ts";

/** What keeps a candidate from being shown; `until` is when time alone takes it away, null when time never does. */
export interface Obstacle {
  readonly why: Loss;
  readonly until: Timestamp | null;
}

/**
 * Finds what keeps a candidate off the screen, or null. Of several obstacles the most lasting is named, since waiting for
 * a shorter one would be in vain: first those that time does not move, then the one that ends last.
 */
export const obstacleOf = (
  candidate: Candidate,
  budget: AttentionBudget,
  history: AttentionHistory,
  now: Timestamp,
): Obstacle | null => lasting(candidate, budget, history) ?? passing(candidate, budget, history, now);

/** Panels and modals stop people in their work; subtle formats wait at the side to be noticed. */
const interrupts = ({ tier }: { readonly tier: Tier }): boolean => tier !== "subtle";

const lasting = (candidate: Candidate, budget: AttentionBudget, history: AttentionHistory): Obstacle | null => {
  const { guide, frequency, step } = candidate;
  const dismissals = history.dismissals.filter((one) => one.guide === guide);
  const shows = history.shows.filter((one) => one.guide === guide);
  if (frequency.untilDismissed && dismissals.length > 0) return { why: "dismissedForGood", until: null };
  if (Math.max(shows.length, dismissals.length) >= frequency.times) return { why: "frequency", until: null };
  if (interrupts(candidate)) {
    const spent = history.shows.filter(interrupts);
    const forStep = step === null ? 0 : spent.filter((one) => one.step === step).length;
    if (forStep >= budget.perStep) return { why: "stepBudget", until: null };
    const inSession = spent.filter(({ at }) => at >= history.sessionStartedAt).length;
    if (inSession >= budget.perSession) return { why: "sessionBudget", until: null };
  }
  return givesWay(history.showing, candidate) ? null : { why: "anotherShowing", until: null };
};

/** A card at the side that nobody closes would otherwise keep help from somebody who is stuck, for as long as it hangs there. */
const givesWay = (showing: AttentionHistory["showing"], candidate: Candidate): boolean =>
  showing === null || (!interrupts(showing) && !showing.inUse && interrupts(candidate) && candidate.step !== null);

const passing = (
  candidate: Candidate,
  budget: AttentionBudget,
  history: AttentionHistory,
  now: Timestamp,
): Obstacle | null => {
  const isOwn = (one: { readonly guide: string }): boolean => one.guide === candidate.guide;
  const waits: (Obstacle | null)[] = [
    wait("recentlyDismissed", history.dismissals.filter(isOwn), SAME_GUIDE_REST, now),
    wait("frequency", history.shows.filter(isOwn), candidate.frequency.atLeastApart, now),
  ];
  if (interrupts(candidate)) {
    waits.push(
      wait("recentlyDismissed", history.dismissals, budget.afterDismissal, now),
      wait("tooSoon", history.shows.filter(interrupts), budget.atLeastApart, now),
    );
  }
  return waits.reduce((longest, one) => ((one?.until ?? 0) > (longest?.until ?? 0) ? one : longest), null);
};

/**
 * The rest after the last of some moments. A moment ahead of now comes from a clock that was set back; resting for it
 * could last for years, so it does not count here (it still counts in the budgets).
 */
const wait = (
  why: Loss,
  moments: readonly { readonly at: Timestamp }[],
  rest: Duration,
  now: Timestamp,
): Obstacle | null => {
  let until: Timestamp | null = null;
  for (const { at } of moments) {
    const end = after(at, rest);
    if (at <= now && end > now && (until === null || end > until)) until = end;
  }
  return until === null ? null : { why, until };
};
