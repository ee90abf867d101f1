import { type Cause, type Fault, type FaultKind, isError } from "./fault.ts";
import { createRowBits, type RowBits } from "./rowBits.ts";
import { createTally, type Tally } from "./tally.ts";

/** A cause, as it is kept while rows come and go. */
export interface CauseEntry extends Fault {
  readonly id: string;
  readonly isError: boolean;
  /** The place of its column in the schema; of the row as a whole, beyond the last. */
  readonly place: number;
  /** Rows that have it, those left out among them. */
  readonly having: RowBits;
  /** Rows and values that count: none of those left out. */
  rows: number;
  readonly tally: Tally;
  /** What was last shown; null once something changed. */
  shown: Cause | null;
}

/** The causes found so far. */
export interface CauseBook {
  /** The entry of a cause; begins one where there is none. */
  of(kind: FaultKind, place: number, message?: string | null): CauseEntry;
  byId(id: string): CauseEntry | undefined;
  /** What one row has; those it is left out with, too. */
  at(row: number): readonly CauseEntry[];
  /** By column and kind: an order that does not depend on which row came first. */
  all(): readonly CauseEntry[];
}

/** Nothing found; `keys` are the schema's columns. */
export const createCauseBook = (keys: readonly string[]): CauseBook => {
  const byPlace = Array.from({ length: keys.length + 1 }, () => new Map<string, CauseEntry>());
  const byId = new Map<string, CauseEntry>();
  let sorted: CauseEntry[] = [];
  const all = (): readonly CauseEntry[] => {
    if (sorted.length < byId.size) {
      sorted = [...byId.values()].sort((one, other) => one.place - other.place || (one.id < other.id ? -1 : 1));
    }
    return sorted;
  };
  return {
    of(kind, place, message = null) {
      const name = message === null ? kind : `${kind}\0${message}`;
      const known = byPlace[place]?.get(name);
      if (known !== undefined) return known;
      const column = keys[place] ?? null;
      const where = column === null ? kind : `${kind}:${column}`;
      const id = message === null ? where : `${kind}:${column ?? ""}:${message}`;
      const entry: CauseEntry = {
        ...{ kind, column, message, id, place, isError: isError(kind) },
        ...{ having: createRowBits(), rows: 0, tally: createTally(), shown: null },
      };
      byPlace[place]?.set(name, entry);
      byId.set(id, entry);
      sorted = [];
      return entry;
    },
    byId: (id) => byId.get(id),
    at: (row) => all().filter(({ having }) => having.has(row)),
    all,
  };
};

/** Counts, or with -1 counts no longer, a row's value for a cause. */
export const count = (entry: CauseEntry, text: string, by: 1 | -1): void => {
  entry.rows += by;
  if (by > 0) entry.tally.add(text);
  else entry.tally.take(text);
  entry.shown = null;
};
