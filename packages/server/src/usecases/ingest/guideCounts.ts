import type { HandrailEvent } from "@handrail/core/events";
import { dayNumber } from "../rollups/day.ts";
import { bump, type RollupDelta } from "../rollups/delta.ts";
import { GUIDE_VECTOR_LENGTH, type GuideCount, guideCountAt } from "../rollups/guideLayout.ts";

/** Counts what an event says became of a guide. */
export const countGuide = (delta: RollupDelta, event: HandrailEvent): void => {
  const counts = countsOf(event);
  if (counts.length === 0 || !("guide" in event)) return;
  delta.add(
    { family: "guide", subject: event.guide, version: 0, day: dayNumber(event.at), plan: "", cohort: "neither" },
    GUIDE_VECTOR_LENGTH,
    (amounts) => {
      for (const count of counts) bump(amounts, guideCountAt(count), 1);
    },
  );
};

const countsOf = (event: HandrailEvent): readonly GuideCount[] => {
  switch (event.type) {
    case "guideTriggered":
      return event.arm === "holdout" ? ["triggered", "withheld"] : ["triggered"];
    case "guideShown":
      return ["shown"];
    case "guideFailed":
      return ["failed"];
    case "guideClosed":
      return event.reason === "completed" || event.reason === "dismissed" ? [event.reason] : [];
    default:
      return [];
  }
};
