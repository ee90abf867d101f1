import type { Authored, GuideStats } from "@handrail/core/protocol";
import { countOf } from "../../format/count.ts";
import type { Sentence } from "../../format/sentence.ts";

/** How many guides are live and how often they were shown, in one sentence. */
export const guidesSentence = (
  guides: readonly Authored<unknown>[],
  stats: GuideStats["guides"],
  days: string,
): Sentence => {
  if (guides.length === 0) return ["There is no guide yet."];
  const live = guides.filter(({ status }) => status === "published" || status === "changed").length;
  const shown = stats.reduce((sum, each) => sum + each.shown, 0);
  if (live === 0) return [`No guide is live; ${countOf(guides.length, "is written", "are written")}.`];
  const time = days === "1" ? "the last day" : `the last ${days} days`;
  return [
    `${countOf(live, "guide is", "guides are")} live; ${shown === 0 ? `none was shown in ${time}` : `shown ${countOf(shown, "time", "times")} in ${time}`}.`,
  ];
};
