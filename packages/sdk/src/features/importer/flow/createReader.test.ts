import type { Checked, ImportEngine, Opened, Plan } from "@handrail/importer";
import { describe, expect, it } from "vitest";
import { aChecked, aColumn, anOpened, aSchema } from "./builders.test-data.ts";
import { createReader } from "./createReader.ts";
import type { Stage } from "./stage.ts";

const schema = aSchema(["name", true], ["email", false]);

/** An engine that answers what it is told to, and a reader on it. */
const setUp = (opened: Opened, part: Partial<ImportEngine> = {}) => {
  const plans: Plan[] = [];
  const shown: Stage[] = [];
  const never = (): never => {
    throw new Error("Not to be called.");
  };
  const engine: ImportEngine = {
    open: async () => ({ ok: true, value: opened }),
    reopen: async (reading) => ({ ok: true, value: { ...opened, reading: { ...opened.reading, ...reading } } }),
    check: async (plan) => {
      plans.push(plan);
      return aChecked({ history: plan.history });
    },
    edit: async () => aChecked({ canUndo: true }),
    undo: async () => aChecked({ canRedo: true }),
    redo: async () => aChecked({ canUndo: true }),
    tryEdit: never,
    rows: never,
    chunk: never,
    refuse: never,
    rejects: never,
    problems: never,
    close: () => {},
    ...part,
  };
  const reader = createReader({
    engine,
    schema,
    hostCheck: null,
    memory: async () => ({ headings: {}, values: {} }),
    checkTable: async () => null,
    settled: () => [],
    show: (stage) => shown.push(stage),
    onChecked: () => {},
  });
  return { reader, plans, shown, kinds: () => shown.map(({ kind }) => kind), last: () => shown.at(-1) };
};

/** The work of a step that asks, or was checked. */
const workOf = (stage: Stage | undefined) => {
  if (stage?.kind !== "ask" && stage?.kind !== "review") throw new Error(`Not there yet: ${stage?.kind}`);
  return stage.work;
};
const reviewOf = (stage: Stage | undefined) => {
  if (stage?.kind !== "review") throw new Error(`Not there yet: ${stage?.kind}`);
  return stage.work;
};
const file = new Blob(["a"]);

describe("reading a file", () => {
  it("goes straight to the review where there is nothing to ask", async () => {
    const { reader, kinds } = setUp(anOpened({ columns: [aColumn(0, "name", 1), aColumn(1, "email", 1)] }));
    await reader.open(file, "a.csv");
    await new Promise((resolve) => setTimeout(resolve));
    expect(kinds()).toEqual(["reading", "checking", "review"]);
  });
  it("asks about one column after the other, and checks with the answers", async () => {
    const { reader, plans, last } = setUp(anOpened({ columns: [aColumn(0, "email", 0.4), aColumn(1, null, 0.4)] }));
    await reader.open(file, "a.csv");
    expect(last()).toMatchObject({ kind: "ask", question: { kind: "column", place: 0 }, open: 3 });
    reader.answerColumn(workOf(last()), 0, "name");
    expect(last()).toMatchObject({ kind: "ask", question: { kind: "column", place: 1 }, open: 1 });
    reader.answerColumn(workOf(last()), 1, null);
    await new Promise((resolve) => setTimeout(resolve));
    expect(last()?.kind).toBe("review");
    expect(plans[0]?.mapping).toEqual({ name: 0 });
  });
  it("leaves out at once whatever columns are still open", async () => {
    const columns = [aColumn(0, "name", 1), aColumn(1, "email", 0.4), aColumn(2, null, 0.4)];
    const { reader, plans, last } = setUp(anOpened({ columns }));
    await reader.open(file, "a.csv");
    reader.leaveOutRest(workOf(last()));
    await new Promise((resolve) => setTimeout(resolve));
    expect(plans[0]?.mapping).toEqual({ name: 0 });
  });
  it("names what a file is where it cannot be read, and lets another be chosen", async () => {
    const { reader, last } = setUp(anOpened({ columns: [] }), {
      open: async () => ({ ok: false, error: { kind: "empty" } }),
    });
    await reader.open(file, "a.csv");
    expect(last()).toEqual({ kind: "choose", trouble: { kind: "empty" } });
  });
  it("says so where the file goes away in the middle", async () => {
    const { reader, last } = setUp(anOpened({ columns: [aColumn(0, "name", 1)] }), {
      check: () => Promise.reject(new DOMException("gone", "NotReadableError")),
    });
    await reader.open(file, "a.csv");
    await new Promise((resolve) => setTimeout(resolve));
    expect(last()).toEqual({ kind: "choose", trouble: { kind: "unreadable" } });
  });
  it("says so where code for the file does not come, and asks for it again", async () => {
    const { reader, last } = setUp(anOpened({ columns: [] }), {
      open: () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")),
    });
    await reader.open(file, "a.csv");
    expect(last()).toEqual({ kind: "choose", trouble: { kind: "notFetched" } });
  });
  it("loses nothing where code for an edit does not come", async () => {
    const { reader, last } = setUp(anOpened({ columns: [aColumn(0, "name", 1)] }), {
      edit: () => Promise.reject(new TypeError("Failed to fetch dynamically imported module")),
    });
    await reader.open(file, "a.csv");
    await new Promise((resolve) => setTimeout(resolve));
    const work = reviewOf(last());
    await reader.edit(work, null, { kind: "clear", column: "name", fault: "option" });
    expect(last()).toEqual({ kind: "review", work, busy: null });
  });
  it("forgets a file that was chosen before another", async () => {
    const answers: ((value: Opened) => void)[] = [];
    const { reader, shown } = setUp(anOpened({ columns: [] }), {
      open: () => new Promise((resolve) => answers.push((value) => resolve({ ok: true, value }))),
    });
    const first = reader.open(file, "first.csv");
    const second = reader.open(file, "second.csv");
    await new Promise((resolve) => setTimeout(resolve));
    answers[1]?.(anOpened({ name: "second.csv", columns: [aColumn(0, "name", 0.5)] }));
    answers[0]?.(anOpened({ name: "first.csv", columns: [aColumn(0, "name", 0.5)] }));
    await Promise.all([first, second]);
    expect(shown.filter(({ kind }) => kind === "ask")).toMatchObject([{ work: { opened: { name: "second.csv" } } }]);
  });
});

