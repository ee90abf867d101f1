import { inSeconds } from "@handrail/core/base";
import type { Method } from "../method.ts";
import { logNormalTail } from "../normalTail.ts";
import { latenessOf, learnTimes, timesOf } from "./tables.ts";

/** A mixture cure model on time alone: of those not done by now, the share who belong to the ones who never get through. */
export const cureModel: Method = {
  name: "time-only cure model",
  gives: "failing",
  learn: (training) => {
    const tables = learnTimes(training);
    return ({ step }) => {
      const table = timesOf(tables, step);
      const { failing } = table;
      return ({ active }) => {
        const still = (1 - failing) * Math.exp(logNormalTail(latenessOf(table, inSeconds(active))));
        return failing / (failing + still);
      };
    };
  },
};
