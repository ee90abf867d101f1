import type { Dialect } from "../../../packages/importer/src/reading/reading.ts";
import type { RowProblem } from "../../../packages/importer/src/rows/row.ts";

/** A row another parser reads otherwise than ours, also when it is given that row alone. */
export interface Difference {
  readonly dialect: Dialect;
  /** The row as it stands in the text, its line end included. */
  readonly source: string;
  readonly ours: readonly string[];
  /** What the other makes of it: one row or several; null where it refuses it. */
  readonly theirs: readonly (readonly string[])[] | null;
  /** What ours found odd about it. */
  readonly problems: readonly RowProblem[];
}

type Rule = (difference: Difference) => boolean;

const beside = ({ source, dialect }: Difference): boolean => {
  const { quote, delimiter } = dialect;
  if (quote === "" || !source.includes(quote)) return false;
  const sign = `\\u{${delimiter.codePointAt(0)?.toString(16)}}`;
  return new RegExp(`(?:^|${sign}) +${quote}|${quote} +(?:${sign}|[\\r\\n]|$)`, "mu").test(source);
};

/**
 * Why we read otherwise than others do: each rule is ours on purpose, and says exactly of which rows it can hold. The
 * first that holds explains the difference.
 */
export const RULES: Readonly<Record<string, Rule>> = {
  "NUL characters are taken out": ({ ours, theirs }) =>
    JSON.stringify(theirs?.map((row) => row.map((value) => value.replaceAll("\0", "")))) === JSON.stringify([ours]),
  "a mark that is never closed is text, and its row ends with its line": ({ problems }) =>
    problems.includes("unclosedQuote"),
  "a mark inside a value is kept as text": ({ problems }) => problems.includes("strayQuote"),
  "blanks after a delimiter are left out where the dialect says so": ({ dialect, source }) =>
    dialect.skipsSpace && source.includes(`${dialect.delimiter} `),
  "blanks may stand beside the marks around a value": beside,
  "a backslash escapes marks and backslashes in marked values, and doubled marks count too": ({ dialect, source }) =>
    dialect.escape === "backslash" &&
    dialect.quote !== "" &&
    (source.includes("\\") || source.includes(dialect.quote + dialect.quote)),
};

/** The name of the rule that explains a difference; null where none does. */
export const explain = (difference: Difference): string | null =>
  Object.entries(RULES).find(([, holds]) => holds(difference))?.[0] ?? null;
