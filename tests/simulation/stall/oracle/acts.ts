/**
 * What deliberate acts say, measured on the truth itself: how soon after an act the next one comes, and where it falls,
 * for people who progress and people who are stuck. It has no formula, since pauses and idle minutes are in it too.
 */
import type { Look } from "../look.ts";
import { eachLook, type Recording, trueStateAt } from "../replay.ts";

/** What a look at somebody's acts is compared with. */
export interface Trail {
  readonly since: number;
  readonly last: readonly number[];
}

/** Before the first act. */
export const NO_TRAIL: Trail = { since: 0, last: [] };

/** Silence beyond this many seconds says no more. */
const LONGEST = 40;

/** Controls that count as just used. */
const MEMORY = 3;

/** Where an act falls: on a control just used, outside the step's own, or elsewhere within it. */
const PLACES = 3;

const placeOf = (target: number, { last }: Trail, controls: number): number =>
  last.includes(target) ? 0 : target >= controls ? 1 : 2;

/** The trail after a look. */
export const follow = ({ last }: Trail, { acts, sinceAct }: Look): Trail => ({
  since: sinceAct,
  last: acts.length === 0 ? last : [...last, ...acts].slice(-MEMORY),
});

interface Tally {
  readonly looks: Float64Array;
  readonly acts: Float64Array;
  readonly places: Float64Array;
}

/** Nothing measured says an even chance. */
const createTally = (): Tally => ({
  looks: new Float64Array(LONGEST + 1).fill(2),
  acts: new Float64Array(LONGEST + 1).fill(1),
  places: new Float64Array(PLACES).fill(1),
});

/** Answers ln of how much likelier a look's acts are from somebody stuck. A second with evidence says it by that. */
export type ActRatio = (look: Look, trail: Trail, controls: number) => number;

/** Measures on attempts whose truth is known. */
export const measureActs = (recordings: readonly Recording[]): ActRatio => {
  const tallies = { progressing: createTally(), stuck: createTally() };
  for (const recording of recordings) {
    let trail = NO_TRAIL;
    eachLook(recording, (look, index) => {
      const state = trueStateAt(recording, index + 0.5);
      if ((state === "progressing" || state === "stuck") && look.evidence.length === 0) {
        count(tallies[state], look, trail, recording.behind.step.controls);
      }
      trail = follow(trail, look);
    });
  }
  const { progressing, stuck } = tallies;
  return (look, trail, controls) => {
    if (look.evidence.length > 0) return 0;
    const bin = Math.min(Math.round(trail.since), LONGEST);
    const [calm, lost] = [shareOf(progressing, bin), shareOf(stuck, bin)];
    const [first] = look.acts;
    if (first === undefined) return Math.log((1 - lost) / (1 - calm));
    const place = placeOf(first, trail, controls);
    return Math.log(lost / calm) + Math.log(placeShare(stuck, place) / placeShare(progressing, place));
  };
};

const count = (tally: Tally, { acts }: Look, trail: Trail, controls: number): void => {
  const bin = Math.min(Math.round(trail.since), LONGEST);
  tally.looks[bin] = (tally.looks[bin] ?? 0) + 1;
  const [first] = acts;
  if (first === undefined) return;
  tally.acts[bin] = (tally.acts[bin] ?? 0) + 1;
  const place = placeOf(first, trail, controls);
  tally.places[place] = (tally.places[place] ?? 0) + 1;
};

const shareOf = ({ acts, looks }: Tally, bin: number): number => (acts[bin] ?? 1) / (looks[bin] ?? 2);

const placeShare = ({ places }: Tally, place: number): number =>
  (places[place] ?? 1) / places.reduce((sum, value) => sum + value, 0);
