import { between, milliseconds, own, seconds } from "../base/index.ts";
import type { Evidence } from "../events/index.ts";
import { advanceEpisode, type ClockSignal, type Episode, type Gain, signalOf, tell } from "../stall/index.ts";
import { detector, modelOf } from "./models.ts";
import { type SessionState, seen } from "./state.ts";
import { amend, type Turn } from "./turn.ts";
import type { SessionInput } from "./types.ts";

/** Each kind of evidence counts at most once in this long: a person hammering a key has one trouble, not ten. */
const EVIDENCE_APART = seconds(1);

/** The episode of the step in focus. */
export const focused = (state: SessionState): Episode | null =>
  state.focus === null ? null : (own(state.episodes, state.focus) ?? null);

/** The state with an episode put in place of its older self. */
export const withEpisode = (turn: Turn, episode: Episode): Turn =>
  amend(turn, { episodes: { ...turn.state.episodes, [episode.step]: episode }, unkept: true });

/**
 * Credits the time up to now to the step in focus, before anything else happens: whatever the input changes, the time
 * before it belonged to what was in focus then. A tab that does not lead counts nothing.
 */
export const accrue = (turn: Turn, input: SessionInput): Turn => {
  const { state, now } = turn;
  const clock = tell(state.clock, clockSignalOf(input), now);
  if (!state.leader) return amend(turn, { clock: { ...clock, active: state.clock.active } });
  return gain(amend(turn, { clock }), { active: milliseconds(clock.active - state.clock.active) });
};

const clockSignalOf = (input: SessionInput): ClockSignal => {
  switch (input.kind) {
    case "active":
      return { kind: "input" };
    case "visible":
      return { kind: "visible", visible: input.visible };
    case "attending":
      return { kind: "attending", attending: input.attending };
    default:
      return { kind: "look" };
  }
};

const NOTHING = { active: milliseconds(0), evidence: [], acts: [] } as const;

const gain = (turn: Turn, gains: Partial<Gain>): Turn => {
  const episode = focused(turn.state);
  const gained: Gain = { ...NOTHING, ...gains, at: turn.now };
  const isNothing = gained.active <= 0 && gained.evidence.length === 0 && gained.acts.length === 0;
  if (episode === null || isNothing) return turn;
  return withEpisode(turn, advanceEpisode(episode, detector, modelOf(turn.state, episode.step), gained));
};

/**
 * Notes what behaviour said about the step in focus. Without one in focus it says nothing about any; and a click that was
 * answered at once says nothing and keeps no other from speaking.
 */
export const witness = (turn: Turn, evidence: Evidence): Turn => {
  const { state, now } = turn;
  const kind = signalOf(evidence);
  if (kind === null) return turn;
  const last = state.evidenceAt[kind];
  if (last !== undefined && between(last, now) < EVIDENCE_APART && last <= now) return turn;
  return gain(amend(turn, { evidenceAt: { ...state.evidenceAt, [kind]: now } }), { evidence: [evidence] });
};

/** Notes a deliberate act, wherever in the step's place it was. */
export const noteAct = (turn: Turn, control: number): Turn => gain(turn, { acts: [control] });

/** Notes a sign of life: the person is here, and in such a field or in none. */
export const noticePresence = (turn: Turn, { typing, paying }: Pick<SessionState, "typing" | "paying">): Turn =>
  amend({ ...turn, state: seen(turn.state, turn.now) }, { away: false, typing, paying });
