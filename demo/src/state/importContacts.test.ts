import { expect, it } from "vitest";
import { decideImport, type ImportedContact, keepImported } from "./importContacts.ts";
import { newWorkspace, type Workspace } from "./workspace.ts";

const row = (email: string, part: Partial<ImportedContact> = {}): ImportedContact => ({
  email,
  name: "Ana Lima",
  company: "",
  phone: "",
  tag: "customer",
  since: "",
  ...part,
});
const empty = newWorkspace("a", "Quay", "team");
const keep = (workspace: Workspace, key: string, rows: readonly ImportedContact[]): Workspace =>
  keepImported(workspace, { key, rows, now: () => 1, random: () => `${key} ${workspace.contacts.length}` });
const withAna = keep(empty, "first", [row("ana@example.com", { company: "North Quay" })]);

it("tells new people from known ones by their address, however it is written", () => {
  const decided = decideImport(withAna.contacts, [row("ben@example.com"), row("Ana@Example.com")]);
  expect(decided.map(({ kind }) => kind)).toEqual(["create", "skip"]);
});

it("says what an update changes, before and after, and that an empty value changes nothing", () => {
  const [decided] = decideImport(withAna.contacts, [row("ana@example.com", { name: "", tag: "press" })]);
  expect(decided).toMatchObject({ kind: "update", changes: { tag: ["customer", "press"] } });
  const after = keep(withAna, "second", [row("ana@example.com", { name: "", tag: "press" })]);
  expect(after.contacts).toMatchObject([{ name: "Ana Lima", company: "North Quay", tag: "press" }]);
});

it("refuses addresses of a domain that asked for no letters, and keeps the others", () => {
  const after = keep(empty, "first", [row("x@blocked.example"), row("ben@example.com")]);
  expect(after.contacts.map(({ email }) => email)).toEqual(["ben@example.com"]);
  expect(after.answered).toEqual([{ key: "first", refused: [{ index: 0, domain: "blocked.example" }] }]);
});

it("takes a part once, however often it comes", () => {
  const once = keep(empty, "first", [row("ana@example.com"), row("x@blocked.example")]);
  expect(keep(once, "first", [row("ana@example.com"), row("x@blocked.example")])).toBe(once);
});
