import type { Share } from "@handrail/core/protocol";

/** The two-sided 95 % point of the normal distribution. */
const Z = 1.959963984540054;

/**
 * A share with its Wilson interval, which stays inside 0 and 1 and is honest for small numbers, where the textbook one
 * says that one of one is certainly all.
 */
export const shareOf = (count: number, of: number): Share => {
  if (of === 0) return { count, of, low: null, high: null };
  const share = count / of;
  const middle = share + (Z * Z) / (2 * of);
  const spread = Z * Math.sqrt((share * (1 - share)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return {
    count,
    of,
    low: count === 0 ? 0 : (middle - spread) / scale,
    high: count === of ? 1 : (middle + spread) / scale,
  };
};
