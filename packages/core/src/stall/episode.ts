/**
 * One person's attempt at one step, from the first look to its outcome, over reloads, tabs and days (ST10 to ST15). Every
 * change raises `revision`, so of two copies the higher one is the newer and reports form a chain.
 */
import type { Duration, Timestamp } from "../base/index.ts";
import { between, milliseconds, seconds } from "../base/index.ts";
import type { StepKey } from "../content/index.ts";
import type { EpisodeOutcome, EpisodeReport, Evidence, PersonId } from "../events/index.ts";
import { NO_EVIDENCE } from "../events/index.ts";
import { fingerprint } from "./fingerprint.ts";
import type { Detector, Episode, StepModel } from "./types.ts";

/** Coming back within this is a reload or a click-through, not another visit. */
const SAME_VISIT = seconds(10);

/**
 * Names an episode: the same person, step and definition version give the same id in every tab and on every visit. A
 * fingerprint, because a person's id and a step's key together may be longer than an id may be.
 */
export const episodeId = (person: PersonId, step: StepKey, definitionVersion: number): string =>
  fingerprint(JSON.stringify([person, step, definitionVersion]));

/** Opens an episode. */
export const beginEpisode = (options: {
  readonly person: PersonId;
  readonly step: StepKey;
  readonly definitionVersion: number;
  readonly detector: Detector;
  readonly model: StepModel;
  readonly now: Timestamp;
}): Episode => {
  const { person, step, definitionVersion, detector, model, now } = options;
  const state = detector.begin(model);
  return {
    id: episodeId(person, step, definitionVersion),
    step,
    definitionVersion,
    revision: 1,
    startedAt: now,
    lastActiveAt: now,
    active: milliseconds(0),
    outcome: "open",
    detector: state,
    evidence: NO_EVIDENCE,
    peakProbability: detector.probability(state),
    stuckAt: null,
    helped: false,
    heldOut: false,
    visits: 1,
  };
};

/** Changes an episode: the one place where the revision rises. */
export const amendEpisode = (episode: Episode, changes: Partial<Omit<Episode, "id" | "revision">>): Episode => ({
  ...episode,
  ...changes,
  revision: episode.revision + 1,
});

/** Goes on with an episode the person had left: time continues, evidence has faded, a real return is another visit. */
export const returnToEpisode = (episode: Episode, detector: Detector, model: StepModel, now: Timestamp): Episode => {
  const away = milliseconds(Math.max(0, between(episode.lastActiveAt, now)));
  return amendEpisode(episode, {
    outcome: "open",
    lastActiveAt: now,
    detector: detector.resume(episode.detector, model, away),
    visits: episode.visits + (away > SAME_VISIT ? 1 : 0),
  });
};

/** Adds active time and evidence, and lets the detector look. */
export const advanceEpisode = (
  episode: Episode,
  detector: Detector,
  model: StepModel,
  gained: { readonly active: Duration; readonly evidence: readonly Evidence[]; readonly at: Timestamp },
): Episode => {
  const active = milliseconds(episode.active + gained.active);
  const state = detector.look(episode.detector, model, { active, evidence: gained.evidence });
  const evidence = { ...episode.evidence };
  for (const { kind } of gained.evidence) evidence[kind] += 1;
  return amendEpisode(episode, {
    active,
    detector: state,
    evidence,
    lastActiveAt: gained.active > 0 || gained.evidence.length > 0 ? gained.at : episode.lastActiveAt,
    peakProbability: Math.max(episode.peakProbability, detector.probability(state)),
  });
};

/** Gives an episode its outcome; `left` and `waiting` are provisional, done and skipped are not undone by them. */
export const endEpisode = (episode: Episode, outcome: EpisodeOutcome, now: Timestamp): Episode => {
  const isSettled = episode.outcome === "done" || (episode.outcome === "skipped" && outcome !== "done");
  if (isSettled || episode.outcome === outcome) return episode;
  return amendEpisode(episode, { outcome, lastActiveAt: outcome === "left" ? episode.lastActiveAt : now });
};

/** Of two copies of one episode the newer; on a tie the one with more active time, so that every tab picks the same. */
export const newerEpisode = (a: Episode, b: Episode): Episode => {
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
  return a.active >= b.active ? a : b;
};

/** What the server is told of an episode: everything but the detector's memory. */
export const reportOf = (episode: Episode): EpisodeReport => {
  const { detector: _, ...report } = episode;
  return report;
};
