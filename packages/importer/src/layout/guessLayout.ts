import type { Remark } from "../engine/engine.ts";
import type { Layout } from "../reading/reading.ts";
import { footerRows } from "./footer.ts";
import { isGroupRow, isUnitsRow } from "./headingRows.ts";
import { headingScore } from "./headingScore.ts";
import { largestTable } from "./largestTable.ts";
import { type Line, lineOf, widthOf } from "./line.ts";

/** A layout, whether it is beyond doubt, and what people may want to know of it. */
export interface GuessedLayout {
  readonly layout: Layout;
  readonly isSure: boolean;
  readonly remarks: readonly Remark[];
}

/**
 * Tells where in a file the table stands: what is above it, which rows name its columns, what follows it. `rows` are the
 * first of the file, `isKnown` tells headings the schema knows. `tail` are the last rows where `rows` are not all of them:
 * what they show as no part of the table is the footer; without it `rows` are the whole file. Of several tables in one
 * file the largest is read; those before it count as preamble, those after it as footer. Headings repeated further down
 * stay rows of the table.
 */
export const guessLayout = (
  rows: readonly (readonly string[])[],
  isKnown: (heading: string) => boolean,
  tail?: readonly (readonly string[])[],
): GuessedLayout => {
  const all = rows.map(lineOf);
  const table = largestTable(all, isKnown);
  const lines = all.slice(table.from, table.to);
  const { from, to, body, isSure } = findHeadings(lines, isKnown);
  const width = widthOf(lines.slice(0, MOST_ROWS));
  const after = all.length - table.to;
  const own = footerRows(tail === undefined ? lines.slice(body) : tail.map(lineOf), width, tail === undefined);
  // Blank rows before another table are no rows of this one.
  const blank = after > 0 && own === 0 ? lines.length - 1 - lines.findLastIndex(({ filled }) => filled > 0) : 0;
  const footer = tail === undefined ? after + own + blank : own;
  const layout: Layout = {
    headings: [table.from + from, table.from + to],
    body: table.from + body,
    footer,
  };
  return { layout, isSure, remarks: remarksOn(layout, isSure, from + table.from) };
};

/** Rows looked at from the beginning of a table. */
const MOST_ROWS = 300;

const remarksOn = (layout: Layout, isSure: boolean, above: number): readonly Remark[] => {
  const [from, to] = layout.headings;
  const preamble = to > from ? above : layout.body;
  return [
    ...(preamble > 0 ? [{ kind: "preamble", rows: preamble } as const] : []),
    ...(to - from > 1 ? [{ kind: "severalHeadings", rows: to - from } as const] : []),
    ...(layout.footer > 0 ? [{ kind: "footer", rows: layout.footer } as const] : []),
    ...(isSure ? [] : [{ kind: "headingsGuessed" } as const]),
  ];
};

interface Headings {
  readonly from: number;
  readonly to: number;
  readonly body: number;
  readonly isSure: boolean;
}

/** Rows that may be headings, from the first wide one on. */
const MOST_CANDIDATES = 12;
/** Below this the first row is one of the table. */
const LEAST = 0;

const findHeadings = (lines: readonly Line[], isKnown: (heading: string) => boolean): Headings => {
  const width = widthOf(lines.slice(0, MOST_ROWS));
  const wide = lines.flatMap((line, i) =>
    i < MOST_ROWS && line.filled >= Math.max(Math.min(width, 2), width * 0.6) ? [i] : [],
  );
  let [best, at] = [Number.NEGATIVE_INFINITY, -1];
  for (const [rank, i] of wide.slice(0, MOST_CANDIDATES).entries()) {
    const line = lines[i];
    if (line === undefined) continue;
    const below = lines.slice(i + 1, MOST_ROWS).filter(({ filled }) => filled > 0);
    // Tables mostly have headings, and mostly in their first wide row.
    const score = headingScore(line, below, width, isKnown) + (rank === 0 ? 0.35 : -0.15 * Math.min(rank, 5));
    // Of a row that is repeated the first counts.
    if (score > best && !(at >= 0 && line.cells.join("\n") === lines[at]?.cells.join("\n"))) [best, at] = [score, i];
  }
  const first =
    wide[0] ??
    Math.max(
      0,
      lines.findIndex(({ filled }) => filled > 0),
    );
  if (best < LEAST || at < 0) return { from: first, to: first, body: first, isSure: best < LEAST - 0.3 };
  return { ...extend(lines, at), isSure: best > LEAST + 0.8 };
};

/** Takes in the rows above and below that name the columns too. */
const extend = (lines: readonly Line[], at: number): Omit<Headings, "isSure"> => {
  let [from, to] = [at, at + 1];
  const line = (place: number): Line | undefined => lines[place];
  for (let upper = line(from - 1), lower = line(from); upper !== undefined && lower !== undefined && to - from < 3; ) {
    if (!isGroupRow(upper, lower)) break;
    from -= 1;
    [upper, lower] = [line(from - 1), line(from)];
  }
  for (let last = line(to - 1), next = line(to); last !== undefined && next !== undefined && to - from < 3; ) {
    if (line(to + 1) === undefined || !(isUnitsRow(next, last) || isGroupRow(last, next))) break;
    to += 1;
    [last, next] = [line(to - 1), line(to)];
  }
  let body = to;
  const repeated = lines[at]?.cells.join("\n");
  while (body < lines.length && (lines[body]?.filled === 0 || lines[body]?.cells.join("\n") === repeated)) body += 1;
  return { from, to, body: body < lines.length ? body : to };
};
