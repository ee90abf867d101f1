import { meaningOf } from "../columns/headingMeaning.ts";
import { CONCEPT } from "../columns/vocabulary.ts";
import { isTyped, type Line } from "./line.ts";

/** Rows at the end that belong to no table; more is a table of its own. */
const MOST = 30;

/**
 * How many rows at the end of `lines`, blank ones before and among them included, are totals or notes and no rows of the
 * table. `isWhole` tells that `lines` are all rows of the table, so that sums can be compared. Blank rows alone are none.
 */
export const footerRows = (lines: readonly Line[], width: number, isWhole: boolean): number => {
  let end = lines.length;
  for (;;) {
    let last = end - 1;
    while (last >= 0 && lines[last]?.filled === 0) last -= 1;
    if (last < 1 || lines.length - last > MOST) break;
    // The block of rows above which a blank one stands.
    let first = last;
    while (first > 0 && lines[first - 1]?.filled !== 0) first -= 1;
    const block = lines.slice(first, last + 1);
    if (first > 0 && block.length < 10 && block.every((line) => isAside(line, width) || isTotal(line))) {
      end = first;
      continue;
    }
    const line = lines[last];
    if (
      line === undefined ||
      !(isTotal(line) || isNote(line, lines.slice(0, last), width) || (isWhole && isSum(line, lines.slice(0, last))))
    )
      break;
    end = last;
  }
  if (end === lines.length) return 0;
  while (end > 0 && lines[end - 1]?.filled === 0) end -= 1;
  return lines.length - end;
};

/** Much narrower than the table. */
const isAside = (line: Line, width: number): boolean => line.filled <= (width > 3 ? width / 3 : 1) && width > 1;

/** One of the first texts says so, and nothing else: `Total`, `Grand total:`, `合計`. */
const isTotal = (line: Line): boolean =>
  line.filled > 1 &&
  line.cells
    .filter((cell, i) => cell !== "" && !isTyped(line.shapes[i]))
    .slice(0, 2)
    .some((cell) => {
      const { parts, head } = meaningOf(cell.replace(/[([].*/, ""));
      return parts[head]?.concept === CONCEPT.total && parts.every(({ weight }, i) => i === head || weight < 0.5);
    });

/** A remark below the table, which its first word or its length gives away. */
const isNote = (line: Line, above: readonly Line[], width: number): boolean => {
  if (!isAside(line, width)) return false;
  const at = line.cells.findIndex((cell) => cell !== "");
  const cell = line.cells[at] ?? "";
  const isNamed = meaningOf(cell)
    .parts.slice(0, 2)
    .some(({ concept }) => concept === CONCEPT.source || concept === CONCEPT.note);
  if (MARKED.test(cell) || (isNamed && /[:：.\s]/.test(cell))) return true;
  const longest = Math.max(0, ...above.slice(-40).map((other) => other.cells[at]?.length ?? 0));
  return at === 0 && cell.length > 30 && cell.length > 2 * longest;
};

/** A mark, the usual first words of an exporting program, or a count of rows. */
const MARKED =
  /^(?:[*†©※]|--|==|export|generated|page \d|\(?\d[\d.,]* ?(?:rows?|records?|entries|zeilen|[строк件条行]+))/i;

/** A row in which every number is the sum of those above it. */
const isSum = (line: Line, above: readonly Line[]): boolean => {
  const body = above.filter(({ filled }) => filled > 0);
  if (body.length < 3) return false;
  let sums = 0;
  for (let column = 0; column < line.extent; column++) {
    const cell = line.cells[column] ?? "";
    if (cell === "") continue;
    if (line.shapes[column] !== "number") return false;
    const values = body.map((other) => numberOf(other.cells[column] ?? "", other.cells[column] === ""));
    const sum = values.reduce((total, value) => total + value, 0);
    if (!(Math.abs(sum - numberOf(cell, false)) < 0.006 * Math.max(1, body.length ** 0.5)) || sum === 0) return false;
    sums += 1;
  }
  return sums > 0 && line.filled < Math.max(...body.map(({ filled }) => filled));
};

/** Either sign may stand before the decimals: the last of the two that occurs, unless three digits follow it alone. */
const numberOf = (text: string, isEmpty: boolean): number => {
  if (isEmpty) return 0;
  const plain = text.replace(/[^\d.,-]/g, "");
  const at = Math.max(plain.lastIndexOf("."), plain.lastIndexOf(","));
  const isGroup = at >= 0 && plain.length - at === 4 && plain.indexOf(plain.charAt(at)) !== plain.length - 3;
  return at < 0 || isGroup
    ? Number(plain.replace(/[.,]/g, ""))
    : Number(`${plain.slice(0, at).replace(/[.,]/g, "")}.${plain.slice(at + 1)}`);
};
