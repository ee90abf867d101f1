import type { UrlPattern } from "./condition.ts";

/**
 * Says whether a path matches a glob: `*` stands for any characters of one segment, `**` as a segment of its own for any
 * number of segments, none included. Query, fragment and a closing slash do not count. The time it takes grows with the
 * product of both lengths at worst, so no pattern can hang a page.
 */
export const matchesUrl = (pattern: UrlPattern, path: string): boolean =>
  matchesSequence(segmentsOf(pattern), segmentsOf(pathAlone(path)), "**", matchesSegment);

const pathAlone = (path: string): string => {
  const end = path.search(/[?#]/);
  return end < 0 ? path : path.slice(0, end);
};

const segmentsOf = (path: string): readonly string[] => path.split("/").filter((segment) => segment !== "");

const matchesSegment = (pattern: string, segment: string): boolean =>
  pattern === segment ||
  (pattern.includes("*") && matchesSequence([...pattern], [...segment], "*", (wanted, given) => wanted === given));

/** The two-pointer glob walk: on a mismatch it goes back to the last wildcard alone, never further. */
const matchesSequence = (
  pattern: readonly string[],
  given: readonly string[],
  wildcard: string,
  matches: (pattern: string, given: string) => boolean,
): boolean => {
  let p = 0;
  let g = 0;
  let lastWildcard = -1;
  let resumeAt = 0;
  while (g < given.length) {
    const wanted = pattern[p];
    const here = given[g] ?? "";
    if (wanted === wildcard) {
      lastWildcard = p;
      resumeAt = g;
      p += 1;
    } else if (wanted !== undefined && matches(wanted, here)) {
      p += 1;
      g += 1;
    } else if (lastWildcard >= 0) {
      resumeAt += 1;
      p = lastWildcard + 1;
      g = resumeAt;
    } else {
      return false;
    }
  }
  while (pattern[p] === wildcard) p += 1;
  return p === pattern.length;
};
