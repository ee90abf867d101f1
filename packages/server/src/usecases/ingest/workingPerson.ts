import type { Timestamp } from "@handrail/core/base";
import type { Content } from "@handrail/core/content";
import type { EpisodeReport, HandrailEvent, PersonId } from "@handrail/core/events";
import { EMPTY_PROGRESS, merge, reduce } from "@handrail/core/progress";
import type { EpisodeState, PersonState } from "../../ports/people.ts";
import { summariseProgress } from "../people/summary.ts";
import type { RollupDelta } from "../rollups/delta.ts";
import { contribute, countedOutcome } from "../rollups/episodeContribution.ts";
import { contributeJourneys, countJourneys } from "../rollups/journeyContribution.ts";
import { joinPlans, learnPlan, planAt } from "../rollups/plan.ts";
import { newerReport } from "./newerReport.ts";

/** A person while a group of events is folded into them. */
export interface WorkingPerson {
  /** As it now stands. */
  state: PersonState;
  /** As it was counted before. */
  readonly before: PersonState;
  /** Nobody had seen them before this group. */
  readonly isNew: boolean;
  /** By step and version; null when no event of the group can change any. */
  readonly episodes: Map<string, EpisodeState> | null;
}

/** Somebody nobody has seen. */
export const unseenPerson = (person: PersonId, at: Timestamp): PersonState => ({
  person,
  firstSeenAt: at,
  lastSeenAt: at,
  progress: EMPTY_PROGRESS,
  plans: {},
  claims: [],
  claimedBy: [],
  counted: {},
  summary: { name: null, account: null, stepsDone: 0, stepsRequired: 0 },
});

/** Notes that a person was there. */
export const touch = (working: WorkingPerson, from: Timestamp, until: Timestamp): void => {
  const { firstSeenAt, lastSeenAt } = working.state;
  if (from >= firstSeenAt && until <= lastSeenAt) return;
  working.state = {
    ...working.state,
    firstSeenAt: from < firstSeenAt ? from : firstSeenAt,
    lastSeenAt: until > lastSeenAt ? until : lastSeenAt,
  };
};

/** Folds one event into a person. */
export const learn = (working: WorkingPerson, event: HandrailEvent, content: Content): void => {
  touch(working, event.at, event.at);
  const { state } = working;
  const progress = reduce(state.progress, event, content);
  const plans = learnPlan(state.plans, event);
  if (progress !== state.progress || plans !== state.plans) working.state = { ...state, progress, plans };
  if (event.type === "episodeUpdated") offerReport(working, event.episode);
};

/** Takes all that is known of an anonymous person over into the one they turned out to be. */
export const absorb = (known: WorkingPerson, anonymous: WorkingPerson): void => {
  touch(known, anonymous.state.firstSeenAt, anonymous.state.lastSeenAt);
  const { state } = known;
  known.state = {
    ...state,
    progress: merge(state.progress, anonymous.state.progress),
    plans: joinPlans(state.plans, anonymous.state.plans),
    claims: [...state.claims, anonymous.state.person].sort(),
  };
  for (const { report } of anonymous.episodes?.values() ?? []) offerReport(known, report);
};

/** Takes a report in if it is newer than what is there. */
const offerReport = (working: WorkingPerson, report: EpisodeReport): void => {
  if (working.episodes === null) throw new Error("The episodes of this person were not loaded.");
  const key = `${report.definitionVersion} ${report.step}`;
  const held = working.episodes.get(key);
  const newest = held === undefined ? report : newerReport(held.report, report);
  if (newest === held?.report) return;
  // What was counted of it stays as it is until the group is settled.
  working.episodes.set(key, { person: working.state.person, report: newest, counted: held?.counted ?? null });
};

/** What a person's group of events comes to. */
export interface Settled {
  readonly state: PersonState;
  readonly episodes: readonly EpisodeState[];
}

/** Ends the fold of a person: replaces what they counted as by what they count as now. */
export const settle = (
  working: WorkingPerson,
  countedEpisodes: ReadonlyMap<string, EpisodeState>,
  options: { readonly content: Content; readonly delta: RollupDelta; readonly now: Timestamp },
): Settled => {
  const { content, delta, now } = options;
  const { state, before } = working;
  const isClaimed = state.claimedBy.length > 0;
  const episodes: EpisodeState[] = [];
  for (const [key, episode] of working.episodes ?? []) {
    const { report } = episode;
    const counted = isClaimed
      ? null
      : { plan: planAt(state.plans, report.startedAt), outcome: countedOutcome(report, now) };
    const old = countedEpisodes.get(key);
    const isCountedSame = counted?.plan === old?.counted?.plan && counted?.outcome === old?.counted?.outcome;
    if (isCountedSame && old?.report === report) continue;
    if (old !== undefined) contribute(delta, old, -1);
    const settled = { ...episode, counted };
    contribute(delta, settled, 1);
    episodes.push(settled);
  }
  const isSame = state.progress === before.progress && state.plans === before.plans;
  if (isSame && !isClaimed && !working.isNew) return { state, episodes };
  const counted = isClaimed ? {} : countJourneys(state.progress, state.plans, content);
  contributeJourneys(delta, before.counted, -1);
  contributeJourneys(delta, counted, 1);
  const summary = summariseProgress(state.progress, counted, content, now);
  return { state: { ...state, counted, summary }, episodes };
};
