/**
 * What the detector does at a step, said so that nobody needs a manual: the promise, what it reaches, and what is missing
 * while there is no promise. Every number comes with the people behind it.
 */
import type { Duration } from "@handrail/core/base";
import type { DetectorReport } from "@handrail/core/protocol";
import { fewestFor } from "@handrail/core/stall";
import { countOf, formatCount } from "../../../format/count.ts";
import { formatDuration } from "../../../format/duration.ts";
import { inHundred } from "../../../format/inHundred.ts";
import { formatMoment } from "../../../format/moment.ts";
import { isTooFew } from "../../../format/share.ts";

/** What the detector does at one price. */
export type TradeReport = DetectorReport["trades"][number];

/** Prices are written by people: beyond a thousandth of one in a hundred they are the same. */
export const isSamePrice = (a: number, b: number): boolean => Math.abs(a - b) < 1e-5;

/** The trade at the price in force; null where the report lacks it. */
export const tradeInForce = ({ trades, promise }: DetectorReport): TradeReport | null =>
  trades.find((trade) => isSamePrice(trade.falseInterruptions, promise.falseInterruptions)) ?? null;

/** "typically 22 s after they got stuck and 40 s before they leave"; empty where nobody was reached. */
const typically = ({ after, afterOnset, beforeLeaving }: TradeReport): string => {
  const since = (words: string, length: Duration | null) =>
    length === null ? [] : [`${formatDuration(length)} ${words}`];
  const begins = afterOnset === null ? since("into the step", after) : since("after they got stuck", afterOnset);
  const parts = [...begins, ...since("before they leave", beforeLeaving)];
  return parts.length === 0 ? "" : `typically ${parts.join(" and ")}`;
};

/** How many of those who leave a trade reaches, and when: "Reaches 31 in 100 of those who leave, typically ...". */
export const reachInWords = (trade: TradeReport): string => {
  const { reached } = trade;
  if (reached.of === 0) return "How many of those who leave it reaches is not known: nobody measured so far has left.";
  if (reached.count === 0) return `Reaches none of the ${formatCount(reached.of)} who left.`;
  const when = typically(trade);
  const ending = when === "" ? "." : `, ${when}.`;
  if (isTooFew(reached)) {
    return `Reaches ${formatCount(reached.count)} of the ${formatCount(reached.of)} who left (too few to say more)${ending}`;
  }
  return `Reaches ${Math.round((reached.count / reached.of) * 100)} in 100 of those who leave${ending}`;
};

/** What is still missing for a price: "Not yet: needs 99 people who managed alone; 57 are there." */
export const missingInWords = ({ falseInterruptions }: TradeReport, completers: number): string =>
  `Not yet: needs ${countOf(fewestFor(falseInterruptions), "person", "people")} who managed alone and were kept for measuring; ${areThere(completers)}.`;

const areThere = (count: number): string => {
  if (count === 0) return "none is there";
  return count === 1 ? "1 is there" : `${formatCount(count)} are there`;
};

/** What happens while nothing can be promised, and what is missing. */
const coldStart = ({ promise }: DetectorReport): string => {
  const { beforePromise, needed, completers } = promise;
  const now =
    beforePromise === "silent"
      ? "Silent so far."
      : "Careful so far: guarantees nothing yet, and speaks up only where it is more likely than not that somebody is stuck (two to one for a panel, four to one for a dialog).";
  const missing =
    completers < needed
      ? `The promise needs ${countOf(needed, "person", "people")} who managed alone and were kept for measuring; ${areThere(completers)}.`
      : `The ${countOf(needed, "person", "people")} the promise needs are there; it holds from the next fit of the model on.`;
  return `${now} ${missing}`;
};

/** The promise as one reads it: what it costs those who would have managed, and what it brings the others. */
export const promiseInWords = (detector: DetectorReport): string => {
  if (!detector.promise.isKept) return coldStart(detector);
  const trade = tradeInForce(detector);
  const cost = `Interrupts at most ${inHundred(detector.promise.falseInterruptions)} people who would have managed, guaranteed.`;
  return trade === null ? cost : `${cost} ${reachInWords(trade)}`;
};

/** Whom it rests on: "From 214 people who managed alone and 96 who left." */
export const basisInWords = ({ promise, attempts, fittedAt }: DetectorReport): string => {
  const measured = promise.isKept
    ? `From ${countOf(promise.completers, "person", "people")} who managed alone and ${formatCount(promise.leavers)} who left, none of whom taught the model.`
    : "";
  const model =
    fittedAt === null
      ? "This step has no model of its own yet; what is usual for any step stands in."
      : `The model was learned from ${countOf(attempts, "attempt", "attempts")}, last on ${formatMoment(fittedAt)}.`;
  return measured === "" ? model : `${measured} ${model}`;
};

/** One price with all it means, for who hears the slider: "at most 5 in 100: reaches 31 in 100 of those who leave, ..." */
export const tradeInWords = (trade: TradeReport, completers: number): string => {
  const words = trade.isPossible ? reachInWords(trade) : missingInWords(trade, completers);
  return `At most ${inHundred(trade.falseInterruptions)} who would have managed. ${words}`;
};

const outOf = (count: number, of: number): string => {
  const share = of >= 30 && count > 0 ? ` (${((count / of) * 100).toFixed(1)}\u00a0%)` : "";
  return count === 0 ? "nobody" : `${formatCount(count)}${share}`;
};

/** What this model would have done to those who have been here: "Of 214 who managed alone it would have interrupted 9 (4.2 %)..." */
export const replayedInWords = ({ replayed, promise }: DetectorReport): string => {
  const { completers, interruptedCompleters, leavers, interruptedLeavers } = replayed;
  if (completers + leavers === 0)
    return "Nobody whose attempt has ended was without help yet, so there is nothing to play again.";
  const parts = [
    ...(completers === 0
      ? []
      : [
          `of ${formatCount(completers)} who managed alone it would have interrupted ${outOf(interruptedCompleters, completers)}`,
        ]),
    ...(leavers === 0
      ? []
      : [`of ${formatCount(leavers)} who left it would have reached ${outOf(interruptedLeavers, leavers)}`]),
  ];
  const words = parts.join(", ");
  const silent = !promise.isKept && promise.beforePromise === "silent" ? " While it is silent it does neither." : "";
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.${silent}`;
};
