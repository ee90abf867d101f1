/** The series below is exact to the last digits from here on. */
const SERIES_FROM = 12;

/** The derivative of ln(gamma(x)) for x > 0: its asymptotic series (NIST DLMF 5.11.2), reached by the recurrence. */
export const digamma = (x: number): number => {
  let shift = 0;
  let from = x;
  for (; from < SERIES_FROM; from += 1) shift -= 1 / from;
  const square = 1 / (from * from);
  const series = square * (1 / 12 - square * (1 / 120 - square * (1 / 252 - square * (1 / 240 - square / 132))));
  return Math.log(from) - 1 / (2 * from) - series + shift;
};
