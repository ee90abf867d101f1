import { describe, expect, it } from "vitest";
import { columnOf, schemaOf } from "../check/schemaOf.test-data.ts";
import { compileEdits } from "./compileEdits.ts";
import type { Edit, History } from "./edit.ts";
import { pushEdit, undone } from "./history.ts";
import type { RowEditor } from "./rowEditor.ts";

const SCHEMA = schemaOf(columnOf("name"), columnOf("city"));

const historyOf = (...edits: readonly Edit[]): History => ({ edits, done: edits.length });
const editorOf = (...edits: readonly Edit[]): RowEditor =>
  compileEdits(historyOf(...edits), SCHEMA, (place, values) => (values[place] === "bad" ? "pattern" : null));
const edited = (editor: RowEditor, row: number, ...values: string[]): readonly string[] => {
  editor.apply(row, values);
  return values;
};
const set = (row: number, value: string): Edit => ({ kind: "setCell", row, column: "name", value });
const replace = (find: string, by: string, column: string | null = null): Edit => ({
  ...{ kind: "replace", column, find, replace: by, whole: false, matchCase: false },
});

describe("edits of a row", () => {
  it("come one after the other: a cell typed wins over what was before, and later ones see it", () => {
    const editor = editorOf(replace("a", "b"), set(3, "aaa"), replace("aa", "c"));
    expect(edited(editor, 3, "a", "a")).toEqual(["ca", "b"]);
    expect(edited(editor, 4, "a", "a")).toEqual(["b", "b"]);
  });

  it("leave no blanks around a value", () => {
    expect(edited(editorOf(set(0, "\u00a0 Ann ")), 0, "", "")[0]).toBe("Ann");
    expect(edited(editorOf(replace("Mr", "")), 0, "Mr Smith", "")[0]).toBe("Smith");
  });

  it("fill, map, clear and set many", () => {
    expect(edited(editorOf({ kind: "fillEmpty", column: "city", value: "Oslo" }), 0, "", "")).toEqual(["", "Oslo"]);
    const map: Edit = { kind: "mapValues", column: "city", pairs: [[" OSLO ", "Oslo"]] };
    expect(edited(editorOf(map), 0, "oslo", "oslo")).toEqual(["oslo", "Oslo"]);
    expect(edited(editorOf({ kind: "clear", column: "name", fault: "pattern" }), 0, "bad", "bad")).toEqual(["", "bad"]);
    const many: Edit = {
      kind: "setCells",
      column: "name",
      value: "x",
      rows: [
        [1, 2],
        [4, 6],
      ],
    };
    expect([0, 1, 2, 4, 5, 6].map((row) => edited(editorOf(many), row, "o")[0])).toEqual([
      "o",
      "x",
      "o",
      "x",
      "x",
      "o",
    ]);
  });

  it("pass over columns the schema does not have", () => {
    const editor = editorOf(
      { kind: "setCell", row: 0, column: "__proto__", value: "x" },
      { kind: "fillEmpty", column: "gone", value: "x" },
    );
    expect(edited(editor, 0, "", "")).toEqual(["", ""]);
  });

  it("do only what was done to all rows alike, where that is asked", () => {
    const values = ["a", "bad"];
    editorOf(set(0, "x"), replace("a", "b", "name"), { kind: "clear", column: "city", fault: "pattern" }).apply(
      0,
      values,
      true,
    );
    expect(values).toEqual(["b", "bad"]);
  });
});

describe("rows left out", () => {
  it("are those of the last word on them", () => {
    const editor = editorOf({ kind: "leaveOut", rows: [[0, 9]] }, { kind: "takeIn", rows: [[3, 5]] });
    expect([2, 3, 4, 5, 9].map((row) => editor.apply(row, ["", ""]))).toEqual([false, true, true, false, true]);
  });

  it("by a fault stay in where they were taken in later", () => {
    const rule: Edit = { kind: "leaveOutFaulty", fault: "date", column: "city" };
    const editor = editorOf(rule, { kind: "takeIn", rows: [[1, 2]] });
    expect([0, 1].map((row) => editor.leavesOut("date", "city", row))).toEqual([true, false]);
    expect(editor.leavesOut("date", "name", 0)).toBe(false);
    editor.follow(pushEdit(historyOf(rule, { kind: "takeIn", rows: [[1, 2]] }), rule));
    expect(editor.leavesOut("date", "city", 1)).toBe(true);
  });
});

describe("going to another history", () => {
  it("costs no more with a hundred thousand edits before it", () => {
    let reads = 0;
    const edits = Array.from({ length: 100_000 }, (_, row) => set(row, "x"));
    const history = historyOf(...edits);
    const editor = compileEdits(history, SCHEMA, () => null);
    const watched = new Proxy(edits, {
      get(target, key, receiver) {
        reads += 1;
        return Reflect.get(target, key, receiver);
      },
    });
    editor.follow({ edits: watched, done: edits.length });
    reads = 0;
    editor.follow(undone({ edits: watched, done: edits.length }));
    expect(reads).toBeLessThan(20);
    expect(edited(editor, 99_999, "old", "")[0]).toBe("old");
    expect(edited(editor, 99_998, "old", "")[0]).toBe("x");
  });

  it("brings back what an undone cell had hidden", () => {
    const history = historyOf(set(0, "one"), set(0, "two"));
    const editor = compileEdits(history, SCHEMA, () => null);
    editor.follow(undone(history));
    expect(edited(editor, 0, "", "")[0]).toBe("one");
  });
});
