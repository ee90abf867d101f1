import { describe, expect, it } from "vitest";
import type { Edit, History } from "./edit.ts";
import { pushEdit, redone, rowsTouched, undone } from "./history.ts";

const NOTHING: History = { edits: [], done: 0 };
const cell = (row: number): Edit => ({ kind: "setCell", row, column: "name", value: "x" });
const bulk: Edit = { kind: "fillEmpty", column: "name", value: "x" };
const after = (...edits: readonly Edit[]): History => edits.reduce(pushEdit, NOTHING);

describe("the history", () => {
  it("is the same after undoing and redoing", () => {
    const history = after(cell(1), bulk);
    expect(redone(undone(history))).toEqual(history);
    expect(undone(NOTHING)).toBe(NOTHING);
    expect(redone(history)).toBe(history);
  });

  it("forgets what was undone once something else is done", () => {
    expect(pushEdit(undone(after(cell(1), cell(2))), bulk)).toEqual({ edits: [cell(1), bulk], done: 2 });
  });
});

describe("the rows touched from one history to another", () => {
  it("are those of the edits that only one of them has", () => {
    const before = after(cell(1), cell(7));
    const other = pushEdit(undone(before), { kind: "leaveOut", rows: [[3, 5]] });
    expect(rowsTouched(before, other)).toEqual([3, 4, 7]);
    expect(rowsTouched(before, before)).toEqual([]);
  });

  it("are not known where an edit looks at all rows, or at very many", () => {
    expect(rowsTouched(NOTHING, after(bulk))).toBeNull();
    expect(rowsTouched(NOTHING, after({ kind: "takeIn", rows: [[0, 1_000_000]] }))).toBeNull();
  });
});
