import type { Authored } from "@handrail/core/protocol";
import { countOf } from "../format/count.ts";
import type { Sentence } from "../format/sentence.ts";

/** How many are live, changed, in draft and paused, in one sentence; what there is none of is left out. */
export const authoredSentence = (list: readonly Authored<unknown>[], one: string, many: string): Sentence => {
  if (list.length === 0) return [`There is no ${one} yet.`];
  const count = (status: Authored<unknown>["status"]) => list.filter((each) => each.status === status).length;
  const live = count("published") + count("changed");
  const parts = [`${countOf(live, one, many)} ${live === 1 ? "is" : "are"} live`];
  if (count("changed") > 0) parts.push(`${count("changed")} with edits not published`);
  if (count("draft") > 0) parts.push(`${count("draft")} in draft`);
  if (count("paused") > 0) parts.push(`${count("paused")} paused`);
  return [`${parts.join(", ")}.`];
};
