import type { RowSet } from "../edits/edit.ts";
import type { HostFault, Plan } from "../engine/engine.ts";
import { type About, type Head, type Keep, type Kept, namesOf, type Out, type Page } from "./journal.ts";
import { addRows, countRows, firstOutside, type GrowingRows, hasRow } from "./rowSet.ts";
import type { SendPorts } from "./sendPorts.ts";
import { type Totals, totalsOf } from "./totals.ts";

/** What became of the rows of a chunk. */
export interface Settled {
  readonly accepted: readonly number[];
  readonly refused: readonly HostFault[];
  readonly leftOut: readonly number[];
}

/** The journal of an import under way: what is said to it counts at once, and is on disk after `save`. */
export interface Journal {
  readonly about: About;
  readonly accepted: RowSet;
  readonly leftOut: RowSet;
  /** One fault a row; of this round. */
  readonly refused: readonly HostFault[];
  /** How far it is, as it would be kept. */
  head(): Head;
  totals(): Totals;
  isSettled(row: number): boolean;
  /** The first row from `row` on that is not settled. */
  firstUnsettled(row: number): number;
  /** A chunk is about to go out; null where it came back untaken. */
  setOut(out: Out | null): void;
  /** The chunk that was out is dealt with; the next begins at `next`, with `size` rows. */
  settle(settled: Settled, next: number, size: number): void;
  /** Nothing is left to send. */
  finish(): void;
  /** So many rows are ready at least: an engine that gives more than it said adds to the total. */
  expect(rows: number): void;
  /** Begins another round, from the top, with rows that were put right. What is accepted or left out stays so. */
  nextRound(plan: Plan, rows: number): Promise<boolean>;
  /** Resolves once everything said is on disk; false where it could not be kept. */
  save(): Promise<boolean>;
}

/** A page is full with so many ranges and refusals: what is written before each chunk stays small. */
const PAGE = 500;

interface OpenPage extends Page {
  readonly accepted: GrowingRows;
  readonly leftOut: GrowingRows;
  readonly refused: HostFault[];
}

/** Opens a journal: one that was kept, or one that begins, with `about` alone. */
export const openJournal = (
  keep: Keep,
  kept: Pick<Kept, "about"> & Partial<Kept>,
  { now, random, pageSize = PAGE }: Pick<SendPorts, "now" | "random"> & { readonly pageSize?: number | undefined },
): Journal => {
  const names = namesOf(kept.about.session);
  const accepted: GrowingRows = [];
  const leftOut: GrowingRows = [];
  const settled: GrowingRows = [];
  const refused: HostFault[] = [];
  let about = kept.about;
  let counts = { accepted: 0, leftOut: 0 };

  const isNow = kept.head?.round === about.round;
  const { pages = [], size = 0, out = null } = kept.head ?? {};
  // A round that was begun and did not get on begins at the top.
  const state = { pages, size, out, at: isNow ? (kept.head?.at ?? 0) : 0, isDone: isNow && kept.head?.isDone === true };
  const blank = (): OpenPage => ({ round: about.round, accepted: [], leftOut: [], refused: [] });
  let open = blank();
  let isSaved = false;
  let lastSave = true;

  const add = (page: OpenPage | null, one: Pick<Page, "accepted" | "leftOut">, faults: readonly HostFault[]): void => {
    for (const name of ["accepted", "leftOut"] as const) {
      for (const [from, to] of one[name]) {
        addRows(name === "accepted" ? accepted : leftOut, from, to);
        addRows(settled, from, to);
        if (page !== null) addRows(page[name], from, to);
      }
      counts = { ...counts, [name]: counts[name] + countRows(one[name]) };
    }
    for (const fault of faults) {
      refused.push(fault);
      addRows(settled, fault.row);
      page?.refused.push(fault);
    }
  };
  const refusedIn = (page: Page): readonly HostFault[] => (page.round === about.round ? page.refused : []);
  for (const page of kept.pages ?? []) add(null, page, refusedIn(page));
  if (kept.head !== undefined) add(open, kept.head.open, refusedIn(kept.head.open));

  const head = (): Head => ({ ...state, round: about.round, open, savedAt: now() });
  const change = (part: Partial<typeof state>): void => {
    Object.assign(state, part);
    isSaved = false;
  };
  const rangesOf = (rows: readonly number[]): RowSet => rows.map((row) => [row, row + 1] as const);

  /** An account of more rows than there are would add up to nothing. */
  const expect = (rows: number): void => {
    about = { ...about, rows: Math.max(about.rows, rows) };
  };
  expect(counts.accepted + counts.leftOut + refused.length);

  return {
    get about() {
      return about;
    },
    accepted,
    leftOut,
    refused,
    head,
    totals: () => totalsOf({ rows: about.rows, ...counts, refused: refused.length }),
    isSettled: (row) => hasRow(settled, row),
    firstUnsettled: (row) => firstOutside(settled, row),
    setOut: (next) => change({ out: next }),
    settle: (done, at, nextSize) => {
      add(open, { accepted: rangesOf(done.accepted), leftOut: rangesOf(done.leftOut) }, done.refused);
      change({ out: null, at, size: nextSize });
    },
    finish: () => change({ isDone: true }),
    expect,
    nextRound: async (plan, rows) => {
      about = { ...about, plan, rows, round: about.round + 1 };
      open = { ...open, round: about.round, refused: [] };
      refused.length = 0;
      settled.length = 0;
      for (const [from, to] of [...accepted, ...leftOut]) addRows(settled, from, to);
      expect(counts.accepted + counts.leftOut);
      change({ at: 0, isDone: false });
      return keep.set(names.about, about);
    },
    save: async () => {
      if (isSaved) return lastSave;
      isSaved = true;
      if (open.accepted.length + open.leftOut.length + open.refused.length > pageSize) {
        // Half of the name is drawn, so that two tabs that could not tell each other never write over a page.
        const name = `import/${about.session}/page/${state.pages.length}${random().toString(36).slice(1)}`;
        if (await keep.set(name, open)) {
          state.pages = [...state.pages, name];
          open = blank();
        }
      }
      lastSave = await keep.set(names.head, head());
      return lastSave;
    },
  };
};
