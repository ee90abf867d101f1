/**
 * What is on screen (SE30 to SE37, SE39): any number of launchers, each in its corner, and at most one interruption.
 * Drawing is the features' business; this keeps what was drawn and what became of it.
 */
import { after, minutes, own, type Timestamp } from "../base/index.ts";
import { type Guide, helpedStep } from "../content/index.ts";
import type { Arm, CloseReason, DisplayId, FailReason } from "../events/index.ts";
import { stepStatus } from "../progress/index.ts";
import type { SessionState } from "./state.ts";
import { amend, emit, send, type Turn } from "./turn.ts";
import type { Display, HelpFocus } from "./types.ts";

/** A guide that could not be drawn rests so long: the page may have changed by then. */
const REST_AFTER_FAILURE = minutes(5);

/** Whether a guide is a launcher: a checklist or help that waits in its corner from the start of the session. */
export const isLauncher = ({ content, trigger, tier }: Guide): boolean =>
  (content.kind === "checklist" || content.kind === "help") && trigger.kind === "session" && tier === "subtle";

/** The interruption on screen, if any. */
export const interruptionIn = (state: SessionState): Display | null =>
  state.showing.find(({ persistent }) => !persistent) ?? null;

/**
 * Whether the person has made a guide theirs: by asking for it, by following a tour, or by opening the window an importer
 * offers, which its feature tells by advancing from the offer.
 */
export const isInUse = ({ guide, requested, index }: Display): boolean =>
  requested || guide.content.kind === "tour" || (guide.content.kind === "importer" && index > 0);

/**
 * Whether the step a guide helps with is done, so that there is nothing left to help with. An importer is never over: it
 * shows what became of each row until the person has read that, and whoever had one list may have another.
 */
export const isOver = ({ progress }: SessionState, guide: Guide): boolean => {
  const step = helpedStep(guide);
  return step !== null && guide.content.kind !== "importer" && stepStatus(progress, step) === "done";
};

/** A display id nobody has used: the tab, the moment and a running number. */
const nextDisplayId = ({ tab, displayCount }: SessionState, now: Timestamp): DisplayId =>
  `${tab}-${now.toString(36)}-${displayCount.toString(36)}`;

/** Puts a display on screen; a tour is remembered, so that it goes on after a reload and on the next page. */
export const showDisplay = (turn: Turn, asked: Omit<Display, "persistent">): Turn => {
  const { state } = turn;
  const { id, guide, step, index } = asked;
  const display = { ...asked, persistent: isLauncher(guide) };
  const isTour = guide.content.kind === "tour";
  const shown = amend(turn, {
    showing: [...state.showing, display],
    resuming: isTour ? { guide: guide.key, display: id, index, step } : state.resuming,
  });
  return emit(shown, { kind: "show", display });
};

/** How a guide is decided. */
export interface Decision {
  readonly arm: Arm;
  /** The detector's probability where a stall asked. */
  readonly probability: number | null;
  readonly requested: boolean;
  readonly about: HelpFocus | null;
}

/** Acts on a decision for a guide: logs it, and draws it unless it is in holdout. The same up to the drawing. */
export const present = (turn: Turn, guide: Guide, { arm, probability, requested, about }: Decision): Turn => {
  const { state, now } = turn;
  const { key, content } = guide;
  const [id, step] = [nextDisplayId(state, now), helpedStep(guide)];
  const decided = amend(turn, {
    displayCount: state.displayCount + 1,
    asks: state.asks.filter((ask) => ask.guide !== key),
  });
  const body = { type: "guideTriggered", guide: key, kind: content.kind, display: id, arm, step, probability } as const;
  const logged = send(decided, body);
  return arm === "treatment" ? showDisplay(logged, { id, guide, step, index: 0, requested, about }) : logged;
};

/**
 * Takes a display off the books: it is no longer on screen, or must not be. One that was never painted spent nothing of
 * any budget, so it rests, or it would ask again at once.
 */
const drop = (turn: Turn, { id, guide, persistent }: Display): Turn => {
  const { showing, resuming, putAway, resting } = turn.state;
  const until = after(turn.now, REST_AFTER_FAILURE);
  return amend(turn, {
    resting: wasPainted(turn.state, id, guide) ? resting : { ...resting, [guide.key]: until },
    showing: showing.filter((one) => one.id !== id),
    resuming: resuming?.display === id ? null : resuming,
    putAway: persistent ? [...putAway, guide.key] : putAway,
  });
};

const recordClose = (turn: Turn, { id, guide }: Display, reason: CloseReason): Turn =>
  emit(send(turn, { type: "guideClosed", guide: guide.key, display: id, reason }), {
    kind: "notify",
    notice: { type: "guideClosed", guide: guide.key, reason },
  });

/** Takes a display away because of something that happened elsewhere. */
export const hideDisplay = (turn: Turn, display: Display, reason: CloseReason): Turn =>
  recordClose(emit(drop(turn, display), { kind: "hide", display: display.id }), display, reason);

/** Takes a display away without a word: another tab or another person has it from here. */
export const removeDisplay = (turn: Turn, display: Display): Turn =>
  emit(drop(turn, display), { kind: "hide", display: display.id });

const find = (state: SessionState, id: DisplayId): Display | undefined => state.showing.find((one) => one.id === id);

/** The feature painted it. Told once for each display, however many pages it lives through. */
export const noteShown = (turn: Turn, id: DisplayId): Turn => {
  const display = find(turn.state, id);
  if (display === undefined || wasPainted(turn.state, id, display.guide)) return turn;
  const { guide, step } = display;
  const sent = send(turn, { type: "guideShown", guide: guide.key, display: id, step });
  return emit(sent, { kind: "notify", notice: { type: "guideShown", guide: guide.key } });
};

const wasPainted = ({ progress }: SessionState, id: DisplayId, { key }: Guide): boolean =>
  (own(progress.guides, key)?.shows ?? []).some(({ display }) => display === id);

/** The person is at another card. */
export const noteAdvanced = (turn: Turn, id: DisplayId, index: number): Turn => {
  const display = find(turn.state, id);
  if (display === undefined || display.index === index) return turn;
  const { showing, resuming } = turn.state;
  const moved = amend(turn, {
    showing: showing.map((one) => (one.id === id ? { ...one, index } : one)),
    resuming: resuming?.display === id ? { ...resuming, index } : resuming,
  });
  return send(moved, { type: "guideAdvanced", guide: display.guide.key, display: id, index });
};

/** The person, or the feature, closed it. What is no longer on the books was closed by us. */
export const noteClosed = (turn: Turn, id: DisplayId, reason: CloseReason): Turn => {
  const display = find(turn.state, id);
  return display === undefined ? turn : recordClose(drop(turn, display), display, reason);
};

/** It could not be drawn: another guide may have the moment, this one rests. */
export const noteFailed = (turn: Turn, id: DisplayId, reason: FailReason): Turn => {
  const display = find(turn.state, id);
  if (display === undefined) return turn;
  const { key } = display.guide;
  const dropped = drop(turn, display);
  const rested = amend(dropped, {
    resting: { ...dropped.state.resting, [key]: after(turn.now, REST_AFTER_FAILURE) },
  });
  return send(rested, { type: "guideFailed", guide: key, display: id, reason });
};

/** Whether a guide rests after a failure. */
export const isResting = (state: SessionState, { key }: Guide, now: Timestamp): boolean =>
  (own(state.resting, key) ?? now) > now;
