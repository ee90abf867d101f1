const whole = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 0 });
const short = new Intl.NumberFormat("en-GB", { maximumFractionDigits: 1 });

/** A count with thousands separated: "1,240". */
export const formatCount = (count: number): string => whole.format(count);

/** An amount that may be broken, with one decimal at most: "12.5". */
export const formatAmount = (amount: number): string => (amount >= 100 ? whole : short).format(amount);

/** A count with its noun: "1 person", "12 people". */
export const countOf = (count: number, one: string, many: string): string =>
  `${formatCount(count)} ${count === 1 ? one : many}`;
