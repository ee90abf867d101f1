/** What analytics products count, on the evidence we have. The score is the count, so the rule itself is at 1, or at 2 of 3. */
import type { Evidence } from "@handrail/core/events";
import { hideState, type Method } from "../method.ts";

const counting = (name: string, counts: (evidence: Evidence) => boolean): Method => ({
  name,
  gives: "order",
  ownThreshold: 1,
  learn: () =>
    hideState<number>({
      begin: () => 0,
      tick: (count, { evidence }) => count + evidence.filter(counts).length,
      score: (count) => count,
    }),
});

/** Rage clicks alone. */
export const rageOnly: Method = counting("rage clicks", ({ kind }) => kind === "rageClick");

/** PostHog calls a click dead when nothing changed within this. */
const POSTHOG_DEAD_AFTER = 2500;

/** Rage clicks, and clicks without an answer within two and a half seconds. */
export const postHog: Method = counting(
  "PostHog's rules",
  ({ kind, latency }) =>
    kind === "rageClick" ||
    ((kind === "deadClick" || kind === "slowClick") && (latency === null || latency > POSTHOG_DEAD_AFTER)),
);

/** Rage, clicks without any activity of the page in a tenth of a second (every slow one of ours), and errors on a click. */
export const datadog: Method = counting(
  "Datadog's rules",
  ({ kind }) => kind === "rageClick" || kind === "deadClick" || kind === "slowClick" || kind === "error",
);

const THREE = ["rageClick", "deadClick", "error"] as const;

/** At least two of rage, dead clicks and errors. */
export const twoOfThree: Method = {
  name: "two of three",
  gives: "order",
  ownThreshold: 2,
  learn: () =>
    hideState<readonly boolean[]>({
      begin: () => THREE.map(() => false),
      tick: (seen, { evidence }) =>
        evidence.length === 0
          ? seen
          : seen.map((was, index) => was || evidence.some(({ kind }) => kind === THREE[index])),
      score: (seen) => seen.filter((one) => one).length,
    }),
};
