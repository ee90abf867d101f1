/** Simulates, lets every method learn from half of the people, and measures it on the other half. */
import { deliver, receive } from "./delivery.ts";
import { measure, type Row } from "./measure.ts";
import type { Method } from "./method.ts";
import { cureModel } from "./methods/cureModel.ts";
import { logisticBaseline } from "./methods/logisticBaseline.ts";
import { datadog, postHog, rageOnly, twoOfThree } from "./methods/rules.ts";
import { activeTimer, idle, quantileTimer, stepTimer, wallTimer } from "./methods/timers.ts";
import { oracle, oracleOfPerson, waitingOracle } from "./oracle/oracle.ts";
import { oracleFilter } from "./oracle/oracleFilter.ts";
import { createRandom } from "./random.ts";
import { type Recording, replay } from "./replay.ts";
import { scorePaths } from "./scorePaths.ts";
import { createWorld, type SimulationOptions, simulate } from "./simulate.ts";

/** Every baseline, the simplest first. */
export const BASELINES: readonly Method[] = [
  wallTimer,
  activeTimer,
  stepTimer,
  quantileTimer,
  idle,
  rageOnly,
  postHog,
  datadog,
  twoOfThree,
  cureModel,
  logisticBaseline,
];

/** What nothing can beat for knowing too much, the least first. */
export const ORACLES: readonly Method[] = [oracleFilter, oracle, waitingOracle, oracleOfPerson];

/** What a run is made of. */
export interface RunOptions extends SimulationOptions {
  readonly scorers: readonly Method[];
  /** False interruptions per 100 completers. */
  readonly rates?: readonly number[] | undefined;
  /** Of the bootstrap. */
  readonly rounds?: number | undefined;
}

/** Runs a simulation: the same options give the same rows. */
export const runSimulation = ({
  seed,
  users,
  variant,
  scorers,
  rates = [2, 5, 10],
  rounds = 200,
}: RunOptions): readonly Row[] => {
  const world = createWorld({ seed, variant });
  const [training, testing]: [Recording[], Recording[]] = [[], []];
  for (const episode of simulate({ seed, users, variant })) {
    (episode.isForTraining ? training : testing).push(replay(episode));
  }
  const { batches } = world.parameters.machine;
  const reports = receive(deliver(training, batches, createRandom(`${seed}/delivery`)));
  return scorers.map((method) => {
    const learned = method.learn(reports, { seed, world, recordings: training });
    return measure(
      method,
      { recordings: training, paths: scorePaths(learned, training) },
      { recordings: testing, paths: scorePaths(learned, testing) },
      { rates, rounds, seed },
    );
  });
};
