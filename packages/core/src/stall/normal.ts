/** 1 / sqrt(2 pi). */
const DENSITY_AT_ZERO = 0.3989422804014327;

/** From here on the series below loses digits to cancellation and the continued fraction has already converged. */
const TAIL_FROM = 3;

/** The density of the standard normal distribution at `z`. */
export const normalDensity = (z: number): number => DENSITY_AT_ZERO * Math.exp((-z * z) / 2);

/** P(Z < z) - 1/2 for |z| < 3, by the series of repeated integration by parts. */
const centralMass = (z: number): number => {
  let term = z;
  let sum = z;
  for (let k = 1; k < 60; k += 1) {
    term *= (z * z) / (2 * k + 1);
    sum += term;
  }
  return sum * normalDensity(z);
};

/** (1 - P(Z < z)) / density(z) for z >= 3, by its continued fraction from the inside out. */
const millsRatio = (z: number): number => {
  let fraction = z;
  for (let k = 40; k >= 1; k -= 1) fraction = z + k / fraction;
  return 1 / fraction;
};

/** The share of a standard normal population above `z`; exact to about twelve digits everywhere, tails included. */
export const normalSurvival = (z: number): number => {
  if (z >= TAIL_FROM) return normalDensity(z) * millsRatio(z);
  if (z <= -TAIL_FROM) return 1 - normalDensity(z) * millsRatio(-z);
  return 0.5 - centralMass(z);
};

/** ln of {@link normalSurvival}; stays finite where the share itself is too small for a number. */
export const logNormalSurvival = (z: number): number =>
  z >= TAIL_FROM ? Math.log(DENSITY_AT_ZERO * millsRatio(z)) - (z * z) / 2 : Math.log(normalSurvival(z));
