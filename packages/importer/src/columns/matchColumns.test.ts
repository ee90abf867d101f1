import { describe, expect, it } from "vitest";
import { textColumn } from "../../../../tests/importer/columns/textColumn.ts";
import { ALL_TYPES } from "../values/allTypes.test-data.ts";
import { matchColumns } from "./matchColumns.ts";

const option = (value: string) => ({ value, label: value, aliases: [] });
const SCHEMA = {
  columns: [
    textColumn("name", "text", { label: "Full name", required: true }),
    textColumn("email", "email", { label: "E-mail", required: true }),
    textColumn("since", "date", { label: "Customer since" }),
    textColumn("role", "enum", { label: "Role", options: ["admin", "editor", "viewer"].map(option) }),
  ],
};
const ROWS = Array.from({ length: 12 }, (_, i) => [
  `Ann ${"abcdefghijkl".charAt(i)}`,
  `ann${i}@example.org`,
  `2024-01-${10 + i}`,
  ["admin", "editor", "viewer"][i % 3] ?? "",
]);
const match = (
  headings: readonly string[],
  {
    samples = ROWS,
    memory = { headings: {}, values: {} },
    schema = SCHEMA,
  }: Partial<Parameters<typeof matchColumns>[0]> = {},
) => matchColumns({ headings, samples, schema, memory, types: ALL_TYPES });

describe("matchColumns", () => {
  it("is certain where every name is the very one but for case, accents and signs", () => {
    const { mapping, isCertain, columns } = match(["FULL_NAME", "e-mail", "Customer Since", "role"]);
    expect(mapping).toEqual({ name: 0, email: 1, since: 2, role: 3 });
    expect(isCertain).toBe(true);
    expect(columns.map(({ confidence }) => confidence)).toEqual([1, 1, 1, 1]);
  });
  it("is certain of what has one reading in another language", () => {
    const { mapping, isCertain } = match(["氏名", "Correo electrónico"]);
    expect(mapping).toEqual({ name: 0, email: 1 });
    expect(isCertain).toBe(true);
  });
  it("is not certain while a required column has nothing", () => {
    expect(match(["Full name", "Shoe size"]).isCertain).toBe(false);
  });
  it("leaves out with confidence what is like nothing, so that it asks no question", () => {
    const { columns, isCertain } = match(["Full name", "E-mail", "Shoe size"], { samples: [] });
    expect(columns[2]).toMatchObject({ suggestion: null });
    expect(columns[2]?.confidence).toBeGreaterThan(0.9);
    expect(isCertain).toBe(true);
  });
  it("gives each column of the file away once", () => {
    const { mapping } = match(["Name", "Full name", "Mail", "E-mail"], { samples: [] });
    expect(mapping).toMatchObject({ name: 1, email: 3 });
    expect(new Set(Object.values(mapping)).size).toBe(Object.values(mapping).length);
  });
  it("asks which of two columns with the very name is meant, unless one is empty", () => {
    const two = match(["Full name", "E-mail", "E-mail"], { samples: ROWS.map(([a = "", b = ""]) => [a, b, b]) });
    expect(two.isCertain).toBe(false);
    const one = match(["Full name", "E-mail", "E-mail"], { samples: ROWS.map(([a = "", b = ""]) => [a, "", b]) });
    expect(one.mapping).toEqual({ name: 0, email: 2 });
  });
  it("does not believe a likeness of names against the values", () => {
    const { mapping } = match(["Mail", "Name"], { samples: ROWS.map((row, i) => [String(i), row[0] ?? ""]) });
    expect(mapping).not.toHaveProperty("email");
  });
  it("finds columns by their values where there are no headings, and then always asks", () => {
    for (const headings of [
      ["", "", "", ""],
      ["Column 1", "Column 2", "Column 3", "Column 4"],
    ]) {
      const turned = ROWS.map(([name = "", email = "", since = "", role = ""]) => [since, role, email, name]);
      const { columns, mapping } = match(headings, { samples: turned });
      expect(mapping).toMatchObject({ email: 2, since: 0, role: 1 });
      expect(
        Math.max(...columns.map(({ confidence, suggestion }) => (suggestion === null ? 0 : confidence))),
      ).toBeLessThan(0.8);
    }
  });
  it("guesses by order where neither names nor values tell", () => {
    expect(match(["col1", "col2", "col3", "col4"], { samples: [] }).mapping).toEqual({
      name: 0,
      email: 1,
      since: 2,
      role: 3,
    });
  });
  it("follows what was chosen before, left out included", () => {
    const memory = { headings: { kontaktweg: "email", "full name": null, gone: "no_such_key" }, values: {} };
    const { columns, mapping } = match(["Kontaktweg", "Full name", "gone"], { memory, samples: [] });
    expect(mapping).toEqual({ email: 0 });
    expect(columns[0]?.confidence).toBe(1);
    expect(columns[1]).toMatchObject({ suggestion: null, confidence: 1 });
  });
  it("reads a name beside a surname as the first name, and beside a first name as the surname", () => {
    const schema = { columns: [textColumn("First name"), textColumn("Last name")] };
    expect(match(["Nombre", "Apellidos"], { schema, samples: [] }).mapping).toEqual({
      "First name": 0,
      "Last name": 1,
    });
    expect(match(["Name", "Vorname"], { schema, samples: [] }).mapping).toEqual({ "First name": 1, "Last name": 0 });
  });
  it("tells the number of a thing from its name", () => {
    const schema = { columns: [textColumn("Customer number"), textColumn("Customer name")] };
    expect(match(["Kunde", "Kundennr."], { schema, samples: [] }).mapping).toEqual({
      "Customer number": 1,
      "Customer name": 0,
    });
  });
  it("reads headings with a letter too many or two the wrong way round", () => {
    expect(match(["Full naem", "Emial"], { samples: [] }).mapping).toMatchObject({ email: 1 });
  });
  it("offers up to three different values, cut where they are long", () => {
    const samples = [["x"], ["x"], ["y".repeat(1000)], [""], ["z"], ["w"]];
    expect(match(["Full name"], { samples }).columns[0]?.examples).toEqual(["x", "y".repeat(200), "z"]);
  });
  it("is not taken in by keys that objects have of their own", () => {
    const schema = { columns: [textColumn("__proto__"), textColumn("constructor")] };
    const { mapping } = match(["constructor", "__proto__"], { schema, samples: [] });
    expect(Object.entries(mapping)).toEqual([
      ["constructor", 0],
      ["__proto__", 1],
    ]);
  });
  it("answers for no columns, no schema and rows longer than the headings", () => {
    expect(match([])).toMatchObject({ columns: [], mapping: {}, isCertain: false });
    expect(match(["Name"], { schema: { columns: [] } }).columns[0]).toMatchObject({ suggestion: null });
  });
});
