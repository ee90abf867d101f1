import type { EpisodeReport } from "@handrail/core/events";

/**
 * Of two reports of one attempt the one that counts: the higher revision. Two devices, or a person and the anonymous one
 * they were, may use one revision twice; then the later and longer one counts, and the text decides what is left, so
 * that every order of arrival ends at the same report.
 */
export const newerReport = (a: EpisodeReport, b: EpisodeReport): EpisodeReport => {
  const difference = a.revision - b.revision || a.lastActiveAt - b.lastActiveAt || a.active - b.active;
  if (difference !== 0) return difference > 0 ? a : b;
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b;
};
