import { expect, test } from "vitest";
import { suggestDate, suggestNumber, suggestOption } from "./suggest.ts";

const optionsOf = (...labels: readonly string[]) => labels.map((label) => ({ value: label, label, aliases: [] }));
const ROLES = optionsOf("Admin", "Manager", "Member", "Viewer", "Editor", "Billing", "Human Resources", "Developer");
const role = (text: string): string | undefined => suggestOption(text, ROLES)?.value;

test("misspelt words are known again", () => {
  expect(["Admn", "Manger", "Membre", "viewr", "developper", "Edtior"].map(role)).toEqual([
    "Admin",
    "Manager",
    "Member",
    "Viewer",
    "Developer",
    "Editor",
  ]);
});

test("plurals, beginnings, contractions and initials are known again", () => {
  expect(["admins", "Administrator", "Dev", "Mgr", "Edit", "HR"].map(role)).toEqual([
    "Admin",
    "Admin",
    "Developer",
    "Manager",
    "Editor",
    "Human Resources",
  ]);
});

test("words too many do not hide the one that counts", () => {
  expect(["Senior Manager", "Head of Human Resources"].map(role)).toEqual(["Manager", "Human Resources"]);
});

test("of two that are as likely neither is suggested", () => {
  expect(suggestOption("Marketing Manager", optionsOf("Manager", "Marketing"))).toBeNull();
  expect(suggestOption("Ma", optionsOf("Manager", "Marketing"))).toBeNull();
  expect(suggestOption("New", optionsOf("New York", "New Jersey"))).toBeNull();
});

test("what is far from every option is left alone", () => {
  expect(["Owner", "Sales", "", "?", "x"].map(role)).toEqual(Array(5).fill(undefined));
});

test("a word for an option counts as its label does", () => {
  const options = [{ value: "m", label: "Member", aliases: ["Mitglied"] }];
  expect(suggestOption("Mitgleid", options)?.value).toBe("m");
});

test("opposites that look alike go to the nearer one", () => {
  const options = optionsOf("Active", "Inactive");
  expect(suggestOption("Inactve", options)?.value).toBe("Inactive");
  expect(suggestOption("Actve", options)?.value).toBe("Active");
});

test("the nearer a text comes the surer is the suggestion", () => {
  const near = suggestOption("developer s", ROLES)?.confidence ?? 0;
  const far = suggestOption("dvlper", ROLES)?.confidence ?? 0;
  expect(near).toBeGreaterThan(far);
  expect(near).toBeLessThanOrEqual(1);
});

test("numbers lose leading zeros, units and letters that look like digits", () => {
  expect(["007", "12 pcs", "12kg", "1O0", "ca. 500", "~5", "-05"].map(suggestNumber)).toEqual([
    "7",
    "12",
    "12",
    "100",
    "500",
    "5",
    "-5",
  ]);
  expect(["abc", "1234567890123456", "12", "12 to 15"].map(suggestNumber)).toEqual(Array(4).fill(null));
});

test("a spreadsheet's day number is its day, and no other number is", () => {
  expect(["45750", "20000", "45750.0"].map(suggestDate)).toEqual(["2025-04-03", "1954-10-03", "2025-04-03"]);
  expect(["123", "99999", "2025-02-30", "45750.5"].map(suggestDate)).toEqual(Array(4).fill(null));
});
