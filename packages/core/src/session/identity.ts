import type { EventOf } from "../events/index.ts";
import { removeDisplay } from "./displays.ts";
import { withNewPerson } from "./state.ts";
import { amend, type Turn } from "./turn.ts";

/**
 * Says who the person is. What somebody did anonymously in this browser goes with them; where another known person was
 * here before, nothing of theirs may be seen or counted for the new one, so the session starts afresh.
 */
export const becomePerson = (turn: Turn, event: EventOf<"identified">): Turn => {
  const { state, now } = turn;
  if (event.person === state.person) return state.anonymous ? amend(turn, { anonymous: false }) : turn;
  if (state.anonymous) return amend(turn, { person: event.person, anonymous: false });
  const cleared = state.showing.reduce(removeDisplay, turn);
  const fresh = withNewPerson(cleared.state, event.person, event.account, now);
  // Nothing of the new person is news, except that it is them: that must be kept.
  return { ...cleared, state: fresh, baseline: { ...fresh, person: state.person } };
};
