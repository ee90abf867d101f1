import type { LiveEvent } from "@handrail/core/protocol";

/** As many as fit a glance. */
export const MOST_LIVE = 50;

/** The list with newly come events on top: each id once, newest first, at most {@link MOST_LIVE}. */
export const withEvents = (list: readonly LiveEvent[], came: readonly LiveEvent[]): readonly LiveEvent[] => {
  const known = new Set<string>();
  return [...came, ...list]
    .filter((event) => !known.has(event.id) && known.add(event.id))
    .sort((a, b) => b.cursor - a.cursor)
    .slice(0, MOST_LIVE);
};
