import { EMPTY_CONTENT, findStep, type Guide, matchesUrl } from "../content/index.ts";
import { hideDisplay, isInUse } from "./displays.ts";
import { isHere } from "./focus.ts";
import type { SessionState } from "./state.ts";
import type { Turn } from "./turn.ts";

/**
 * Takes away what was about a place the person has left (SE36): a card about another page only stands in the way, of the
 * person and of the guide that is due next. What the person made theirs goes with them.
 */
export const closeDeparted = (turn: Turn): Turn =>
  turn.state.showing
    .filter((display) => !isInUse(display) && hasLeft(display.guide, turn.state))
    .reduce((result, display) => hideDisplay(result, display, "navigated"), turn);

/** Whether a guide is about a place the person is not at. */
const hasLeft = ({ trigger }: Guide, state: SessionState): boolean => {
  if (state.path === null) return false;
  if (trigger.kind === "page") return !matchesUrl(trigger.pattern, state.path);
  if (trigger.kind === "element") return !state.present.includes(trigger.selector);
  if (trigger.kind !== "stall") return false;
  const place = findStep(state.bootstrap?.content ?? EMPTY_CONTENT, trigger.step);
  return place === null || !isHere(place.step, state);
};
