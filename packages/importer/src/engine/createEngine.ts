import type { Bytes } from "../bytes/bytes.ts";
import type { FileRow } from "../check/tableCheck.ts";
import type { History, RowSet } from "../edits/edit.ts";
import { pushEdit, redone, undone } from "../edits/history.ts";
import { createPace } from "../pace/createPace.ts";
import type { Pace } from "../pace/pace.ts";
import type { Reading } from "../reading/reading.ts";
import { loadTypes } from "../values/loadTypes.ts";
import type { CheckedFile } from "./checkedFile.ts";
import { checkFile } from "./checkFile.ts";
import { chunkRows } from "./chunkRows.ts";
import type { Checked, HostCheck, ImportEngine, OnProgress, Plan, RowFilter } from "./engine.ts";
import type { FileOptions, OpenFile } from "./file.ts";
import type { Selected } from "./gridRows.ts";
import { openFile } from "./openFile.ts";
import type { Refusals } from "./refusals.ts";

interface EngineOptions {
  /** How long it works without a break, in milliseconds: 8 on a page's own thread, 60 in a worker. */
  readonly slice: number;
}

const NOTHING_DONE: History = { edits: [], done: 0 };

/** So many rows are looked at again one by one; for more, looking at all of them in their order is faster. */
const FEW = 2000;

/** Examples of what an edit would change. */
const EXAMPLES = 5;

// What a table without a fault does without is fetched once it is wanted.
const loadMending = () => import("./mending.ts");
const loadGrid = () => import("./gridRows.ts");