describe("reading it otherwise", () => {
  const opened = anOpened({ columns: [aColumn(0, "name", 1), aColumn(1, "email", 1)] });
  const review = async () => {
    const all = setUp(opened);
    await all.reader.open(file, "a.csv");
    await new Promise((resolve) => setTimeout(resolve));
    const edits = [{ kind: "setCell", row: 1, column: "name", value: "x" }] as const;
    const checked: Checked = aChecked({ history: { edits, done: 1 } });
    return { ...all, work: { ...reviewOf(all.last()), mapping: { email: 0 }, checked } };
  };
  it("keeps what was matched, and with another encoding what was done to the rows", async () => {
    const { reader, plans, last, work } = await review();
    await reader.reread(work, { encoding: "windows-1251" }, "howRead");
    const stage = last();
    if (stage?.kind !== "howRead") throw new Error("Not there.");
    await reader.check(stage.work);
    expect(plans.at(-1)).toMatchObject({
      mapping: { email: 0 },
      history: { done: 1 },
      reading: { encoding: "windows-1251" },
    });
  });
  it("forgets what was done to rows that may be others now", async () => {
    const { reader, plans, last, work } = await review();
    await reader.reread(work, { layout: { headings: [1, 2], body: 2, footer: 0 } }, "howRead");
    const stage = last();
    if (stage?.kind !== "howRead") throw new Error("Not there.");
    await reader.check(stage.work);
    expect(plans.at(-1)?.history.done).toBe(0);
  });
});

describe("taking up a file", () => {
  const opened = anOpened({ columns: [aColumn(0, "name", 1)] });
  const plan: Plan = { reading: opened.reading, mapping: { email: 0 }, history: { edits: [], done: 0 } };
  it("reads, matches and edits it as then", async () => {
    const { reader, plans, last } = setUp(opened);
    await reader.resume(file, { name: "a.csv", fingerprint: "f", plan }, null);
    expect(plans).toEqual([{ ...plan, settled: [] }]);
    expect(last()?.kind).toBe("review");
  });
  it("refuses one that is not the same", async () => {
    const { reader, plans, last } = setUp(opened);
    await reader.resume(file, { name: "a.csv", fingerprint: "another", plan }, null);
    expect(plans).toEqual([]);
    expect(last()).toEqual({ kind: "choose", trouble: { kind: "notSame" } });
  });
});

describe("putting rows right", () => {
  it("stays where it was done", async () => {
    const { reader, last } = setUp(anOpened({ columns: [aColumn(0, "name", 1)] }));
    const work = { opened: anOpened({ columns: [] }), mapping: {}, answered: [], checked: aChecked() };
    await reader.edit(work, { kind: "all" }, { kind: "clear", column: "name", fault: "date" });
    expect(last()).toMatchObject({ kind: "rows", filter: { kind: "all" }, work: { checked: { canUndo: true } } });
    await reader.undo(work, null);
    expect(last()).toMatchObject({ kind: "review", work: { checked: { canRedo: true } } });
  });
});
