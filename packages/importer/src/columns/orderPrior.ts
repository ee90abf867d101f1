/**
 * Columns without names mostly stand in the order one expects them in, with some missing on the longer side. Answers how
 * likely the `i`-th of `few` and the `j`-th of `many` are the same, when any choice of `few` out of `many` that keeps the
 * order is as likely as any other: C(j, i) C(many - 1 - j, few - 1 - i) / C(many, few), for `few <= many`; else turned.
 */
export const orderPrior = (i: number, few: number, j: number, many: number): number => {
  if (few > many) return orderPrior(j, many, i, few);
  return j < i || many - j < few - i
    ? 0
    : Math.exp(logChoose(j, i) + logChoose(many - 1 - j, few - 1 - i) - logChoose(many, few));
};

const logChoose = (all: number, some: number): number => {
  let sum = 0;
  for (let k = 1; k <= Math.min(some, all - some); k++) sum += Math.log((all - k + 1) / k);
  return sum;
};