/** Makes an engine: the state of one import, and what is done with it. */
export const createEngine = ({ slice }: EngineOptions): ImportEngine => {
  let options: Omit<FileOptions, "types"> | null = null;
  let hostCheck: HostCheck | null = null;
  let chosen: Partial<Reading> = {};
  let file: OpenFile | null = null;
  let plan: { readonly mapping: Plan["mapping"]; readonly history: History } = { mapping: {}, history: NOTHING_DONE };
  let settled: RowSet = [];
  let checked: CheckedFile | null = null;
  let selected: { readonly filter: string; readonly rows: Selected } | null = null;
  /** What the host refused; null until it does. */
  let refusals: Refusals | null = null;
  /** Changed rows of which the host's word was not heard yet. */
  const unheard = new Set<number>();
  let work = new AbortController();

  /** Calls off what an earlier call is still at, and begins. */
  const begin = (): Pace => {
    work.abort();
    work = new AbortController();
    return createPace({ slice, signal: work.signal });
  };
  /** For what changes nothing and is not called off. */
  const aside = (): Pace => createPace({ slice });

  const now = (): { readonly file: OpenFile; readonly checked: CheckedFile } => {
    if (file === null || checked === null) throw new Error("The rows were not checked yet: call `check` first.");
    return { file, checked };
  };

  const look = async (pace: Pace, onProgress?: OnProgress): ReturnType<typeof openFile> => {
    if (options === null) throw new Error("There is no file: call `open` first.");
    const { signal } = work;
    const types = await loadTypes(options.schema.columns);
    const opened = await openFile({ ...options, types }, chosen, pace, onProgress);
    signal.throwIfAborted();
    if (opened.ok) {
      file = opened.value;
      checked = null;
      selected = null;
    }
    return opened;
  };

  const summary = async (): Promise<Checked> => {
    const { checked: one } = now();
    const rows = one.to - one.from;
    // What puts causes right is fetched once there are some.
    const fixesOf = one.check.hasCauses() ? (await loadMending()).fixesOf : () => [];
    const { edits, done } = plan.history;
    return {
      rows,
      ...one.check.counts(),
      around: one.source.count - rows,
      causes: one.check.causes(fixesOf),
      canUndo: done > 0,
      canRedo: done < edits.length,
      history: plan.history,
    };
  };

  const lookAtAll = async (pace: Pace, onProgress?: OnProgress): Promise<Checked> => {
    if (file === null) throw new Error("There is no file: call `open` first.");
    checked = await checkFile({ file, ...plan, settled, hostCheck, pace, onProgress });
    selected = null;
    unheard.clear();
    refusals?.ofTable.clear();
    await refusals?.again(checked);
    return await summary();
  };

  const change = async (history: History, onProgress?: OnProgress): Promise<Checked> => {
    const pace = begin();
    const { checked: one } = now();
    plan = { ...plan, history };
    const { signal } = work;
    const { compileEdits } = await loadMending();
    signal.throwIfAborted();
    const found = one.check.touchedBy(history);
    const touched = new Set([...(found ?? []), ...(refusals?.ofTable ?? [])]);
    if (found === null || touched.size > FEW) return await lookAtAll(pace, onProgress);
    const rows: FileRow[] = [];
    for (const row of touched) {
      const batch = await one.source.read(row, row + 1);
      rows.push({ row, cells: batch.rows[0] ?? [], problems: batch.problems.get(0) ?? [] });
    }
    signal.throwIfAborted();
    if (!one.check.again(history, rows, compileEdits)) return await lookAtAll(pace, onProgress);
    selected = null;
    refusals?.ofTable.clear();
    for (const row of touched) unheard.add(row);
    const rowsToHear = [...unheard];
    if (hostCheck !== null) {
      const { askHost } = await import("./askHost.ts");
      await askHost(one, hostCheck, pace, rowsToHear);
      signal.throwIfAborted();
    }
    await refusals?.again(one, rowsToHear);
    // Where this was called off, the next change hears of them too.
    signal.throwIfAborted();
    unheard.clear();
    return await summary();
  };

  const select = async (filter: RowFilter): Promise<Selected> => {
    const key = JSON.stringify(filter);
    if (selected?.filter === key) return selected.rows;
    const { selectRows } = await loadGrid();
    const rows = await selectRows(now().checked, filter, aside());
    selected = { filter: key, rows };
    return rows;
  };

  return {
    open: async (given, { name, schema, memory, hostCheck: check }, onProgress) => {
      const pace = begin();
      const bytes: Bytes = given;
      options = { bytes, name, schema, memory };
      hostCheck = check;
      chosen = {};
      file = null;
      checked = null;
      plan = { mapping: {}, history: NOTHING_DONE };
      refusals = null;
      unheard.clear();
      settled = [];
      const opened = await look(pace, onProgress);
      return opened.ok ? { ok: true, value: opened.value.opened } : opened;
    },
    reopen: async (reading, onProgress) => {
      const pace = begin();
      const before = chosen;
      const { layout, ...rest } = chosen;
      // Another sheet or dialect has its table elsewhere.
      const isElsewhere = reading.sheets !== undefined || reading.dialect !== undefined || reading.format !== undefined;
      chosen = { ...rest, ...(isElsewhere || layout === undefined ? {} : { layout }), ...reading };
      const opened = await look(pace, onProgress);
      if (!opened.ok) chosen = before;
      return opened.ok ? { ok: true, value: opened.value.opened } : opened;
    },
    check: async ({ reading, mapping, history, settled: rows = [] }, onProgress) => {
      const pace = begin();
      settled = rows;
      if (file !== null && JSON.stringify(file.opened.reading) !== JSON.stringify(reading)) {
        chosen = reading;
        await look(pace, onProgress);
      }
      plan = { mapping, history };
      return await lookAtAll(pace, onProgress);
    },
    edit: (edit, onProgress) => change(pushEdit(plan.history, edit), onProgress),
    undo: (onProgress) => change(undone(plan.history), onProgress),
    redo: (onProgress) => change(redone(plan.history), onProgress),
    tryEdit: async (edit) => {
      const { compileEdits } = await loadMending();
      const { checked: one } = now();
      const changes = one.check.changesBy(edit, compileEdits);
      const examples: (readonly [string, string])[] = [];
      let values = 0;
      await one.source.scan({ from: one.from, to: one.to }, aside(), ({ first, rows }) => {
        for (const [place, cells] of rows.entries()) {
          for (const pair of changes(first + place, cells)) {
            values += 1;
            if (examples.length < EXAMPLES) examples.push(pair);
          }
        }
      });
      return { values, examples };
    },
    rows: async (filter, window) => {
      const { gridRows, countOf } = await loadGrid();
      const rows = await select(filter);
      return { rows: await gridRows(now().checked, rows, window), count: countOf(rows) };
    },
    chunk: async (from, most) => await chunkRows(now().checked, from, most, aside()),
    refuse: async (faults, of = "rows") => {
      const { checked: one } = now();
      const { createRefusals } = await import("./refusals.ts");
      refusals ??= createRefusals();
      await refusals.add(one, faults, of);
      selected = null;
      return await summary();
    },
    rejects: async (wanted) => {
      const { file: of, checked: one } = now();
      const { writeRejects } = await import("./writeRejects.ts");
      return await writeRejects(of, one, wanted, aside());
    },
    problems: async (schema) => (await import("../schema/schemaProblems.ts")).schemaProblems(schema),
    close: () => {
      work.abort();
      file = null;
      checked = null;
      options = null;
    },
  };
};
