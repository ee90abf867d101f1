/**
 * The model of a step nobody has attempted yet (ST24, ST77). First values, to be replaced by the step's own as people pass:
 * - a median of 45 s and a spread of 0.55, the usual spread of ln(time) between people on one task;
 * - one attempt in ten gets into trouble it does not come out of alone, three in ten of those in trouble do;
 * - whoever stays stuck leaves after about a minute;
 * - a dead click or going back is about six times as likely from somebody stuck, a rage click eleven times, and so on:
 *   weights at which two dead clicks and going back are enough for a panel after half a minute, and one is for nothing.
 * Where it may speak at all (`beforePromise` "cautious"), whoever does nothing is called stuck after a minute and a half, and
 * of 2,000 people who get through in 45 s (spread 0.55) with an act every four seconds it would interrupt fewer than five
 * in a hundred with a panel, eight with a hint and one with a dialog.
 */
import { asPublished, type Layer, packModel, type SealModel } from "./modelCodec.ts";
import { PACE_TRAITS, TRAIT_COUNT } from "./pace.ts";
import type { StepModel } from "./types.ts";

/** The few traits that mean the same in every product; the rest is learned. */
const WEIGHTS: Partial<Record<(typeof PACE_TRAITS)[number], number>> = { lateness: 0.7, idle: 0.25, returned: 0.1 };

/** Nothing is known yet of who fails without having been stuck: both layers are one. */
const LAYER: Layer = {
  intercept: 0.6,
  trust: 1,
  weights: /* @__PURE__ */ Array.from({ length: TRAIT_COUNT }, (_, index) => {
    const trait = PACE_TRAITS[index];
    return trait === undefined ? 0 : (WEIGHTS[trait] ?? 0);
  }),
};

/** The model by name, as it reads after publishing: the browser that has none and the server that replays it are of one mind. */
export const SHIP_MODEL: SealModel = /* @__PURE__ */ asPublished({
  filter: {
    mu: Math.log(45),
    sigma: 0.55,
    onset: 0.003,
    leaving: 1 / 60,
    recovery: 1 / 140,
    temper: 0.75,
    rates: {
      rageClick: 0.0005,
      deadClick: 0.002,
      slowClick: 0.003,
      error: 0.001,
      reEdit: 0.003,
      goingBack: 0.001,
      helpSeeking: 0.001,
    },
    ratios: {
      rageClick: 2.4,
      deadClick: 1.8,
      slowClick: 0.5,
      error: 1.8,
      reEdit: 0.7,
      goingBack: 1.8,
      helpSeeking: 1.8,
    },
  },
  ...LAYER,
  fate: LAYER,
  bound: Number.POSITIVE_INFINITY,
});

/** The same, packed. */
export const PRIOR_MODEL: StepModel = /* @__PURE__ */ packModel(SHIP_MODEL, 0);
