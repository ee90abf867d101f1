/**
 * The session: the one place that joins progress, stall detection, eligibility, arbitration and assignment. Something
 * happens, the next state and what is to be done come out; time is an argument. Each step goes through the same stages:
 * credit the time that passed, take in what happened, then settle what follows from it.
 */
import { after, assertNever, hours, milliseconds, type Timestamp, timestamp } from "../base/index.ts";
import type { HandrailEvent } from "../events/index.ts";
import { accrue, noteAct, noticePresence, witness } from "./activity.ts";
import { attend, earliest } from "./attention.ts";
import { announceProgress, completeByElement, settleOutcomes } from "./completion.ts";
import { closeDeparted } from "./departures.ts";
import { hideDisplay, noteAdvanced, noteClosed, noteFailed, noteShown } from "./displays.ts";
import { refocus } from "./focus.ts";
import { markHelped } from "./help.ts";
import { becomePerson } from "./identity.ts";
import { keep } from "./keep.ts";
import { showLaunchers } from "./launchers.ts";
import { handOverTour, openRequested, openWanted, resumeTour } from "./opening.ts";
import { followPeer, restore, takeReply } from "./peers.ts";
import { reportEpisodes } from "./reports.ts";
import { nextLookAt, noteExposure, preloadFormats, stateStall } from "./stalls.ts";
import { type SessionState, seen } from "./state.ts";
import { forgetPageAsks, noteAsks } from "./triggers.ts";
import { amend, emit, fold, type Turn } from "./turn.ts";
import type { Command, SessionInput } from "./types.ts";

/** What one step gives. */
export interface Stepped {
  readonly state: SessionState;
  readonly commands: readonly Command[];
}

/** What happens next in a session; pure, see the head of the file. */
export const step = (state: SessionState, input: SessionInput, now: Timestamp): Stepped => {
  const begun: Turn = { state, commands: [], now, baseline: state };
  const taken = receive(accrue(begun, input), input);
  const { turn, retryAt } = settle(taken, input);
  const urgent = input.kind === "leaving" || (input.kind === "leadership" && !input.leader);
  const kept = keep(reportEpisodes(turn), urgent);
  const { state: next, commands } = wake(kept, retryAt);
  return { state: next, commands };
};

const receive = (turn: Turn, input: SessionInput): Turn => {
  switch (input.kind) {
    case "bootstrapped":
      return bootstrap(turn, input);
    case "restored":
      return restore(turn, input.snapshot);
    case "observed":
      return observe(turn, input.event);
    case "active":
      return noticePresence(turn, { typing: input.typing, paying: input.paying ?? false });
    case "visible":
      return input.visible ? noticePresence(turn, turn.state) : turn;
    case "leadership":
      return lead(turn, input.leader);
    case "attending":
      return turn;
    case "woken":
      // The timer is spent, even if it fired early and the wish is still the same.
      return amend(turn, { wakeAt: null });
    case "evidence":
      return witness(turn, input.evidence);
    case "acted":
      return noteAct(turn, input.control);
    case "surroundings":
      return arrive(turn, input);
    case "elements":
      return amend(turn, { present: input.present });
    case "pasted":
      return noteAsks(turn, { pasted: input.selector });
    case "requested":
      return openRequested(turn, { guide: input.guide, by: input.by, about: input.about ?? null });
    case "hidden":
      return turn.state.showing
        .filter(({ guide }) => input.guide === null || guide.key === input.guide)
        .reduce((result, display) => hideDisplay(result, display, "ended"), turn);
    case "shown":
      return noteShown(turn, input.display);
    case "advanced":
      return noteAdvanced(turn, input.display, input.index);
    case "closed":
      return noteClosed(turn, input.display, input.reason);
    case "failed":
      return noteFailed(turn, input.display, input.reason);
    case "synced":
      return takeReply(turn, input.reply);
    case "peerChanged":
      return followPeer(turn, input.snapshot);
    case "leaving":
      return amend(turn, { away: true });
    default:
      return assertNever(input);
  }
};

/** The content came, or a newer one did. Facts that came first are folded again: progress takes each only once. */
const bootstrap = (turn: Turn, { bootstrap: content }: Extract<SessionInput, { kind: "bootstrapped" }>): Turn => {
  const isFirst = turn.state.bootstrap === null;
  const loaded = amend(turn, { bootstrap: content, early: [] });
  const folded = turn.state.early.reduce(fold, loaded);
  const ready = isFirst ? emit(folded, { kind: "notify", notice: { type: "ready" } }) : folded;
  const asked = turn.state.early.reduce(noteEventAsks, ready);
  const { path } = turn.state;
  return openWanted(path === null || !isFirst ? asked : noteAsks(asked, { path }));
};

