/**
 * Counts texts. The first 10,000 different ones are counted exactly, later ones not at all: what is listed has its true
 * number, and with more than that many the list may lack some. Texts of over 1000 characters are not listed either.
 */
export interface Tally {
  add(text: string): void;
  /** Takes back one that was added. */
  take(text: string): void;
  /** The most frequent, at most so many; of equals the first by their characters. */
  top(most: number): readonly Counted[];
  /** Different texts, and how often they stand in all. */
  readonly size: { readonly texts: number; readonly rows: number };
}

/** A value, and how many rows have it. */
export interface Counted {
  readonly value: string;
  readonly rows: number;
}

const MOST_TEXTS = 10_000;
const LONGEST = 1000;

/** A tally of nothing. */
export const createTally = (): Tally => {
  const counts = new Map<string, number>();
  /** A text let in later would lack the rows before. */
  let isClosed = false;
  let texts = 0;
  let rows = 0;
  return {
    add(text) {
      const count = counts.get(text);
      if (count === undefined) {
        if (isClosed || text === "" || text.length > LONGEST) return;
        counts.set(detached(text), 1);
        isClosed = counts.size === MOST_TEXTS;
      } else counts.set(text, count + 1);
      if (!count) texts += 1;
      rows += 1;
    },
    take(text) {
      const count = counts.get(text);
      if (count === undefined) return;
      rows -= 1;
      if (count === 1) texts -= 1;
      if (count > 1 || isClosed) counts.set(text, count - 1);
      else counts.delete(text);
    },
    top(most) {
      const all: Counted[] = [];
      for (const [value, count] of counts) if (count > 0) all.push({ value, rows: count });
      return all.sort((one, other) => other.rows - one.rows || (one.value < other.value ? -1 : 1)).slice(0, most);
    },
    get size() {
      return { texts, rows };
    },
  };
};

/** The same text in memory of its own: a piece of a large text keeps all of it. */
const detached = (text: string): string => (text.length < 13 ? text : ` ${text}`.slice(1));
