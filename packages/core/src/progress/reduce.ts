import { type Content, MAX_COUNTED_EVENTS } from "../content/index.ts";
import type { HandrailEvent } from "../events/index.ts";
import { indexOf } from "./contentIndex.ts";
import { EMPTY_PROGRESS } from "./empty.ts";
import { merge } from "./merge.ts";
import { project } from "./project.ts";
import type { Progress, Stamp } from "./types.ts";

/**
 * Learns from one event: `merge(progress, project(event))`, with each counter cut to what the content's conditions can
 * ask for. The cut changes no verdict, and for one content it is the same whatever the order of events.
 */
export const reduce = (progress: Progress, event: HandrailEvent, content: Content): Progress => {
  const learned = project(event, content);
  return learned === EMPTY_PROGRESS ? progress : cut(merge(progress, learned), learned, content);
};

const cut = (progress: Progress, learned: Progress, content: Content): Progress => {
  const { keep } = indexOf(content);
  let counters: Record<string, readonly Stamp[]> | null = null;
  for (const key of Object.keys(learned.counters)) {
    const stamps = progress.counters[key] ?? [];
    const most = keep.get(key) ?? MAX_COUNTED_EVENTS;
    if (stamps.length <= most) continue;
    counters ??= { ...progress.counters };
    counters[key] = stamps.slice(0, most);
  }
  return counters === null ? progress : { ...progress, counters };
};
