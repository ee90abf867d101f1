import type { DateOrder } from "../edits/edit.ts";
import type { ColumnSchema } from "../schema/schema.ts";
import { memoise } from "./memoise.ts";
import { type DecimalSign, readNumber, usualNumber } from "./numberValue.ts";
import { spellDate } from "./spellDate.ts";
import { writtenDate } from "./writtenDate.ts";

/** What the texts of one column say about how to read them. */
export interface Decision {
  /** Null where nothing says, or where the texts contradict each other. */
  readonly dateOrder: DateOrder | null;
  readonly decimal: DecimalSign | null;
  /** How many dates can only be read one way, and how many both ways. */
  readonly dates: { readonly dmy: number; readonly mdy: number; readonly ambiguous: number };
  /** How many numbers can only be read with that decimal sign, and how many with either. */
  readonly decimals: { readonly point: number; readonly comma: number; readonly ambiguous: number };
}

/** Gathers the evidence of a column. */
export interface ColumnVotes {
  /** Takes in one text, with no blanks around it; cheap enough for every row. */
  add(text: string): void;
  /** Takes in a number of which the form is known: 0 for up to three digits, 1 for more, 2 for one with a point. */
  addForm(form: number): void;
  decide(): Decision;
}

/**
 * Starts gathering for a column; columns without dates or numbers take texts in and decide nothing.
 *
 * A side wins with three quarters of the votes, and the rest is then at fault; with less, nothing is decided and each
 * value stands for itself. Dates that read both ways do not vote. Numbers such as `1,234` vote only where no others do:
 * thousands are set off if shorter numbers have no sign, and are not if longer ones have none.
 */
export const createColumnVotes = (column: ColumnSchema): ColumnVotes => {
  const dates = { dmy: 0, mdy: 0, ymd: 0, ambiguous: 0 };
  const decimals = { point: 0, comma: 0, ambiguous: 0 };
  /** Numbers like `1.234`, like `1,234`, and whole ones without a sign: up to three digits, and more. */
  const groups = { dots: 0, commas: 0, short: 0, long: 0 };
  const voteOf = memoise(dateVote);

  const addDate = (text: string): void => {
    // ISO 8601, the usual case, has nothing to say.
    const vote = text.charCodeAt(4) === 45 ? null : voteOf(text);
    if (vote !== null) dates[vote] += 1;
  };

  const addNumber = (text: string): void => {
    if (/^-?\d+$/.test(text)) {
      groups[text.length < 4 ? "short" : "long"] += 1;
      return;
    }
    let [isPoint, isComma] = [POINT.test(text), COMMA.test(text)];
    if (!isPoint && !isComma)
      [isPoint, isComma] = [!Number.isNaN(readNumber(text, ".")), !Number.isNaN(readNumber(text, ","))];
    if (isPoint !== isComma) decimals[isPoint ? "point" : "comma"] += 1;
    else if (isPoint && /[.,]/.test(text)) {
      decimals.ambiguous += 1;
      groups[text.includes(".") ? "dots" : "commas"] += 1;
    }
  };

  const isDate = column.type === "date" || column.type === "datetime";
  const isNumber = column.type === "number" || column.type === "integer";
  return {
    add(text) {
      if (isDate) addDate(text);
      else if (isNumber) addNumber(text);
    },
    addForm(form) {
      if (form === 2) decimals.point += 1;
      else groups[form === 0 ? "short" : "long"] += 1;
    },
    decide: () => ({
      dateOrder: winner(["dmy", dates.dmy], ["mdy", dates.mdy], ["ymd", dates.ymd]),
      decimal:
        decimals.point + decimals.comma > 0
          ? winner([".", decimals.point], [",", decimals.comma])
          : fromGroups(groups, column.type === "integer"),
      dates: { dmy: dates.dmy, mdy: dates.mdy, ambiguous: dates.ambiguous },
      decimals: { ...decimals },
    }),
  };
};

const POINT = usualNumber(".", false);
const COMMA = usualNumber(",", false);

const dateVote = (text: string): DateOrder | "ambiguous" | null => {
  const date = writtenDate(text) ?? writtenDate(spellDate(text) ?? "");
  if (date === null || date.year === "first") return null;
  const { one, two } = date;
  if (one > 31) return date.year === null ? "ymd" : null;
  if (one > 12) return two > 12 ? null : "dmy";
  if (two > 12) return two > 31 ? null : "mdy";
  // Points are a vote of their own, but a weak one: the reader takes such dates for day first unless told otherwise.
  return one === two || date.isDotted ? null : "ambiguous";
};

const winner = <T>(...sides: readonly (readonly [T, number])[]): T | null => {
  const all = sides.reduce((sum, [, votes]) => sum + votes, 0);
  return sides.find(([, votes]) => votes > 0 && votes >= all * 0.75)?.[0] ?? null;
};

const fromGroups = (
  groups: { readonly dots: number; readonly commas: number; readonly short: number; readonly long: number },
  isWhole: boolean,
): DecimalSign | null => {
  if ((groups.dots === 0) === (groups.commas === 0)) return null;
  const [own, other] = groups.dots > 0 ? ([".", ","] as const) : ([",", "."] as const);
  if (isWhole || (groups.long === 0 && groups.short > 0)) return other;
  return groups.long > 0 ? own : null;
};
