/** From here to there the tail is tabulated; beyond, its logarithm goes on as a parabola, which it nearly is. */
const [FROM, TO, STEP] = [-9, 12, 0.005];

/** Simpson's rule over the density from the far end inwards, which keeps the relative precision of the tail. */
const TABLE: Float64Array = (() => {
  const count = Math.round((TO - FROM) / STEP) + 1;
  const density = (z: number): number => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  const logs = new Float64Array(count);
  // Mills's ratio by its first terms: at this end exact to seven digits.
  let mass = (density(TO) / TO) * (1 - 1 / TO ** 2 + 3 / TO ** 4 - 15 / TO ** 6);
  for (let index = count - 1; index >= 0; index -= 1) {
    logs[index] = Math.log(mass);
    const z = FROM + index * STEP;
    mass += (STEP / 6) * (density(z) + 4 * density(z - STEP / 2) + density(z - STEP));
  }
  return logs;
})();

/** ln of the share of a standard normal population above `z`. Independent of the core's, so that neither checks itself. */
export const logNormalTail = (z: number): number => {
  if (z <= FROM) return 0;
  if (z >= TO) return (TABLE.at(-1) ?? 0) - (z * z - TO * TO) / 2 - Math.log(z / TO);
  const place = (z - FROM) / STEP;
  const index = Math.floor(place);
  const low = TABLE[index] ?? 0;
  return low + (place - index) * ((TABLE[index + 1] ?? low) - low);
};
