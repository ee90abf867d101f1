import { describe, expect, it } from "vitest";
import { aColumn, anOpened, aSchema } from "./builders.test-data.ts";
import { openQuestions, unsureColumns } from "./question.ts";

const kinds = (...[asking, schema]: Parameters<typeof openQuestions>): readonly string[] =>
  openQuestions(asking, schema).map((question) => question.kind);

describe("the questions", () => {
  const schema = aSchema(["name", true], ["email", false]);
  const sure = anOpened({ columns: [aColumn(0, "name", 1), aColumn(1, "email", 0.9)] });

  it("are none where everything was found well enough", () => {
    expect(openQuestions({ opened: sure, mapping: sure.mapping, answered: [] }, schema)).toEqual([]);
  });
  it("are about the rows first, then about the columns", () => {
    const opened = anOpened({
      columns: [aColumn(0, "name", 0.5), aColumn(1, null, 0.3)],
      remarks: [{ kind: "headingsGuessed" }, { kind: "encodingGuessed", confidence: 0.6, examples: ["ä"] }],
      sheets: [
        { place: 0, name: "A", isHidden: false, rows: 3 },
        { place: 1, name: "B", isHidden: false, rows: null },
      ],
    });
    expect(kinds({ opened, mapping: opened.mapping, answered: [] }, schema)).toEqual([
      "sheets",
      "headings",
      "encoding",
      "column",
      "column",
    ]);
    expect(kinds({ opened, mapping: opened.mapping, answered: ["sheets", "headings", "column 0"] }, schema)).toEqual([
      "encoding",
      "column",
    ]);
  });
  it("leave out sheets that are hidden or empty, and encodings that are as good as certain", () => {
    const opened = anOpened({
      columns: sure.columns,
      remarks: [{ kind: "encodingGuessed", confidence: 0.8, examples: [] }],
      sheets: [
        { place: 0, name: "A", isHidden: false, rows: 3 },
        { place: 1, name: "B", isHidden: true, rows: 9 },
        { place: 2, name: "C", isHidden: false, rows: 0 },
      ],
    });
    expect(kinds({ opened, mapping: opened.mapping, answered: [] }, schema)).toEqual([]);
  });
  it("leave out an unsure column where nothing is left that it could be", () => {
    const opened = anOpened({ columns: [aColumn(0, "name", 1), aColumn(1, "email", 1), aColumn(2, null, 0.2)] });
    expect(unsureColumns(opened, opened.mapping, schema)).toEqual([]);
    expect(kinds({ opened, mapping: opened.mapping, answered: [] }, schema)).toEqual([]);
  });
  it("ask where a column every row needs is to be found, as long as a column is left", () => {
    const opened = anOpened({ columns: [aColumn(0, null, 1), aColumn(1, "email", 1)] });
    expect(openQuestions({ opened, mapping: opened.mapping, answered: [] }, schema)).toEqual([
      { kind: "target", key: "name" },
    ]);
    const full = anOpened({ columns: [aColumn(0, "email", 1)] });
    expect(kinds({ opened: full, mapping: full.mapping, answered: [] }, schema)).toEqual([]);
  });
  it("are none about a file of rows left out by an earlier import", () => {
    const opened = anOpened({ columns: [aColumn(0, null, 0)], remarks: [{ kind: "rejects" }] });
    expect(kinds({ opened, mapping: {}, answered: [] }, schema)).toEqual([]);
  });
});
