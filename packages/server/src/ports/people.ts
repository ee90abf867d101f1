import type { Duration, Timestamp } from "@handrail/core/base";
import type { StepKey } from "@handrail/core/content";
import type { AccountId, EpisodeReport, PersonId } from "@handrail/core/events";
import type { Progress } from "@handrail/core/progress";
import type { EnvironmentId } from "./environmentId.ts";

/** When each plan was first and last said to be this person's account's: enough to tell the plan at a moment. */
export type PlanTimes = Readonly<Record<string, { readonly first: Timestamp; readonly last: Timestamp }>>;

/** What one person adds to one journey's roll-up, kept so that exactly this can be taken off again. */
export interface CountedJourney {
  /** The day the person entered the journey: days since the epoch. */
  readonly day: number;
  readonly plan: string;
  readonly completed: boolean;
  /** Per step in hand: the bin of the time from opening to completing, or -1 while it is not done. */
  readonly steps: Readonly<Record<StepKey, number>>;
}

/** All that is folded of one person. A join of everything they sent, in whatever order it came. */
export interface PersonState {
  readonly person: PersonId;
  readonly firstSeenAt: Timestamp;
  readonly lastSeenAt: Timestamp;
  readonly progress: Progress;
  readonly plans: PlanTimes;
  /** Anonymous ids this person said to have been. */
  readonly claims: readonly PersonId[];
  /** The people who said to have been this anonymous one; it then counts no more by itself. */
  readonly claimedBy: readonly PersonId[];
  readonly counted: Readonly<Record<string, CountedJourney>>;
  /** For lists and accounts, so that they need not read the progress. */
  readonly summary: PersonSummary;
}

/** The few facts lists show. */
export interface PersonSummary {
  readonly name: string | null;
  readonly account: AccountId | null;
  readonly stepsDone: number;
  readonly stepsRequired: number;
}

/** How an attempt counts: an open one without activity for half an hour counts as left until the person returns. */
export type CountedOutcome = "open" | "done" | "skipped" | "left" | "waiting";

/** One person's attempt at one step of one version of it, with the way it stands in the roll-up. */
export interface EpisodeState {
  readonly person: PersonId;
  readonly report: EpisodeReport;
  /** Null while it counts for nobody: the attempt of an anonymous person who turned out to be somebody. */
  readonly counted: { readonly plan: string; readonly outcome: CountedOutcome } | null;
}

/** An attempt that may teach a model or test it: natural, ended, and told to the end. */
export interface NaturalAttempt {
  readonly person: PersonId;
  readonly active: Duration;
  readonly lastActiveAt: Timestamp;
  readonly trail: string;
}

/** How a natural attempt ended. */
export type NaturalEnd = "done" | "left";

/**
 * How an attempt ended that may teach: null for all others. The trail comes with the report of an end, so an attempt that was
 * never said to have ended, and only counts as left because nothing more came, has none and cannot be replayed.
 */
export const naturalEndOf = ({ report, counted }: EpisodeState): NaturalEnd | null => {
  if (!report.natural || report.outcome === "open") return null;
  return counted?.outcome === "done" || counted?.outcome === "left" ? counted.outcome : null;
};

/** Which people a reader asks for. */
export interface PeopleQuestion {
  /** A part of the person's id or name, or of their account's. */
  readonly text: string | null;
  readonly step: StepKey | null;
  readonly status: CountedOutcome | "stuck" | "untouched" | null;
}

/** Which people a list shows. */
export interface PeopleFilter extends PeopleQuestion {
  /** The accounts whose name holds the text: their people pass by it. */
  readonly accountsNamed: readonly AccountId[];
}

/** A row of a list of people, before titles are put to it. */
export interface ListedPerson {
  readonly person: PersonId;
  readonly firstSeenAt: Timestamp;
  readonly lastSeenAt: Timestamp;
  readonly summary: PersonSummary;
  readonly progress: Progress;
  readonly stuckOn: { readonly step: StepKey; readonly active: Duration } | null;
}

/** A place in a list of people, newest first. */
export interface PeopleCursor {
  readonly firstSeenAt: Timestamp;
  readonly person: PersonId;
}

/** What an account's people add up to. */
export interface AccountPeople {
  readonly account: AccountId;
  readonly people: number;
  readonly active: number;
  readonly lastSeenAt: Timestamp;
  readonly stepsDone: number;
  readonly stepsRequired: number;
  readonly stuckNow: number;
}

/** The people of an environment and their attempts. */
export interface People {
  load(environment: EnvironmentId, people: readonly PersonId[]): Promise<ReadonlyMap<PersonId, PersonState>>;
  save(environment: EnvironmentId, states: readonly PersonState[]): Promise<void>;
  loadEpisodes(environment: EnvironmentId, people: readonly PersonId[]): Promise<readonly EpisodeState[]>;
  saveEpisodes(environment: EnvironmentId, episodes: readonly EpisodeState[]): Promise<void>;
  /** Attempts that still count as open although nothing happened since `before`, at most `limit`. */
  dormant(environment: EnvironmentId, before: Timestamp, limit: number): Promise<readonly EpisodeState[]>;
  /** Natural attempts at one version of a step that ended one way, last active before a moment, the latest first. */
  naturalAttempts(
    environment: EnvironmentId,
    which: {
      readonly step: StepKey;
      readonly version: number;
      readonly end: NaturalEnd;
      readonly before: Timestamp;
      readonly limit: number;
    },
  ): Promise<readonly NaturalAttempt[]>;
  list(
    environment: EnvironmentId,
    filter: PeopleFilter,
    page: { readonly after: PeopleCursor | null; readonly limit: number },
  ): Promise<{ readonly people: readonly ListedPerson[]; readonly total: number }>;
  /** Everybody whose id comes after one, by id, claimed anonymous ones too. */
  everyone(environment: EnvironmentId, after: PersonId, limit: number): Promise<readonly PersonState[]>;
  /** The people of each account, claimed anonymous ones left out. */
  byAccount(environment: EnvironmentId, activeSince: Timestamp): Promise<readonly AccountPeople[]>;
  /** Removes people and their attempts. */
  erase(environment: EnvironmentId, people: readonly PersonId[]): Promise<void>;
  /** Removes everybody, before a rebuild. */
  clear(environment: EnvironmentId): Promise<void>;
}
