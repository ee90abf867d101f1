/**
 * The ceiling: a forward filter that knows how the simulated world works. It follows those who will get through, those who
 * will get stuck, those who are (by how long, since leaving and recovering both depend on it) and those who have recovered.
 * What it does not know: the moment of onset, who is distracted, and how evidence hangs together in misspecified worlds.
 * No fixed threshold is the best rule at every rate of false interruptions, so the ceiling at a rate is the best oracle's.
 */
import { inSeconds } from "@handrail/core/base";
import { hideState, type Method } from "../method.ts";
import type { Parameters } from "../world.ts";
import { follow, measureActs, NO_TRAIL, type Trail } from "./acts.ts";
import { createKnowledge, type Knowledge, LONGEST_STAY, logRatioOfEvidence, type Reach, staysOf } from "./knowledge.ts";

interface Belief {
  readonly knowledge: Knowledge;
  readonly controls: number;
  readonly second: number;
  readonly trail: Trail;
  readonly smooth: number;
  readonly doomed: number;
  readonly recovered: number;
  /** By seconds since the onset: those who will leave, and those who will find out by themselves. */
  readonly leaving: Float64Array;
  readonly recovering: Float64Array;
  readonly recoveryStays: Float64Array;
}

const oracleOf = (name: string, reach: Reach, gives: "stuck" | "lost"): Method => ({
  name,
  gives,
  learn: (_, curtain) => {
    const { parameters } = curtain.world;
    const knowledgeOf = createKnowledge(curtain, reach);
    const recoveryStays = staysOf(parameters.episodes.recovery);
    const actRatio = measureActs(curtain.recordings);
    return hideState<Belief>({
      begin: (attempt) => {
        const knowledge = knowledgeOf(attempt);
        return {
          knowledge,
          controls: attempt.behind.step.controls,
          second: 0,
          trail: NO_TRAIL,
          smooth: 1 - knowledge.chanceOfStuck,
          doomed: knowledge.chanceOfStuck,
          recovered: 0,
          leaving: new Float64Array(LONGEST_STAY + 2),
          recovering: new Float64Array(LONGEST_STAY + 2),
          recoveryStays,
        };
      },
      tick: (belief, look) => {
        const evidence = logRatioOfEvidence(belief.knowledge.rates, look, parameters);
        const ratio = Math.exp(evidence + actRatio(look, belief.trail, belief.controls));
        const next = moveOn(belief, inSeconds(look.active), ratio, parameters);
        return { ...next, trail: follow(belief.trail, look) };
      },
      score: ({ leaving, recovering, second }) =>
        sumOf(leaving, second) + (gives === "stuck" ? sumOf(recovering, second) : 0),
    });
  },
});

/** Knows each step as it truly is, and what people are like. */
export const oracle: Method = oracleOf("oracle", "step", "stuck");

/**
 * The same, but for the chance of being stuck with no recovery to come. It waits for those who find out by themselves to
 * do so: better where few interruptions are allowed, worse where there are enough for everybody who is stuck.
 */
export const waitingOracle: Method = oracleOf("oracle that waits out recoveries", "step", "lost");

/** Knows the person too: speed, ability, patience, temper, and whether the bug strikes. */
export const oracleOfPerson: Method = oracleOf("oracle that knows the person", "person", "stuck");

/** One second on, with what it showed weighed in; the arrays are the belief's own and are written over. */
const moveOn = (belief: Belief, second: number, ratio: number, parameters: Parameters): Belief => {
  const { knowledge, leaving, recovering } = belief;
  const { episodes } = parameters;
  const lag = (at: number): number => (at <= 0 ? Number.NEGATIVE_INFINITY : Math.log(at) - knowledge.logMedian);
  const [before, after] = [lag(belief.second), lag(second)];
  const smooth = belief.smooth * Math.exp(knowledge.time.end(after) - knowledge.time.end(before));
  const doomed = belief.doomed * Math.exp(knowledge.time.onset(after) - knowledge.time.onset(before));
  const struck = belief.doomed - doomed;
  const stayed = age(leaving, second, knowledge.leavingStays, ratio);
  const stillStuck = age(recovering, second, belief.recoveryStays, ratio);
  leaving[0] = struck * (1 - episodes.selfRecovers) * ratio;
  recovering[0] = struck * episodes.selfRecovers * ratio;
  // What is left of the natural time after an onset is, on average, this share of it.
  const share = 1 - (episodes.onset.low + episodes.onset.high) / 2;
  const finishing = Math.exp(-1 / (share * Math.exp(knowledge.logMedian)));
  const recovered = belief.recovered * finishing + stillStuck.gone;
  const whole = smooth + doomed + recovered + stayed.left + leaving[0] + stillStuck.left + recovering[0];
  scale(leaving, second, 1 / whole);
  scale(recovering, second, 1 / whole);
  return {
    ...belief,
    second,
    smooth: smooth / whole,
    doomed: doomed / whole,
    recovered: recovered / whole,
  };
};

/** Makes everybody a second older; answers how many are left, weighed by what was seen, and how many had gone. */
const age = (
  by: Float64Array,
  second: number,
  stays: Float64Array,
  ratio: number,
): { readonly left: number; readonly gone: number } => {
  let [left, gone] = [0, 0];
  for (let at = Math.min(second, LONGEST_STAY); at >= 0; at -= 1) {
    const mass = by[at] ?? 0;
    const staying = mass * (stays[at] ?? 1);
    gone += mass - staying;
    const oldest = at === LONGEST_STAY ? (by[at + 1] ?? 0) : 0;
    const weighed = (staying + oldest) * ratio;
    left += weighed;
    by[at + 1] = weighed;
  }
  return { left, gone };
};

const scale = (by: Float64Array, second: number, factor: number): void => {
  for (let at = Math.min(second, LONGEST_STAY) + 1; at >= 0; at -= 1) by[at] = (by[at] ?? 0) * factor;
};

const sumOf = (by: Float64Array, second: number): number => {
  let sum = 0;
  for (let at = Math.min(second, LONGEST_STAY) + 1; at >= 0; at -= 1) sum += by[at] ?? 0;
  return sum;
};
