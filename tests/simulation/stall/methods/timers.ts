/** What products do: help after so long. The score is the time that counts, so every threshold of it is one timer. */
import { inSeconds } from "@handrail/core/base";
import type { Look } from "../look.ts";
import { hideState, type Method } from "../method.ts";
import { latenessOf, learnTimes, timesOf } from "./tables.ts";

const timer = (name: string, ownThreshold: number, timeIn: (look: Look) => number): Method => ({
  name,
  gives: "order",
  ownThreshold,
  learn: () => hideState<number>({ begin: () => 0, tick: (_, look) => timeIn(look), score: (time) => time }),
});

/** Thirty seconds since the page was shown, whatever happened meanwhile. */
export const wallTimer: Method = timer("wall timer (30 s)", 30, ({ wall }) => inSeconds(wall));

/** Thirty seconds of active time. */
export const activeTimer: Method = timer("active timer (30 s)", 30, ({ active }) => inSeconds(active));

/** So long without a deliberate act. */
export const idle: Method = timer("idle (15 s)", 15, ({ sinceAct }) => sinceAct);

/** Longer than nine of ten completers took at this step. */
export const stepTimer: Method = {
  name: "step's p90 timer",
  gives: "order",
  ownThreshold: 1,
  learn: (training) => {
    const tables = learnTimes(training);
    return ({ step }) => {
      const { p90 } = timesOf(tables, step);
      return ({ active }) => inSeconds(active) / p90;
    };
  },
};

/** The same share of completers at every step: the best that time alone can do without knowing who fails where. */
export const quantileTimer: Method = {
  name: "quantile timer",
  gives: "order",
  learn: (training) => {
    const tables = learnTimes(training);
    return ({ step }) => {
      const table = timesOf(tables, step);
      return ({ active }) => latenessOf(table, inSeconds(active));
    };
  },
};
