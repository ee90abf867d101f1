import { own, type Timestamp } from "../base/index.ts";
import type { Guide } from "../content/index.ts";
import { journeyStanding } from "../progress/index.ts";
import { armOf } from "./arm.ts";
import { isLauncher, isResting, present, showDisplay } from "./displays.ts";
import { guidesOf, holds } from "./facts.ts";
import type { SessionState } from "./state.ts";
import type { Turn } from "./turn.ts";

/**
 * Puts the launchers in their corners. They cost no attention budget and go by `untilDismissed` alone: a checklist that
 * came only three times would be gone when it is needed. One display lasts the whole session, over pages and reloads, so
 * that it is logged once.
 */
export const showLaunchers = (turn: Turn): Turn => {
  if (turn.state.path === null) return turn;
  return guidesOf(turn.state).filter(isLauncher).reduce(showLauncher, turn);
};

const showLauncher = (turn: Turn, guide: Guide): Turn => {
  const { state, now } = turn;
  if (state.showing.some((display) => display.guide.key === guide.key) || !isWelcome(state, guide, now)) return turn;
  const decided = own(state.progress.guides, guide.key)?.shows.find(({ at }) => at >= state.sessionStartedAt);
  if (decided === undefined) {
    return present(turn, guide, { arm: armOf(state, guide), probability: null, requested: false, about: null });
  }
  if (decided.withheld) return turn;
  return showDisplay(turn, { id: decided.display, guide, step: null, index: 0, requested: false, about: null });
};

const isWelcome = (state: SessionState, guide: Guide, now: Timestamp): boolean => {
  const known = own(state.progress.guides, guide.key);
  const dismissedAt = known?.dismissedAt?.at ?? null;
  const isDismissed = dismissedAt !== null && (guide.frequency.untilDismissed || dismissedAt >= state.sessionStartedAt);
  if (isDismissed || state.putAway.includes(guide.key) || isResting(state, guide, now)) return false;
  return !isFinished(state, guide) && holds(state, guide.audience, now);
};

/** A checklist whose journey is complete, or gone, has nothing left to say; one on screen stays to say so. */
const isFinished = (state: SessionState, { content }: Guide): boolean => {
  if (content.kind !== "checklist") return false;
  const journey = state.bootstrap?.content.journeys.find(({ key }) => key === content.journey);
  return journey === undefined || journeyStanding(state.progress, journey).complete;
};
