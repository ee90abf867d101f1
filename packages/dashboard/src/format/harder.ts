import type { HarderReport } from "@handrail/core/protocol";
import { formatDate } from "./moment.ts";

/** From this factor on "2.1 times as long" is read more easily than "110 % longer". */
const DOUBLE = 2;

const percentMore = (by: number): string => `${Math.round((by - 1) * 100)}\u00a0%`;

const factor = (by: number): string => (by < 10 ? by.toFixed(1).replace(/\.0$/, "") : String(Math.round(by)));

const than = ({ version, comparedWith }: HarderReport, did: string): string =>
  version === comparedWith ? "before" : `version ${comparedWith} ${did}`;

const change = (harder: HarderReport): string => {
  const { what, by } = harder;
  if (what === "time") {
    return by >= DOUBLE
      ? `it takes ${factor(by)} times as long as ${than(harder, "did")}`
      : `it takes ${percentMore(by)} longer than ${than(harder, "did")}`;
  }
  return by >= DOUBLE
    ? `${factor(by)} times as many leave as ${than(harder, "lost")}`
    : `${percentMore(by)} more leave than ${than(harder, "lost")}`;
};

/** "This step got harder since 12 November 2026 (version 3): it takes 40 % longer than version 2 did." */
export const harderInWords = (harder: HarderReport): string =>
  `This step got harder since ${formatDate(harder.since)} (version ${harder.version}): ${change(harder)}.`;

/** How sure the alarm is, as a chance of being wrong: never "100 %". */
export const harderDoubt = ({ confidence }: HarderReport): string => {
  const wrong = (1 - confidence) * 100;
  return wrong < 1
    ? "The chance that the step did not change and this came about by itself is below 1 in 100."
    : `The chance that the step did not change and this came about by itself is at most ${Math.ceil(wrong)} in 100.`;
};
