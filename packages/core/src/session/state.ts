import { between, type Duration, minutes, type Timestamp } from "../base/index.ts";
import type { Device, GuideKey, GuideKind, Locale, StepKey } from "../content/index.ts";
import type { AccountId, EpisodeReport, EvidenceKind, HandrailEvent, PersonId } from "../events/index.ts";
import { EMPTY_PROGRESS, type Progress } from "../progress/index.ts";
import type { Bootstrap } from "../protocol/index.ts";
import { type ActiveClock, beginClock, type Episode } from "../stall/index.ts";
import type { Display, HelpFocus, Snapshot } from "./types.ts";

/** A pause longer than this ends a session: the usual half hour of web analytics, so that numbers compare. */
export const SESSION_GAP: Duration = minutes(30);

/** A moment that passed and in which a guide asked to be shown; kept for as long as it still makes sense. */
export interface Ask {
  readonly guide: GuideKey;
  /** An event's ask expires; a page's ask lasts as long as the person stays on that path. */
  readonly until: Timestamp | null;
}

/** A request that came before the content did. */
export interface Wanted {
  readonly guide: GuideKey;
  readonly by: "host" | "person";
  readonly about: HelpFocus | null;
}

/** Everything a session knows: plain data, so that it can be printed, compared and replayed. */
export interface SessionState {
  readonly tab: string;
  readonly person: PersonId;
  readonly anonymous: boolean;
  readonly account: AccountId | null;
  readonly bootstrap: Bootstrap | null;
  /** Facts from before the content came: folded again once it is there. */
  readonly early: readonly HandrailEvent[];
  readonly wanted: readonly Wanted[];

  readonly progress: Progress;
  readonly episodes: Readonly<Record<StepKey, Episode>>;
  readonly resuming: Snapshot["resuming"];
  readonly value: Readonly<Record<string, number>>;
  readonly segments: readonly string[];
  readonly sessionStartedAt: Timestamp;
  readonly lastActiveAt: Timestamp;

  /** Where the person is, as conditions see it; null until the surroundings are known. */
  readonly path: string | null;
  /** The path in the address bar, which a host's `page()` may differ from. */
  readonly address: string | null;
  readonly device: Device;
  readonly locale: Locale;
  readonly present: readonly string[];

  readonly leader: boolean;
  /** The page is going away (or went into the back-forward cache) and nothing has happened since. */
  readonly away: boolean;
  readonly clock: ActiveClock;
  readonly typing: boolean;
  readonly paying: boolean;
  readonly evidenceAt: Readonly<Partial<Record<EvidenceKind, Timestamp>>>;

  /** The step whose episode accrues now. */
  readonly focus: StepKey | null;
  /** The step the host last said was started: it wins where several could be in focus. */
  readonly insisted: StepKey | null;
  readonly reported: Readonly<Record<StepKey, EpisodeReport>>;

  readonly showing: readonly Display[];
  readonly displayCount: number;
  readonly asks: readonly Ask[];
  /** Guides to leave alone until then: they could not be drawn. */
  readonly resting: Readonly<Record<GuideKey, Timestamp>>;
  /** Launchers that went away in this page and do not come back by themselves. */
  readonly putAway: readonly GuideKey[];
  readonly preloaded: readonly GuideKind[];

  readonly persistedAt: Timestamp;
  /** Something changed since that is not worth a write of its own. */
  readonly unkept: boolean;
  readonly wakeAt: Timestamp | null;
}

/** How a session begins. */
export interface SessionOptions {
  readonly person: PersonId;
  /** True until `identify`. @default true */
  readonly anonymous?: boolean | undefined;
  readonly account?: AccountId | null | undefined;
  /** The tab's name on events; display ids are made from it. */
  readonly tab: string;
  readonly now: Timestamp;
  /** @default true */
  readonly visible?: boolean | undefined;
  /** Where several tabs may be open: false, until the engine hears that this tab leads. @default true */
  readonly leader?: boolean | undefined;
}

/** A session in which nothing has happened yet. */
export const beginSession = (options: SessionOptions): SessionState => ({
  tab: options.tab,
  person: options.person,
  anonymous: options.anonymous ?? true,
  account: options.account ?? null,
  bootstrap: null,
  early: [],
  wanted: [],
  progress: EMPTY_PROGRESS,
  episodes: {},
  resuming: null,
  value: {},
  segments: [],
  sessionStartedAt: options.now,
  lastActiveAt: options.now,
  path: null,
  address: null,
  device: "desktop",
  locale: "en",
  present: [],
  leader: options.leader ?? true,
  away: false,
  clock: beginClock(options.now, options.visible ?? true),
  typing: false,
  paying: false,
  evidenceAt: {},
  focus: null,
  insisted: null,
  reported: {},
  showing: [],
  displayCount: 0,
  asks: [],
  resting: {},
  putAway: [],
  preloaded: [],
  persistedAt: options.now,
  unkept: false,
  wakeAt: null,
});

/** The part of a session that survives a reload. */
export const snapshotOf = (state: SessionState): Snapshot => ({
  version: 1,
  person: state.person,
  anonymous: state.anonymous,
  account: state.account,
  progress: state.progress,
  episodes: state.episodes,
  resuming: state.resuming,
  value: state.value,
  segments: state.segments,
  sessionStartedAt: state.sessionStartedAt,
  lastActiveAt: state.lastActiveAt,
});

/** The same page with another person in it: nothing of the first is left but what describes the page. */
export const withNewPerson = (
  state: SessionState,
  person: PersonId,
  account: AccountId | null,
  now: Timestamp,
): SessionState => ({
  ...beginSession({ person, anonymous: false, account, tab: state.tab, now, leader: state.leader }),
  bootstrap: state.bootstrap,
  path: state.path,
  address: state.address,
  device: state.device,
  locale: state.locale,
  present: state.present,
  clock: { ...beginClock(now, state.clock.visible), attending: state.clock.attending },
  displayCount: state.displayCount,
  preloaded: state.preloaded,
  wakeAt: state.wakeAt,
});

/** The session after a sign of life: a long pause before it begins a new session, in which no tour goes on. */
export const seen = (state: SessionState, now: Timestamp): SessionState =>
  between(state.lastActiveAt, now) > SESSION_GAP
    ? { ...state, lastActiveAt: now, sessionStartedAt: now, resuming: null }
    : { ...state, lastActiveAt: now };
