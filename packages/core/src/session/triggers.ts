/**
 * Which guides ask to be shown now (SE20 to SE26). Stalls, waits and the session's start are read off the state; events
 * and pages pass, so they are noted when they happen and asked about until they no longer make sense.
 */
import type { Candidate } from "../arbitration/index.ts";
import { after, assertNever, between, days, milliseconds, own, seconds, type Timestamp } from "../base/index.ts";
import { EMPTY_CONTENT, findStep, type Guide, helpedStep, matchesUrl, type StepKey } from "../content/index.ts";
import { stepStatus } from "../progress/index.ts";
import { decideStall, type StallDecision } from "../stall/index.ts";
import { focused } from "./activity.ts";
import { isLauncher, isOver, isResting } from "./displays.ts";
import { guidesOf, holds } from "./facts.ts";
import { detector, modelOf, policyOf } from "./models.ts";
import type { Ask, SessionState } from "./state.ts";
import { amend, type Turn } from "./turn.ts";

/** A guide about an event that is half a minute old would come out of the blue. */
const EVENT_ASKS_FOR = seconds(30);

/** What passes and calls for guides. */
type Happened = { readonly event: string } | { readonly pasted: string } | { readonly path: string };

/** Notes which guides an event, a paste or a page calls for. */
export const noteAsks = (turn: Turn, happened: Happened): Turn => {
  const asks: Ask[] = [];
  for (const { key, trigger } of guidesOf(turn.state)) {
    if ("event" in happened && trigger.kind === "event" && trigger.event === happened.event) {
      asks.push({ guide: key, until: after(turn.now, EVENT_ASKS_FOR) });
    }
    if ("pasted" in happened && trigger.kind === "paste" && trigger.selector === happened.pasted) {
      asks.push({ guide: key, until: after(turn.now, EVENT_ASKS_FOR) });
    }
    if ("path" in happened && trigger.kind === "page" && matchesUrl(trigger.pattern, happened.path)) {
      asks.push({ guide: key, until: null });
    }
  }
  if (asks.length === 0) return turn;
  const others = turn.state.asks.filter((ask) => asks.every(({ guide }) => guide !== ask.guide));
  return amend(turn, { asks: [...others, ...asks] });
};

/** Forgets what a page asked for: the person went on. */
export const forgetPageAsks = (turn: Turn): Turn =>
  amend(turn, { asks: turn.state.asks.filter(({ until }) => until !== null) });

/** A guide with the odds that it is needed, or the moment at which to ask again. */
export interface Asking {
  readonly candidates: readonly Candidate[];
  readonly retryAt: Timestamp | null;
}

/** All that ask now. */
export const asking = (state: SessionState, now: Timestamp): Asking => {
  const candidates: Candidate[] = [];
  let retryAt: Timestamp | null = null;
  for (const guide of guidesOf(state)) {
    const call = calls(state, guide, now);
    if (call === null || isLauncher(guide) || isResting(state, guide, now) || isOver(state, guide)) continue;
    if (call.at > now) retryAt = retryAt === null || call.at < retryAt ? call.at : retryAt;
    else if (holds(state, guide.audience, now)) candidates.push(candidateOf(guide, call.probability));
  }
  return { candidates, retryAt };
};

const candidateOf = (guide: Guide, probability: number): Candidate => ({
  guide: guide.key,
  kind: guide.content.kind,
  tier: guide.tier,
  priority: guide.priority,
  frequency: guide.frequency,
  step: helpedStep(guide),
  probability,
  requested: false,
});

/** From when on a guide's trigger calls for it, and how likely it is needed; null while nothing calls. */
interface Call {
  readonly at: Timestamp;
  readonly probability: number;
}

const calls = (state: SessionState, guide: Guide, now: Timestamp): Call | null => {
  const { trigger } = guide;
  switch (trigger.kind) {
    case "stall":
      return trigger.step === state.focus ? callOfStall(state, guide, now) : null;
    case "waitingTooLong":
      return callOfWaiting(state, trigger.step);
    case "session":
      return isOncePerSession(state, guide) ? { at: now, probability: 1 } : null;
    case "element":
      return state.present.includes(trigger.selector) && isOncePerSession(state, guide)
        ? { at: now, probability: 1 }
        : null;
    case "event":
    case "paste":
    case "page": {
      const ask = state.asks.find((one) => one.guide === guide.key);
      return ask !== undefined && (ask.until === null || ask.until > now) ? { at: now, probability: 1 } : null;
    }
    case "manual":
      return null;
    default:
      return assertNever(trigger);
  }
};

const callOfStall = (state: SessionState, { tier }: Guide, now: Timestamp): Call | null => {
  const decision = judge(state, tier, now);
  if (decision === null || decision.kind === "no") return null;
  const { probability } = decision.stall;
  return { at: decision.kind === "busy" ? after(now, decision.retryIn) : now, probability };
};

/** The detector's verdict on the step in focus for a tier. */
export const judge = (state: SessionState, tier: Guide["tier"], now: Timestamp): StallDecision | null => {
  const episode = focused(state);
  if (episode === null) return null;
  const { lastInputAt } = state.clock;
  return decideStall({
    episode,
    detector,
    model: modelOf(state, episode.step),
    policy: policyOf(state),
    tier,
    sinceInput: lastInputAt === null ? null : milliseconds(Math.max(0, between(lastInputAt, now))),
    typing: state.typing,
    paying: state.paying,
    caution: cautionOf(state, now),
  });
};

/** Whoever sent a guide away within the week must look surer to be stuck: by a unit of log-odds, fading. */
const CAUTION_FADES = days(7);

/** The log-odds asked for on top of what a guide needs. */
export const cautionOf = (state: SessionState, now: Timestamp): number => {
  const dismissals = Object.values(state.progress.guides).flatMap(({ dismissedAt }) => dismissedAt?.at ?? []);
  const sinceLast = Math.max(0, now - Math.max(...dismissals));
  return Math.max(0, 1 - sinceLast / CAUTION_FADES);
};

/** A step that waits on the outside may be asked about from its `remindAfter` on, by the wall clock. */
const callOfWaiting = (state: SessionState, key: StepKey): Call | null => {
  const waiting = findStep(state.bootstrap?.content ?? EMPTY_CONTENT, key)?.step.waiting;
  const since = own(state.progress.steps, key)?.waitingAt;
  if (!waiting || !since || stepStatus(state.progress, key) !== "waiting") return null;
  return { at: after(since.at, waiting.remindAfter), probability: 1 };
};

const isOncePerSession = (state: SessionState, { key }: Guide): boolean =>
  !(own(state.progress.guides, key)?.shows ?? []).some(({ at }) => at >= state.sessionStartedAt);
