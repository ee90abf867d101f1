/** Attempts for tests: every part has a default, so that a test shows only what it is about. */
import { inSeconds, milliseconds, seconds, timestamp } from "../base/index.ts";
import type { Evidence, EvidenceKind } from "../events/index.ts";
import { advanceEpisode, beginEpisode } from "./episode.ts";
import { packModel, type SealModel } from "./modelCodec.ts";
import { advanceSecond, beginSeal, type SealState, sealDetector } from "./sealDetector.ts";
import { PRIOR_MODEL, SHIP_MODEL } from "./shipModel.ts";
import type { Signal } from "./signals.ts";
import type { Episode, StepModel } from "./types.ts";

/** Evidence of a kind: of a click, one that was never answered or, if slow, after a second. */
export const evidenceOf = (kind: EvidenceKind): Evidence => ({
  kind,
  at: timestamp(0),
  latency: kind === "slowClick" ? seconds(1) : null,
});

/** An attempt of which nothing has been heard. */
export const anEpisode = (changes: Partial<Episode> = {}, model: StepModel = PRIOR_MODEL): Episode => ({
  ...beginEpisode({
    person: "ada",
    step: "import",
    definitionVersion: 1,
    detector: sealDetector,
    model,
    slower: 0,
    now: timestamp(1000),
  }),
  ...changes,
});

/** What a person does in an attempt: at which second of active time, and what. A number is a control that was used. */
export type Doing = readonly [second: number, what: EvidenceKind | number];

/** An attempt of this many active seconds, looked at whenever something is done and at its end. */
export const attempted = (
  activeSeconds: number,
  doings: readonly Doing[] = [],
  model: StepModel = PRIOR_MODEL,
): Episode => {
  const until = (episode: Episode, second: number, gains: { evidence?: Evidence[]; acts?: number[] }): Episode =>
    advanceEpisode(episode, sealDetector, model, {
      active: milliseconds(Math.max(0, seconds(second) - episode.active)),
      evidence: gains.evidence ?? [],
      acts: gains.acts ?? [],
      at: timestamp(1000 + seconds(second)),
    });
  const done = doings.reduce(
    (episode, [second, what]) =>
      until(episode, second, typeof what === "number" ? { acts: [what] } : { evidence: [evidenceOf(what)] }),
    anEpisode({}, model),
  );
  return until(done, activeSeconds, {});
};

/** A control used every so many seconds. */
export const busy = (activeSeconds: number, every = 4): readonly Doing[] =>
  Array.from({ length: Math.floor(activeSeconds / every) }, (_, index): Doing => [index * every, index]);

/** Several people's or one person's doings in one order of time. */
export const together = (...doings: readonly (readonly Doing[])[]): readonly Doing[] =>
  doings.flat().sort(([a], [b]) => a - b);

/** The model we ship with some of its numbers replaced. */
export const aSealModel = (
  changes: Partial<Omit<SealModel, "filter">> = {},
  filter: Partial<SealModel["filter"]> = {},
): SealModel => ({ ...SHIP_MODEL, ...changes, filter: { ...SHIP_MODEL.filter, ...filter } });

/** The same, published, with so many attempts behind it. */
export const aStepModel = (
  changes: Partial<Omit<SealModel, "filter">> = {},
  filter: Partial<SealModel["filter"]> = {},
  attempts = 100,
): StepModel => packModel(aSealModel(changes, filter), attempts);

/** The state after each second from the first on, where `heardIn` says what was heard before it ended. */
export const secondsOf = (
  model: SealModel,
  count: number,
  heardIn: (second: number) => readonly Signal[] = () => [],
): readonly SealState[] => {
  const states: SealState[] = [];
  let state = beginSeal(model, 0);
  for (let second = 1; second <= count; second += 1) {
    state = advanceSecond({ ...state, heard: heardIn(second) }, model);
    states.push(state);
  }
  return states;
};

/** Whole seconds of active time so far. */
export const secondsIn = (episode: Episode): number => Math.floor(inSeconds(episode.active));
