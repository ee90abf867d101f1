import { countOf } from "../../format/count.ts";
import type { Sentence } from "../../format/sentence.ts";

const STATES: Readonly<Record<string, readonly [one: string, many: string]>> = {
  stuck: ["is stuck", "are stuck"],
  active: ["is under way", "are under way"],
  waiting: ["is waiting", "are waiting"],
  skipped: ["skipped", "skipped"],
  done: ["is done", "are done"],
};

/** How many people match, in one sentence. */
export const peopleSentence = (
  total: number,
  filter: { readonly status: string | null; readonly step: string | null; readonly q: string | null },
): Sentence => {
  const people = countOf(total, "person", "people");
  const matching = filter.q === null ? "" : ` matching “${filter.q}”`;
  const state = filter.status === null ? undefined : STATES[filter.status];
  if (state === undefined) {
    if (filter.step !== null) return [`${people}${matching} came to `, { name: filter.step }, "."];
    return [filter.q === null ? `${people} so far, newest first.` : `${people}${matching}.`];
  }
  const words = `${people}${matching} ${total === 1 ? state[0] : state[1]}`;
  if (filter.step === null) return [`${words}${filter.status === "stuck" ? " now" : ""}.`];
  // "skipped" takes its step bare, the others stand at it.
  return [
    `${words} ${filter.status === "skipped" ? "" : filter.status === "done" ? "with " : "at "}`,
    { name: filter.step },
    ".",
  ];
};
