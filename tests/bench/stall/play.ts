/** Plays an attempt second by second and shows the detector's state together with the traits it weighs. */
import {
  type Attempt,
  lateness,
  replay,
  type SealModel,
  type SealState,
  TRAIT_COUNT,
  traitsOf,
} from "@handrail/core/stall";

/** How many traits there are. */
export const TRAITS: number = TRAIT_COUNT;

/** Calls `see` for each second; the traits are overwritten with the next one. */
export const play = (
  seal: SealModel,
  attempt: Attempt,
  see: (state: SealState, traits: Float64Array) => void,
  most = Number.POSITIVE_INFINITY,
): void => {
  const traits = new Float64Array(TRAIT_COUNT);
  const { filter } = seal;
  replay(
    seal,
    attempt,
    (state) => see(state, traitsOf(state.pace, state.second, lateness(filter, state.second, state.slower), traits)),
    most,
  );
};
