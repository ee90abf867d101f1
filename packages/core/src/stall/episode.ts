/**
 * One person's attempt at one step, from the first look to its outcome, over reloads, tabs and days (ST10 to ST15). Every
 * change raises `revision`, so of two copies the higher one is the newer and reports form a chain.
 */
import type { Duration, Timestamp } from "../base/index.ts";
import { between, milliseconds, minutes, seconds } from "../base/index.ts";
import type { StepKey } from "../content/index.ts";
import type { EpisodeOutcome, EpisodeReport, Evidence, PersonId } from "../events/index.ts";
import { NO_EVIDENCE } from "../events/index.ts";
import { fingerprint } from "./fingerprint.ts";
import { actOn, type Signal, signalOf } from "./signals.ts";
import { EMPTY_TRAIL, extendTrail, hasEnded, type Trail } from "./trail.ts";
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
  /** The person's usual lateness in log units, 0 when unknown. */
  readonly slower: number;
  readonly now: Timestamp;
}): Episode => {
  const { person, step, definitionVersion, detector, model, now } = options;
  // The trail's precision: the server must begin where the browser began. A zero below zero would not survive JSON.
  const slower = Math.round(options.slower * 100) / 100 || 0;
  const state = detector.begin(model, slower);
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
    trail: slower === 0 ? EMPTY_TRAIL : extendTrail(EMPTY_TRAIL, { kind: "speed", second: 0, slower }),
    controls: [],
    natural: true,
    evidence: NO_EVIDENCE,
    peakProbability: detector.peak(state),
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

/** Goes on with an episode the person had left: time continues, what was heard has faded, a real return is another visit. */
export const returnToEpisode = (episode: Episode, detector: Detector, now: Timestamp): Episode => {
  const away = milliseconds(Math.max(0, between(episode.lastActiveAt, now)));
  const back = { outcome: "open", lastActiveAt: now } as const;
  if (away <= SAME_VISIT) return amendEpisode(episode, back);
  const minutesAway = Math.min(99_999, Math.round(away / minutes(1)));
  const trail = extendTrail(episode.trail, { kind: "return", second: episode.active / 1000, minutesAway });
  return amendEpisode(episode, {
    ...back,
    detector: hasEnded(trail) ? episode.detector : detector.resume(episode.detector, minutesAway),
    trail,
    visits: episode.visits + 1,
  });
};

/** What an attempt gained: active time, evidence, and acts by the fingerprint of their control. */
export interface Gain {
  readonly active: Duration;
  readonly evidence: readonly Evidence[];
  readonly acts: readonly number[];
  readonly at: Timestamp;
}

/**
 * Adds what was gained, and lets the detector look. It hears what the trail holds and nothing else, so where a trail has
 * ended its verdict stands.
 */
export const advanceEpisode = (episode: Episode, detector: Detector, model: StepModel, gained: Gain): Episode => {
  const active = milliseconds(episode.active + gained.active);
  const evidence = { ...episode.evidence };
  const signals: Signal[] = [];
  for (const one of gained.evidence) {
    const kind = signalOf(one);
    if (kind === null) continue;
    evidence[kind] += 1;
    signals.push(kind);
  }
  let { controls } = episode;
  for (const control of gained.acts) {
    const { act, controls: next } = actOn(controls, control);
    controls = next;
    signals.push(act);
  }
  const { trail, heard } = listen(episode.trail, active, signals);
  const state = hasEnded(episode.trail)
    ? episode.detector
    : detector.look(episode.detector, model, { active, signals: heard });
  return amendEpisode(episode, {
    active,
    detector: state,
    trail,
    controls,
    evidence,
    lastActiveAt: gained.active > 0 || signals.length > 0 ? gained.at : episode.lastActiveAt,
    peakProbability: Math.max(episode.peakProbability, detector.peak(state)),
  });
};

/** The trail with these signals, and those of them it still took. */
const listen = (
  before: Trail,
  active: Duration,
  signals: readonly Signal[],
): { readonly trail: Trail; readonly heard: readonly Signal[] } => {
  let trail = before;
  const heard: Signal[] = [];
  for (const signal of signals) {
    trail = extendTrail(trail, { kind: "signal", second: active / 1000, signal });
    if (!hasEnded(trail)) heard.push(signal);
  }
  return { trail, heard };
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

/**
 * What the server is told of an episode: everything but the detector's memory and the controls. The trail goes with the
 * report of an end; on the way there it would only be sent again.
 */
export const reportOf = (episode: Episode): EpisodeReport => {
  const { detector: _, controls: __, trail, ...report } = episode;
  return { ...report, trail: episode.outcome === "open" ? "" : trail.text };
};
