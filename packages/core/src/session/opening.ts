import type { Timestamp } from "../base/index.ts";
import type { Guide } from "../content/index.ts";
import { hideDisplay, interruptionIn, isLauncher, present, removeDisplay, showDisplay } from "./displays.ts";
import { guideOf, guidesOf, holds } from "./facts.ts";
import type { SessionState, Wanted } from "./state.ts";
import { amend, emit, type Turn } from "./turn.ts";
import type { Display } from "./types.ts";

/** Opens what the host or the person asked for. Before the content is there the wish is kept. */
export const openRequested = (turn: Turn, wanted: Wanted): Turn => {
  const { state, now } = turn;
  if (state.bootstrap === null) return amend(turn, { wanted: [...state.wanted, wanted] });
  const guide = wantedGuide(state, wanted, now);
  if (guide === null) return turn;
  const shown = state.showing.find((display) => display.guide.key === guide.key);
  if (shown !== undefined) return reopen(turn, { ...shown, requested: true, about: wanted.about });
  const current = isLauncher(guide) ? null : interruptionIn(state);
  const cleared = current === null ? turn : hideDisplay(turn, current, "replaced");
  return present(cleared, guide, { arm: "treatment", probability: null, requested: true, about: wanted.about });
};

/** `help` is any guide of that format, unless a guide bears the name. The audience holds for what is asked for as well. */
const wantedGuide = (state: SessionState, { guide: key }: Wanted, now: Timestamp): Guide | null => {
  const named = guidesOf(state).filter((guide) => guide.key === key);
  const asked =
    named.length > 0 || key !== "help" ? named : guidesOf(state).filter(({ content }) => content.kind === key);
  return asked.find(({ audience }) => holds(state, audience, now)) ?? null;
};

const reopen = (turn: Turn, display: Display): Turn => {
  const showing = turn.state.showing.map((one) => (one.id === display.id ? display : one));
  return emit(amend(turn, { showing }), { kind: "update", display });
};

/** Opens what was asked for before the content came. */
export const openWanted = (turn: Turn): Turn => {
  const { wanted } = turn.state;
  return wanted.reduce(openRequested, wanted.length === 0 ? turn : amend(turn, { wanted: [] }));
};

/** Goes on with a tour that was open on the page before, or in the tab the person used before. */
export const resumeTour = (turn: Turn): Turn => {
  const { resuming, bootstrap, leader, showing } = turn.state;
  if (resuming === null || bootstrap === null || !leader || interruptionIn(turn.state) !== null) return turn;
  if (showing.some(({ id }) => id === resuming.display)) return turn;
  const guide = guideOf(turn.state, resuming.guide);
  if (guide === null || guide.content.kind !== "tour") return amend(turn, { resuming: null });
  const { display: id, step, index } = resuming;
  return showDisplay(turn, { id, guide, step, index, requested: false, about: null });
};

/** A tour follows the person: when they go on in another tab it leaves this one, without being closed. */
export const handOverTour = (turn: Turn): Turn => {
  const { resuming } = turn.state;
  const tour = turn.state.showing.find(({ id }) => id === resuming?.display);
  return tour === undefined ? turn : amend(removeDisplay(turn, tour), { resuming });
};
