/** What becomes of one attempt, in seconds of hands-on time: before anybody looks at it, and before the world interrupts. */
import { isBugged, type Person } from "./person.ts";
import type { Random } from "./random.ts";
import { difficultyOn, logMedianOn, type Parameters, type TrueStep } from "./world.ts";

/** How an attempt ends. `waiting` is done as far as hands go, and the answer from outside never comes. */
export type Ending = "done" | "left" | "skipped" | "waiting";

/** The truth of an attempt, in hands-on seconds. */
export interface Course {
  readonly onset: number | null;
  readonly recovered: number | null;
  readonly end: number;
  readonly ending: Ending;
  /** Somebody slow at a step is slower at each act. */
  readonly pace: number;
}

/** Draws what becomes of an attempt. */
export const drawCourse = (person: Person, step: TrueStep, parameters: Parameters, random: Random): Course => {
  const { bots, episodes, steps } = parameters;
  const smooth = { onset: null, recovered: null, pace: 1 } as const;
  if (person.class === "bot") {
    const end = random.between(bots.time.low, bots.time.high);
    return { ...smooth, end, ending: random.chance(bots.completes) ? "done" : "left" };
  }
  if (person.class === "uninterested") {
    return { ...smooth, end: random.around(episodes.uninterestedLeaves), ending: "left" };
  }
  if (step.kind === "optional" && random.chance(steps.optionalSkipped)) {
    return { ...smooth, end: random.between(steps.skipAfter.low, steps.skipAfter.high), ending: "skipped" };
  }
  const lag = person.slowness + drawNaturalLag(step, parameters, random);
  const natural = Math.exp(logMedianOn(step, person.day, parameters) + lag);
  const pace = Math.exp(parameters.acts.paceFollowsTime * lag);
  const ending: Ending = step.kind === "wait" && random.chance(steps.wait.never) ? "waiting" : "done";
  if (!random.chance(chanceOfStuck(person, step, parameters))) {
    return { onset: null, recovered: null, end: natural, ending, pace };
  }
  const onset = natural * random.between(episodes.onset.low, episodes.onset.high);
  if (random.chance(episodes.selfRecovers)) {
    const recovered = onset + random.around(episodes.recovery);
    return { onset, recovered, end: recovered + natural - onset, ending, pace };
  }
  const end = onset + random.around(episodes.leaving) * person.patience;
  return { onset, recovered: null, end, ending: "left", pace };
};

/** The chance that this person gets stuck on this step. */
export const chanceOfStuck = (person: Person, step: TrueStep, parameters: Parameters): number =>
  isBugged(person, step)
    ? parameters.steps.bug.stuck
    : 1 / (1 + Math.exp(person.ability - difficultyOn(step, person.day, parameters)));

/** The logarithm of natural time over its median, for a person of average speed. */
const drawNaturalLag = (step: TrueStep, { misspecification }: Parameters, random: Random): number => {
  const { humps, timeForm, weibullShape } = misspecification;
  if (timeForm === 1) return Math.log(random.wait(1) / Math.LN2) / weibullShape;
  const hump = timeForm === 2 ? Math.log(random.chance(humps.slowShare) ? humps.slow : humps.fast) : 0;
  return hump + random.normal({ mean: 0, deviation: step.spread });
};
