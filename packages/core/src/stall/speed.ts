/**
 * How much slower a person is than others, from the steps they have done in this browser (ST89). The gain is real and
 * small, so it never counts for much.
 */
import { addResidual, NO_SPEED, speedOf } from "./estimation/userSpeed.ts";
import { unpackModel } from "./modelCodec.ts";
import type { Episode, StepModel } from "./types.ts";

/** The person's usual lateness in log units, above 0 for slow; steps without a fitted model say nothing. */
export const usualLateness = (episodes: readonly Episode[], modelOf: (episode: Episode) => StepModel): number => {
  let tally = NO_SPEED;
  for (const episode of episodes) {
    const model = modelOf(episode);
    const filter = unpackModel(model)?.filter;
    if (episode.outcome !== "done" || filter === undefined || model.attempts === 0) continue;
    tally = addResidual(tally, Math.log(Math.max(episode.active / 1000, 0.5)) - filter.mu);
  }
  return speedOf(tally);
};