/** How many facts are kept for content that does not come; the outbox has them all in any case. */
const MOST_EARLY = 200;

/** A fact of this browser: it is sent on as it is, and learned from. */
const observe = (turn: Turn, event: HandrailEvent): Turn => {
  const forwarded = emit(turn, { kind: "forward", event });
  const known = event.type === "identified" ? becomePerson(forwarded, event) : forwarded;
  const learned = fold(known, event);
  const { early, bootstrap: content } = learned.state;
  const remembered = content === null ? amend(learned, { early: [...early, event].slice(-MOST_EARLY) }) : learned;
  return consider(remembered, event);
};

/** What a fact means beyond progress. */
const consider = (turn: Turn, event: HandrailEvent): Turn => {
  switch (event.type) {
    case "pageViewed":
      return view(turn, event.path);
    case "tracked":
      return noteEventAsks(turn, event);
    case "accountIdentified":
      return amend(turn, { account: event.account });
    case "stepStarted":
      return amend(turn, { insisted: event.step });
    case "helpSought":
      return witness(turn, { kind: "helpSeeking", at: event.at, latency: null });
    default:
      return turn;
  }
};

/** Opening a page is an act of the person, unlike what a host may track by a timer. */
const view = (turn: Turn, path: string): Turn =>
  noteAsks(forgetPageAsks(amend({ ...turn, state: seen(turn.state, turn.now) }, { path })), { path });

const noteEventAsks = (turn: Turn, event: HandrailEvent): Turn =>
  event.type === "tracked" ? noteAsks(turn, { event: event.name }) : turn;

/**
 * The surroundings changed. The path is taken over when the address changed: a host that calls `page()` where routes are
 * not in the address must not lose its path to a resize. Page triggers themselves wait for `pageViewed`.
 */
const arrive = (turn: Turn, { path, device, locale }: Extract<SessionInput, { kind: "surroundings" }>): Turn => {
  const arrived = amend(turn, { device, locale, address: path });
  const isNew = path !== turn.state.address && path !== turn.state.path;
  return isNew ? forgetPageAsks(amend(arrived, { path })) : arrived;
};

const lead = (turn: Turn, leader: boolean): Turn => {
  const { state, now } = turn;
  if (state.leader === leader) return turn;
  if (!leader) return handOverTour(amend(turn, { leader }));
  // The person turned to this tab just now; what passed before was counted where they were.
  const clock = { ...state.clock, lastInputAt: state.clock.visible ? now : null, lastLookAt: now };
  return amend(turn, { leader, clock });
};

/** What focus, completion and launchers depend on beside the time of day. */
const PLACE = [
  "bootstrap",
  "progress",
  "segments",
  "account",
  "path",
  "present",
  "device",
  "locale",
  "insisted",
  "away",
  "leader",
] as const;

/** What follows from where the person is and how far; each stage sees what the one before decided. */
const PLACE_STAGES = [
  completeByElement,
  settleOutcomes,
  announceProgress,
  refocus,
  closeDeparted,
  resumeTour,
  showLaunchers,
];

/**
 * What follows, whatever happened. Keys and pointers come several times a second and change nothing about where the person
 * is; the stages that ask about it are left out for them. An audience that depends on the time is looked at again with the
 * next wake or page.
 */
const settle = (turn: Turn, input: SessionInput): { readonly turn: Turn; readonly retryAt: Timestamp | null } => {
  const isBusy = input.kind === "active" || input.kind === "evidence" || input.kind === "acted";
  const isSamePlace = isBusy && PLACE.every((part) => turn.state[part] === turn.baseline[part]);
  const placed = isSamePlace ? turn : PLACE_STAGES.reduce((result, stage) => stage(result), turn);
  const { turn: attended, retryAt } = attend(preloadFormats(stateStall(noteExposure(placed))));
  return { turn: markHelped(attended), retryAt };
};

/** A timer may fire a little early; asking again at once would spin. */
const SOONEST_WAKE = milliseconds(50);

/** Nobody keeps a page open for a day without touching it, and browsers' timers overflow at 25 days. */
const LATEST_WAKE = hours(24);

const wake = (turn: Turn, retryAt: Timestamp | null): Turn => {
  const wished = earliest(nextLookAt(turn.state, turn.now), retryAt);
  const soonest = after(turn.now, SOONEST_WAKE);
  const at = wished === null || wished > after(turn.now, LATEST_WAKE) ? null : timestamp(Math.max(wished, soonest));
  return at === turn.state.wakeAt ? turn : emit(amend(turn, { wakeAt: at }), { kind: "wakeAt", at });
};
