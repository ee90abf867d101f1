import {
  type Checked,
  type Edit,
  type HostCheck,
  type ImportEngine,
  lossOf,
  type Mapping,
  type Memory,
  type Opened,
  type Plan,
  type Reading,
  type RowFilter,
  type RowSet,
  type TableSchema,
} from "@handrail/importer";
import { assign } from "./assign.ts";
import { idOf, openQuestions, type Question, unsureColumns } from "./question.ts";
import type { Reviewing, Stage, Trouble, Working } from "./stage.ts";

/** What reading and putting right is done with. */
export interface ReaderOptions {
  readonly engine: ImportEngine;
  readonly schema: TableSchema;
  readonly hostCheck: HostCheck | null;
  readonly memory: () => Promise<Memory>;
  /** The host's look at the whole table, after ours; null where there is none or nothing was found. */
  readonly checkTable: (checked: Checked) => Promise<Checked | null>;
  /** Rows that were sent, or given up, in rounds before: nothing can be done to them any more. */
  readonly settled: () => RowSet;
  readonly show: (stage: Stage) => void;
  /** Every row was looked at, or edited: worth keeping. */
  readonly onChecked: (work: Reviewing, file: Blob) => void;
}

const NOTHING_DONE = { edits: [], done: 0 } as const;

/** The way from a file to rows that are ready. What is begun calls off what was going on; nothing of it rejects. */
export const createReader = (options: ReaderOptions) => {
  const { engine, schema, show } = options;
  let turn = 0;
  let file: Blob = new Blob();

  /** Begins something: the answer tells whether it is still wanted. */
  const begin = (): (() => boolean) => {
    turn += 1;
    const mine = turn;
    return () => mine === turn;
  };
  const choose = (trouble: Trouble | null): void => {
    begin();
    show({ kind: "choose", trouble });
  };
  /**
   * Runs what may reject: called off, nobody waits for it; else the file has gone away under us, or code did not come.
   * Then nothing was done, and where there is a place to stay in, trying again is all there is to do.
   */
  const attempt = async (
    isWanted: () => boolean,
    work: () => Promise<void>,
    stay: (() => void) | null = null,
  ): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!isWanted() || isAbort(error)) return;
      const kind = lossOf(error);
      if (kind === "notFetched" && stay !== null) stay();
      else choose({ kind });
    }
  };

  /** The next question, or the look at every row where there is none. */
  const goOn = (work: Working): void => {
    const questions = openQuestions(work, schema);
    const [question] = questions;
    if (question === undefined) void check(work);
    else show({ kind: "ask", work, question, open: questions.length });
  };

  const begun = (opened: Opened, before: Working | null): Working => ({
    opened,
    mapping: opened.mapping,
    answered: before?.answered ?? [],
    checked: null,
  });

  const open = (chosen: Blob, name: string): Promise<void> => {
    const isWanted = begin();
    show({ kind: "reading", name, share: null });
    return attempt(isWanted, async () => {
      const found = await openFile(chosen, name, isWanted);
      if (!isWanted()) return;
      if (found.ok) goOn(begun(found.value, null));
      else choose(found.error);
    });
  };
  const openFile = async (chosen: Blob, name: string, isWanted: () => boolean) => {
    file = chosen;
    const { hostCheck } = options;
    const memory = await options.memory();
    return await engine.open(chosen, { name, schema, memory, hostCheck }, ({ share }) => {
      if (isWanted()) show({ kind: "reading", name, share });
    });
  };

  /** Takes up a file where it was left: read, matched and edited as then; `then` takes it from there. */
  const resume = (
    chosen: Blob,
    saved: { readonly name: string; readonly fingerprint: string; readonly plan: Plan },
    then: ((work: Reviewing) => void) | null,
  ): Promise<void> => {
    const isWanted = begin();
    show({ kind: "reading", name: saved.name, share: null });
    return attempt(isWanted, async () => {
      const found = await openFile(chosen, saved.name, isWanted);
      if (!isWanted()) return;
      if (!found.ok) return choose(found.error);
      if (found.value.fingerprint !== saved.fingerprint) return choose({ kind: "notSame" });
      const reopened = await engine.reopen(saved.plan.reading);
      if (!isWanted()) return;
      if (!reopened.ok) return choose(reopened.error);
      const work = { ...begun(reopened.value, null), mapping: saved.plan.mapping };
      await check(work, saved.plan, then);
    });
  };

  const check = (
    work: Working,
    plan: Plan | null = null,
    then: ((work: Reviewing) => void) | null = null,
  ): Promise<void> => {
    const isWanted = begin();
    show({ kind: "checking", work, share: 0 });
    return attempt(isWanted, async () => {
      const { opened, mapping } = work;
      const history = work.checked?.history ?? NOTHING_DONE;
      const asked = { ...(plan ?? { reading: opened.reading, mapping, history }), settled: options.settled() };
      const checked = await engine.check(asked, ({ share }) => {
        if (isWanted()) show({ kind: "checking", work, share });
      });
      if (!isWanted()) return;
      if (then === null) await reviewed(isWanted, work, checked, null);
      else then({ ...work, checked });
    });
  };

  /** Shows what a look at the rows found, the host's own look at all of them included. */
  const reviewed = async (
    isWanted: () => boolean,
    work: Working,
    checked: Checked,
    filter: RowFilter | null,
  ): Promise<void> => {
    const whole = (await options.checkTable(checked)) ?? checked;
    if (!isWanted()) return;
    const reviewing = { ...work, checked: whole };
    options.onChecked(reviewing, file);
    showReview(reviewing, null, filter);
  };
  const showReview = (work: Reviewing, busy: number | null, filter: RowFilter | null): void =>
    show(filter === null ? { kind: "review", work, busy } : { kind: "rows", work, busy, filter });

  /** Does something to the rows, and shows what it came to in the place it was done. */
  const change = (
    work: Reviewing,
    filter: RowFilter | null,
    act: (onProgress: (progress: { share: number }) => void) => Promise<Checked>,
  ): Promise<void> => {
    const isWanted = begin();
    return attempt(
      isWanted,
      async () => {
        const checked = await act(({ share }) => {
          if (isWanted()) showReview(work, share, filter);
        });
        if (isWanted()) await reviewed(isWanted, work, checked, filter);
      },
      () => showReview(work, null, filter),
    );
  };

  return {
    choose,
    open,
    resume,
    check: (work: Working) => check(work),
    file: () => file,
    /** Nothing that is going on is waited for any more. */
    stop: () => {
      begin();
    },
    change,
    edit: (work: Reviewing, filter: RowFilter | null, edit: Edit) =>
      change(work, filter, (onProgress) => engine.edit(edit, onProgress)),
    undo: (work: Reviewing, filter: RowFilter | null) => change(work, filter, engine.undo),
    redo: (work: Reviewing, filter: RowFilter | null) => change(work, filter, engine.redo),
    showReview: (work: Reviewing) => {
      begin();
      showReview(work, null, null);
    },
    showRows: (work: Reviewing, filter: RowFilter) => {
      begin();
      showReview(work, null, filter);
    },
    /** Asks this, whatever was answered before. */
    ask: (work: Working, question: Question) => show({ kind: "ask", work, question, open: 1 }),
    /** Goes on with a question answered, or passed over as it is. */
    answer: (work: Working, question: Question, mapping: Mapping = work.mapping) => {
      const answered = [...work.answered, idOf(question)];
      goOn({ ...work, mapping, answered });
    },
    answerColumn: (work: Working, place: number, key: string | null) =>
      goOn({
        ...work,
        mapping: assign(work.mapping, place, key),
        answered: [...work.answered, idOf({ kind: "column", place }), ...(key === null ? [] : [`target ${key}`])],
      }),
    /** Leaves out every column that is still unsure. */
    leaveOutRest: (work: Working) => {
      const places = unsureColumns(work.opened, work.mapping, schema)
        .map((column) => column.place)
        .filter((place) => !work.answered.includes(idOf({ kind: "column", place })));
      const mapping = places.reduce((left, place) => assign(left, place, null), work.mapping);
      goOn({ ...work, mapping, answered: [...work.answered, ...places.map((place) => `column ${place}`)] });
    },
    /**
     * Reads the same file otherwise. Where its rows may be others now, what was done to them is forgotten; a matching is
     * kept while the columns have the same headings.
     */
    reread: (work: Working, reading: Partial<Reading>, then: Question | "howRead") => {
      const isWanted = begin();
      show(
        then === "howRead" ? { kind: "howRead", work, isBusy: true } : { kind: "ask", work, question: then, open: 1 },
      );
      return attempt(isWanted, async () => {
        const found = await engine.reopen(reading);
        if (!isWanted()) return;
        if (!found.ok) return choose(found.error);
        const isSame = Object.keys(reading).every((name) => name === "encoding");
        const next = {
          ...begun(found.value, work),
          mapping: sameHeadings(work.opened, found.value) ? work.mapping : found.value.mapping,
          checked: isSame ? work.checked : null,
        };
        if (then === "howRead") show({ kind: "howRead", work: next, isBusy: false });
        else if (then.kind === "encoding") show({ kind: "ask", work: next, question: then, open: 1 });
        else goOn({ ...next, answered: [...next.answered, idOf(then)] });
      });
    },
    showHowRead: (work: Working) => {
      begin();
      show({ kind: "howRead", work, isBusy: false });
    },
  };
};

const isAbort = (error: unknown): boolean => error instanceof Error && error.name === "AbortError";

const sameHeadings = (one: Opened, other: Opened): boolean =>
  one.columns.length === other.columns.length &&
  one.columns.every((column, at) => column.heading === other.columns[at]?.heading);
