import { assertNever } from "@handrail/core/base";
import type { DetectorReport } from "@handrail/core/protocol";

type Sign = DetectorReport["evidence"][number];

/** Between these the two groups do it alike, as far as counts can tell. */
const ALIKE = { from: 0.87, to: 1.15 };

/** Which way a sign speaks here; learned at this step, never assumed. */
export const speaksFor = ({ times }: Sign): "leaving" | "getting through" | "nothing" => {
  if (times >= ALIKE.to) return "leaving";
  return times <= ALIKE.from ? "getting through" : "nothing";
};

const FRACTIONS = [
  { below: 0.105, words: "hardly ever" },
  { below: 0.22, words: "a fifth as often" },
  { below: 0.29, words: "a quarter as often" },
  { below: 0.4, words: "a third as often" },
  { below: 0.6, words: "half as often" },
  { below: 0.72, words: "two thirds as often" },
] as const;

const often = (times: number): string => {
  if (times >= 20) return "over 20 times as often";
  if (times >= 10) return `${Math.round(times)} times as often`;
  if (times >= 1) return `${times.toFixed(1).replace(/\.0$/, "")} times as often`;
  return FRACTIONS.find(({ below }) => times < below)?.words ?? "somewhat less often";
};

/** How a sign speaks at this step: "12 times as often before leaving as among those who get through". */
export const signInWords = (sign: Sign): string => {
  const way = speaksFor(sign);
  switch (way) {
    case "leaving":
      return `${often(sign.times)} before leaving as among those who get through`;
    case "getting through":
      return `${often(sign.times)} before leaving: people who do this here usually manage`;
    case "nothing":
      return "as often before leaving as among those who get through: it says nothing here";
    default:
      return assertNever(way);
  }
};
