/**
 * The statistical simulator of stalls: people who try an app's steps, what a browser would observe of each attempt, and
 * what is true of it. Every person and every purpose has a source of chance of its own, so that a variant changes only
 * what it is about. The simulator of the demo (`packages/simulator`) plays whole sessions over HTTP instead.
 */
import { behave } from "./behaviour.ts";
import { drawCourse } from "./course.ts";
import { drawInterruptions } from "./interruption.ts";
import { createPerson, type Person } from "./person.ts";
import { createRandom } from "./random.ts";
import { type TimelineEntry, type Truth, weave } from "./timeline.ts";
import {
  createApp,
  isBlindOn,
  type Parameters,
  parametersOf,
  type TrueStep,
  type Variant,
  withOtherEvidence,
} from "./world.ts";

/** One attempt: who, where, what was observed, and the truth. */
export interface SimulatedEpisode {
  readonly id: string;
  readonly user: Person;
  readonly step: TrueStep;
  readonly truth: Truth;
  readonly timeline: readonly TimelineEntry[];
  /** The ending as the server learns it: a completion the app does not see looks like a departure. */
  readonly observedEnding: Truth["ending"];
  /** The person belongs to those a method may learn from. */
  readonly isForTraining: boolean;
}

/** What makes a simulation. */
export interface SimulationOptions {
  readonly seed: string;
  readonly users: number;
  readonly variant: Variant;
}

/** A simulated world before anything happens in it. */
export interface World {
  readonly parameters: Parameters;
  /** The app that is learned from, and the one tested on: the same but for the variant that says otherwise. */
  readonly steps: { readonly training: readonly TrueStep[]; readonly testing: readonly TrueStep[] };
}

/** Makes the world of a seed and variant. */
export const createWorld = ({ seed, variant }: Pick<SimulationOptions, "seed" | "variant">): World => {
  const parameters = parametersOf(variant);
  const training = createApp(seed, parameters);
  return { parameters, steps: { training, testing: withOtherEvidence(training, seed, parameters) } };
};

const MILLISECONDS_OF_A_DAY = 86_400_000;

/** Plays everybody's attempts, person by person, half of the people for training. */
export function* simulate({ seed, users, variant }: SimulationOptions): Generator<SimulatedEpisode> {
  const { parameters, steps } = createWorld({ seed, variant });
  for (let index = 0; index < users; index += 1) {
    const person = createPerson(seed, index, users, parameters);
    const isForTraining = createRandom(`${seed}/split/${index}`).chance(0.5);
    for (const step of isForTraining ? steps.training : steps.testing) {
      yield attempt(`${seed}/${index}/${step.index}`, person, step, parameters, isForTraining);
    }
  }
}

const attempt = (
  seed: string,
  user: Person,
  step: TrueStep,
  parameters: Parameters,
  isForTraining: boolean,
): SimulatedEpisode => {
  const course = drawCourse(user, step, parameters, createRandom(`${seed}/course`));
  const deeds = behave(user, step, course, parameters, createRandom(`${seed}/behaviour`));
  const interruptions = drawInterruptions(user, step, course.end, parameters, createRandom(`${seed}/interruptions`));
  const start = Math.round(user.day * MILLISECONDS_OF_A_DAY + user.clockSkew * 1000);
  const { timeline, truth } = weave(start, user, course, deeds, interruptions);
  const isUnseen = truth.ending === "done" && isBlindOn(step, user.day);
  return {
    id: seed,
    user,
    step,
    truth,
    timeline,
    observedEnding: isUnseen ? "left" : truth.ending,
    isForTraining,
  };
};
