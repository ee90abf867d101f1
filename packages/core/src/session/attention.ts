import { type AttentionHistory, type Candidate, choose, DEFAULT_BUDGET } from "../arbitration/index.ts";
import type { Timestamp } from "../base/index.ts";
import { own } from "../base/index.ts";
import { armOf } from "./arm.ts";
import { hideDisplay, interruptionIn, isInUse, isLauncher, present } from "./displays.ts";
import { guideOf, guidesOf } from "./facts.ts";
import type { SessionState } from "./state.ts";
import { asking } from "./triggers.ts";
import type { Turn } from "./turn.ts";

/** What was shown and withheld before, as far as the budget cares. Launchers cost nothing and are not in it. */
const historyOf = (state: SessionState): AttentionHistory => {
  const guides = guidesOf(state).filter((guide) => !isLauncher(guide));
  const known = guides.map((guide) => ({ guide, progress: own(state.progress.guides, guide.key) }));
  const showing = interruptionIn(state);
  return {
    sessionStartedAt: state.sessionStartedAt,
    shows: known.flatMap(({ guide, progress }) =>
      (progress?.shows ?? []).map(({ at, step }) => ({ guide: guide.key, tier: guide.tier, step, at })),
    ),
    dismissals: known.flatMap(({ guide, progress }) =>
      progress?.dismissedAt ? [{ guide: guide.key, at: progress.dismissedAt.at }] : [],
    ),
    showing: showing === null ? null : { guide: showing.guide.key, tier: showing.guide.tier, inUse: isInUse(showing) },
  };
};

/**
 * Lets at most one of those that ask have the person's attention. Only where the person is: in the leading tab, while it
 * is visible. Answers with the moment at which to ask again.
 */
export const attend = (turn: Turn): { readonly turn: Turn; readonly retryAt: Timestamp | null } => {
  const { state, now } = turn;
  if (state.bootstrap === null || !state.leader || !state.clock.visible || state.away) return { turn, retryAt: null };
  const { candidates, retryAt } = asking(state, now);
  if (candidates.length === 0) return { turn, retryAt };
  const budget = { ...DEFAULT_BUDGET, ...state.bootstrap.settings.attention };
  const choice = choose(candidates, budget, historyOf(state), now);
  const next = choice.winner === null ? turn : decide(turn, choice.winner);
  return { turn: next, retryAt: earliest(retryAt, choice.retryAt) };
};

/** The earlier of two moments; null is never. */
export const earliest = (a: Timestamp | null, b: Timestamp | null): Timestamp | null => {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
};

/** Shows the winner, or withholds it: the same path, the same log, up to the drawing. */
const decide = (turn: Turn, winner: Candidate): Turn => {
  const { state } = turn;
  const guide = guideOf(state, winner.guide);
  if (guide === null) return turn;
  const probability = guide.trigger.kind === "stall" ? winner.probability : null;
  const arm = armOf(state, guide);
  const current = interruptionIn(state);
  // Drawing is all that differs between the arms: where nothing is drawn, nothing has to make room.
  const cleared = current === null || arm === "holdout" ? turn : hideDisplay(turn, current, "replaced");
  return present(cleared, guide, { arm, probability, requested: false, about: null });
};
