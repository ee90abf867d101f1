import { headingScore } from "./headingScore.ts";
import { isTyped, type Line, widthOf } from "./line.ts";

/** Rows `[from, to)` of the largest of the tables in a file: another one begins below a blank row, with headings of its own. */
export const largestTable = (
  lines: readonly Line[],
  isKnown: (heading: string) => boolean,
): { readonly from: number; readonly to: number } => {
  const starts = [0];
  for (let i = 1; i < lines.length; i++) {
    if (lines[i - 1]?.filled === 0 && (lines[i]?.filled ?? 0) > 0 && beginsTable(lines, i, starts.at(-1) ?? 0, isKnown))
      starts.push(i);
  }
  let best = { from: 0, to: lines.length };
  let most = -1;
  for (const [i, from] of starts.entries()) {
    const to = starts[i + 1] ?? lines.length;
    const size = lines.slice(from, to).reduce((sum, { filled }) => sum + (filled > 1 ? 1 : 0), 0);
    if (size > most) [best, most] = [{ from, to }, size];
  }
  return best;
};

/** Whether the rows after a blank one are a table of their own, and those before it are one too. */
const beginsTable = (
  lines: readonly Line[],
  at: number,
  start: number,
  isKnown: (heading: string) => boolean,
): boolean => {
  let first = at;
  // A title may stand above the headings.
  while (first < at + 3 && lines[first]?.filled === 1) first += 1;
  const heading = lines[first];
  const end = lines.findIndex(({ filled }, i) => i > first && filled === 0);
  const below = lines.slice(first + 1, end < 0 ? lines.length : end);
  const before = lines.slice(start, at).filter(({ filled }) => filled > 1);
  if (
    heading === undefined ||
    below.length === 0 ||
    before.length < 2 ||
    heading.filled < 2 ||
    heading.shapes.some(isTyped)
  )
    return false;
  const [own, other] = [widthOf([heading, ...below]), widthOf(before)];
  if (before.some(({ cells }) => cells.join("\n") === heading.cells.join("\n"))) return false;
  // What went before must have rows, not only headings: else this is where its body begins.
  if (!before.some(({ shapes }) => shapes.some(isTyped))) return false;
  const score = headingScore(heading, below, own, isKnown);
  return score > (own === other ? 1.6 : 0.9) && below.some(({ shapes }) => shapes.some(isTyped));
};
