import { describe, expect, it } from "vitest";
import type { RowProblem } from "../csv/row.ts";
import { checkRow } from "./check.ts";
import type { TargetColumn } from "./columns.ts";

const TARGETS: readonly TargetColumn[] = [
  { key: "name", label: "Name", required: true },
  { key: "email", label: "E-mail", type: "email" },
];
const check = (cells: readonly string[], problems: readonly RowProblem[] = []) =>
  checkRow({ line: 2, cells, problems }, { name: 0, email: 1 }, TARGETS);

describe("checkRow", () => {
  it("hands on mapped values as they stand, without the blanks around", () => {
    expect(check([" 007 ", "a@b.co", "more"]).record).toEqual({ name: "007", email: "a@b.co" });
  });
  it("names what is missing and what is of the wrong kind", () => {
    expect(check(["", "nobody"]).faults).toEqual([
      { kind: "required", column: "Name" },
      { kind: "email", column: "E-mail" },
    ]);
  });
  it("lets optional values and columns that were not mapped be empty", () => {
    expect(check(["Ann", ""]).faults).toEqual([]);
    expect(checkRow({ line: 1, cells: ["x"], problems: [] }, {}, [{ key: "a", label: "A" }]).record).toEqual({ a: "" });
  });
  it("sends short rows, and holds back long ones and those with an open mark", () => {
    expect(check(["Ann"], [{ kind: "ragged", expected: 2, actual: 1 }]).faults).toEqual([]);
    expect(check(["Ann", "", "x"], [{ kind: "ragged", expected: 2, actual: 3 }]).faults).toHaveLength(1);
    expect(check(["Ann"], [{ kind: "unclosedQuote" }]).faults).toEqual([{ kind: "unclosedQuote" }]);
  });
  it("keeps a column called __proto__ a column", () => {
    const { record } = checkRow({ line: 1, cells: ["x"], problems: [] }, { ["__proto__"]: 0 }, [
      { key: "__proto__", label: "P" },
    ]);
    expect(Object.keys(record)).toEqual(["__proto__"]);
  });
});
