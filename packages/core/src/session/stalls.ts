import { after, milliseconds, type Timestamp } from "../base/index.ts";
import type { Guide } from "../content/index.ts";
import {
  type Aim,
  aimOf,
  amendEpisode,
  creditEndsAt,
  IDLE_CUT_OFF,
  isPossible,
  probabilityOfStuck,
  raised,
  type StallReason,
} from "../stall/index.ts";
import { focused, withEpisode } from "./activity.ts";
import { armOf } from "./arm.ts";
import { earliest } from "./attention.ts";
import { guidesOf, holds } from "./facts.ts";
import { detector, modelOf, policyOf } from "./models.ts";
import type { SessionState } from "./state.ts";
import { cautionOf } from "./triggers.ts";
import { amend, emit, send, type Turn } from "./turn.ts";

/**
 * From the moment on at which a guide could help somebody who looks stuck, how their attempt ends no longer says how it would
 * have ended alone: such attempts must not teach the detector (method: the feedback trap). Guides withheld by a holdout,
 * and guides at a step where the detector is silent, help nobody.
 */
export const noteExposure = (turn: Turn): Turn => {
  const { state, now } = turn;
  const episode = focused(state);
  if (episode === null || !episode.natural) return turn;
  const mayHelp = ({ tier }: Guide) => isPossible(aimOf(policyOf(state), tier, detector, modelOf(state, episode.step)));
  const isExposed = stallGuides(state).some(
    (guide) => mayHelp(guide) && holds(state, guide.audience, now) && armOf(state, guide) === "treatment",
  );
  return isExposed ? withEpisode(turn, amendEpisode(episode, { natural: false })) : turn;
};

/** Says once in an episode that the person is stuck. Being stuck needs no breakpoint; interrupting does. */
export const stateStall = (turn: Turn): Turn => {
  const episode = focused(turn.state);
  if (episode === null || episode.stuckAt !== null) return turn;
  const { state } = turn;
  const model = modelOf(state, episode.step);
  if (episode.outcome !== "open" || episode.active < policyOf(state).quietFor) return turn;
  if (detector.peak(episode.detector) < probabilityOfStuck(policyOf(state), detector, model)) return turn;
  const { step, active } = episode;
  const probability = detector.failing(episode.detector);
  const reasons = detector.reasons(episode.detector, model);
  const told = send(withEpisode(turn, amendEpisode(episode, { stuckAt: active })), {
    type: "stallDetected",
    step,
    episode: episode.id,
    probability,
    active,
    reasons: reasons.map(inWords),
  });
  return emit(told, { kind: "notify", notice: { type: "stall", step, probability } });
};

/** A reason as it travels: its kind and its number, `time:0.91` or `deadClick:2`; the dashboard makes a sentence of it. */
const inWords = ({ kind, amount }: StallReason): string => `${kind}:${Math.round(amount * 100) / 100}`;

const stallGuides = (state: SessionState): readonly Guide[] =>
  guidesOf(state).filter(({ trigger }) => trigger.kind === "stall" && trigger.step === state.focus);

/** Half of what is needed: then a format's code is fetched. */
const halfOf = ({ stuck, failing }: Aim): Aim => ({ stuck: stuck / 2, failing: failing / 2 });

/** What must be reached for something to happen for the step in focus: fetch a format, show it, say "stuck". */
const aimsOf = (state: SessionState, now: Timestamp): readonly Aim[] => {
  const episode = focused(state);
  if (episode === null) return [];
  const [policy, model, caution] = [policyOf(state), modelOf(state, episode.step), cautionOf(state, now)];
  const aims: Aim[] = [{ stuck: probabilityOfStuck(policy, detector, model), failing: 0 }];
  for (const { tier } of stallGuides(state)) {
    const needed = aimOf(policy, tier, detector, model);
    if (isPossible(needed)) aims.push(halfOf(needed), { ...needed, stuck: raised(needed.stuck, caution) });
  }
  return aims;
};

/** Asks for the code of a format that will probably be needed: at half of what its guide must reach. */
export const preloadFormats = (turn: Turn): Turn => {
  const episode = focused(turn.state);
  if (episode === null) return turn;
  const [stuck, failing] = [detector.probability(episode.detector), detector.failing(episode.detector)];
  let result = turn;
  for (const { tier, content } of stallGuides(turn.state)) {
    const half = halfOf(aimOf(policyOf(turn.state), tier, detector, modelOf(turn.state, episode.step)));
    if (stuck < half.stuck || failing < half.failing || result.state.preloaded.includes(content.kind)) continue;
    result = amend(result, { preloaded: [...result.state.preloaded, content.kind] });
    result = emit(result, { kind: "preload", format: content.kind });
  }
  return result;
};

/**
 * When to look again if nothing happens: when time alone carries the episode over the next threshold, and in any case when
 * the credit of the last input runs out. Later than that nothing accrues, so nothing changes. Where somebody reads or
 * watches there is no such end, but a longer gap between two looks would pass for a machine that slept.
 */
export const nextLookAt = (state: SessionState, now: Timestamp): Timestamp | null => {
  const episode = focused(state);
  if (episode === null || episode.outcome !== "open" || !state.clock.visible) return null;
  const model = modelOf(state, episode.step);
  const creditEnd = creditEndsAt(state.clock, now);
  if (creditEnd === null && !state.clock.attending) return null;
  // What is reached already waits for the quiet beginning to pass.
  const looks = [detector.nextLook(episode.detector, model, aimsOf(state, now)), policyOf(state).quietFor];
  return looks.reduce<Timestamp | null>(
    (soonest, look) =>
      look === null || look <= episode.active
        ? soonest
        : earliest(soonest, after(now, milliseconds(look - episode.active))),
    creditEnd ?? after(now, IDLE_CUT_OFF),
  );
};
