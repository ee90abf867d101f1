import { describe, expect, it } from "vitest";
import { matchColumns, type TargetColumn } from "./columns.ts";

const CONTACTS: readonly TargetColumn[] = [
  { key: "name", label: "Full name", aliases: ["name", "contact"], required: true },
  { key: "email", label: "E-mail", type: "email", required: true },
  { key: "company", label: "Company", aliases: ["organisation"] },
  { key: "since", label: "Customer since", type: "date" },
];
const match = (headings: readonly string[] | null, rows: readonly (readonly string[])[] = []) =>
  matchColumns(headings, rows, CONTACTS);

describe("matchColumns", () => {
  it("is certain of names that differ in case, accents and signs only", () => {
    expect(match(["E_MAIL", "Fúll-Name", "organisation"])).toEqual({
      mapping: { email: 0, name: 1, company: 2 },
      isCertain: true,
    });
  });
  it("suggests by likeness but is not certain of it", () => {
    const suggestion = match(["Contact name", "Email address"]);
    expect(suggestion.mapping).toMatchObject({ name: 0, email: 1 });
    expect(suggestion.isCertain).toBe(false);
  });
  it("finds addresses and dates by their values where headings say nothing", () => {
    const rows = [
      ["Ann", "ann@example.com", "2024-01-02"],
      ["Bob", "bob@example.com", "2025-03-04"],
    ];
    expect(match(null, rows).mapping).toEqual({ email: 1, since: 2 });
    expect(match(["A", "B", "C"], rows).mapping).toMatchObject({ email: 1 });
  });
  it("does not believe a likeness of names against the values", () => {
    expect(match(["E-mails sent"], [["12"], ["7"]]).mapping).toEqual({});
  });
  it("gives each column of the file away once", () => {
    const { mapping } = match(["Name", "Full name", "Mail", "E-mail"]);
    expect(mapping).toMatchObject({ email: 3 });
    expect(new Set(Object.values(mapping)).size).toBe(Object.values(mapping).length);
  });
  it("leaves out what is like nothing", () => {
    expect(match(["Shoe size", "Colour"]).mapping).toEqual({});
  });
});
