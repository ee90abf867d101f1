/**
 * The two-state forward filter with the world's true hazards and rates put in by hand: what a filter of that form can
 * reach on evidence and time alone, were its estimation perfect.
 */
import { inSeconds } from "@handrail/core/base";
import { hideState, type Method } from "../method.ts";
import type { Parameters } from "../world.ts";
import { createKnowledge, type Knowledge, logRatioOfEvidence, type Stay } from "./knowledge.ts";

interface Belief {
  readonly knowledge: Knowledge;
  readonly second: number;
  readonly progressing: number;
  readonly stuck: number;
}

/** The mean of a log-normal time. */
const meanOf = ({ median, spread }: Stay): number => median * Math.exp(spread ** 2 / 2);

/** Leaving and recovering as constant hazards: each is the share that ends so over the mean time stuck. */
const exitsOf = (
  { episodes }: Parameters,
  { leaving }: Knowledge,
): { readonly leave: number; readonly recover: number } => {
  const recovers = episodes.selfRecovers;
  const mean = recovers * meanOf(episodes.recovery) + (1 - recovers) * meanOf(leaving);
  return { leave: (1 - recovers) / mean, recover: recovers / mean };
};

/** See the head of the file. */
export const oracleFilter: Method = {
  name: "two-state filter with true rates",
  gives: "stuck",
  learn: (_, curtain) => {
    const { parameters } = curtain.world;
    const knowledgeOf = createKnowledge(curtain, "step");
    return hideState<Belief>({
      begin: (attempt) => ({ knowledge: knowledgeOf(attempt), second: 0, progressing: 1, stuck: 0 }),
      tick: ({ knowledge, second: before, progressing, stuck }, look) => {
        const second = inSeconds(look.active);
        const { completes, strikes } = movesOf(knowledge, before, second);
        const { leave, recover } = exitsOf(parameters, knowledge);
        const ratio = Math.exp(logRatioOfEvidence(knowledge.rates, look, parameters));
        const lost = (stuck * Math.exp(-leave - recover) + progressing * strikes) * ratio;
        const calm = progressing * (1 - strikes - completes) + stuck * (1 - Math.exp(-recover));
        return {
          knowledge,
          second,
          progressing: calm / (calm + lost),
          stuck: lost / (calm + lost),
        };
      },
      score: ({ stuck }) => stuck,
    });
  },
};

/** Of those progressing at one second, the shares who complete and who get stuck before the next. */
const movesOf = (
  { chanceOfStuck, logMedian, time }: Knowledge,
  from: number,
  to: number,
): { readonly completes: number; readonly strikes: number } => {
  const lag = (at: number): number => (at <= 0 ? Number.NEGATIVE_INFINITY : Math.log(at) - logMedian);
  const smooth = (at: number): number => (1 - chanceOfStuck) * Math.exp(time.end(lag(at)));
  const doomed = (at: number): number => chanceOfStuck * Math.exp(time.onset(lag(at)));
  const whole = smooth(from) + doomed(from);
  return { completes: (smooth(from) - smooth(to)) / whole, strikes: (doomed(from) - doomed(to)) / whole };
};
