import type { Share } from "@handrail/core/protocol";
import { formatCount } from "./count.ts";

/** Under this many people a share is noise: it is greyed, and the words say so. */
export const ENOUGH_PEOPLE = 30;

/** Says whether a share stands on too few people to be read. */
export const isTooFew = (share: Share): boolean => share.of < ENOUGH_PEOPLE;

/**
 * How many decimals a 95 % interval supports: none when the value is not known to three points, one to half a point,
 * two below. More digits would pretend a precision nobody measured.
 */
const decimalsFor = (low: number, high: number): number => {
  const halfWidth = ((high - low) * 100) / 2;
  if (halfWidth >= 3) return 0;
  return halfWidth >= 0.5 ? 1 : 2;
};

/** A share as a bare percentage, with the digits its interval supports: "32 %". */
export const formatPercent = (share: Share): string => {
  if (share.of === 0 || share.low === null || share.high === null) return "–";
  return `${((share.count / share.of) * 100).toFixed(decimalsFor(share.low, share.high))}\u00a0%`;
};

/** The interval alone: "(9.8 to 15.1)"; empty where nobody stands behind it. */
export const formatInterval = (share: Share): string => {
  if (share.low === null || share.high === null) return "";
  const decimals = decimalsFor(share.low, share.high);
  const bound = (value: number) => (value * 100).toFixed(decimals);
  return `(${bound(share.low)} to ${bound(share.high)})`;
};

/** The interval and the size: "(9.8 to 15.1), n = 612". */
export const formatDoubt = (share: Share): string =>
  share.of === 0 ? "n\u00a0=\u00a00" : `${formatInterval(share)}, n\u00a0=\u00a0${formatCount(share.of)}`;

/** A share with its size and doubt: "12.4 % (9.8 to 15.1), n = 612", or "4 of 12, too few to say". */
export const formatShare = (share: Share): string => {
  if (share.of === 0) return "–";
  if (isTooFew(share)) return `${formatCount(share.count)} of ${formatCount(share.of)}, too few to say`;
  return `${formatPercent(share)} ${formatDoubt(share)}`;
};
