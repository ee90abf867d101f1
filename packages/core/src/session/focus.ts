/**
 * Which step is being worked on (SE10 to SE14). Active time and evidence go to this one and no other. It is a step of a
 * journey meant for this person, open, with its prerequisites done, whose place is here; where several are, the one the
 * host last started wins, then the one whose place is described most closely, then the one begun last.
 */
import { own, type Timestamp } from "../base/index.ts";
import { EMPTY_CONTENT, findStep, matchesUrl, type Step, type StepKey } from "../content/index.ts";
import { journeyStanding, stepStatus } from "../progress/index.ts";
import { beginEpisode, endEpisode, returnToEpisode, usualLateness } from "../stall/index.ts";
import { withEpisode } from "./activity.ts";
import { holds } from "./facts.ts";
import { detector, modelOf } from "./models.ts";
import type { SessionState } from "./state.ts";
import { amend, send, type Turn } from "./turn.ts";

/** Whether the person is where the step is worked on. */
export const isHere = ({ scope }: Step, { path, present }: SessionState): boolean =>
  path !== null &&
  (scope.urls.length === 0 || scope.urls.some((pattern) => matchesUrl(pattern, path))) &&
  (scope.selector === null || present.includes(scope.selector));

/** How closely a step's place is described: a section says more than a page, a page more than nothing. */
const closeness = ({ scope }: Step): number => (scope.selector !== null ? 2 : 0) + (scope.urls.length > 0 ? 1 : 0);

/** The step in hand in this tab, whether or not its time is counted here; null when there is none. */
export const stepInHand = (state: SessionState, now: Timestamp): StepKey | null => {
  let best: { readonly key: StepKey; readonly rank: readonly number[] } | null = null;
  for (const journey of state.bootstrap?.content.journeys ?? []) {
    if (!holds(state, journey.audience, now)) continue;
    const { available } = journeyStanding(state.progress, journey);
    for (const step of journey.steps) {
      const { key, required } = step;
      const status = stepStatus(state.progress, key);
      const isOpen = available.includes(key) && status !== "waiting";
      const isMeant = required || closeness(step) > 0 || status === "active";
      if (!isOpen || !isMeant || !isHere(step, state)) continue;
      const begun = own(state.progress.steps, key)?.restartedAt?.at ?? 0;
      const rank = [key === state.insisted ? 1 : 0, closeness(step), begun];
      if (best === null || isGreater(rank, best.rank)) best = { key, rank };
    }
  }
  return best?.key ?? null;
};

/** Compares from the left; equal ranks leave the earlier authored one in place. */
const isGreater = (a: readonly number[], b: readonly number[]): boolean => {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
};

/** Moves the focus to where the person is now, leaves the step they came from and opens the one they came to. */
export const refocus = (turn: Turn): Turn => {
  const { state, now } = turn;
  const next = state.leader && !state.away ? stepInHand(state, now) : null;
  if (next === state.focus) return turn;
  const moved = amend(leave(turn), { focus: next });
  return next === null ? moved : enter(moved, next);
};

/** A step whose place the person left is left; one that merely gave way to another on the same page is paused. */
const leave = (turn: Turn): Turn => {
  const { state, now } = turn;
  const episode = state.focus === null ? undefined : own(state.episodes, state.focus);
  if (episode === undefined || episode.outcome !== "open") return turn;
  const place = findStep(state.bootstrap?.content ?? EMPTY_CONTENT, episode.step);
  const isLeft = state.away || place === null || !isHere(place.step, state);
  return isLeft ? withEpisode(turn, endEpisode(episode, "left", now)) : turn;
};

const latenessOf = (state: SessionState): number =>
  usualLateness(Object.values(state.episodes), ({ step }) => modelOf(state, step));

const enter = (turn: Turn, key: StepKey): Turn => {
  const { state, now } = turn;
  const place = findStep(state.bootstrap?.content ?? EMPTY_CONTENT, key);
  const definitionVersion = place?.step.definitionVersion ?? 1;
  const model = modelOf(state, key);
  const known = own(state.episodes, key);
  const episode =
    known === undefined || known.definitionVersion !== definitionVersion
      ? beginEpisode({
          person: state.person,
          step: key,
          definitionVersion,
          detector,
          model,
          slower: latenessOf(state),
          now,
        })
      : returnToEpisode(known, detector, now);
  const entered = withEpisode(turn, episode);
  return !own(state.progress.steps, key)?.startedAt ? send(entered, { type: "stepStarted", step: key }) : entered;
};
