import type { DateOrder } from "../../edits/edit.ts";
import { type ColumnVotes, UNDECIDED, winner } from "../columnVotes.ts";
import { memoise } from "../memoise.ts";
import { spellDate } from "./spellDate.ts";
import { writtenDate } from "./writtenDate.ts";

/** Starts gathering in which order a column's dates are written. Dates that read both ways do not vote. */
export const createDateVotes = (): ColumnVotes => {
  const dates = { dmy: 0, mdy: 0, ymd: 0, ambiguous: 0 };
  const voteOf = memoise(dateVote);
  return {
    add(text) {
      // ISO 8601, the usual case, has nothing to say.
      const vote = text.charCodeAt(4) === 45 ? null : voteOf(text);
      if (vote !== null) dates[vote] += 1;
    },
    addForm: () => {},
    decide: () => ({
      ...UNDECIDED,
      dateOrder: winner(["dmy", dates.dmy], ["mdy", dates.mdy], ["ymd", dates.ymd]),
      dates: { dmy: dates.dmy, mdy: dates.mdy, ambiguous: dates.ambiguous },
    }),
  };
};

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
