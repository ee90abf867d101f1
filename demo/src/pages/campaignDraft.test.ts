import { expect, it } from "vitest";
import { newWorkspace, type Workspace } from "../state/workspace.ts";
import { EVERYONE, emptyDraft, obstacleAt, recipientsOf } from "./campaignDraft.ts";

const contacts = Array.from({ length: 5 }, (_, at) => ({
  id: String(at),
  name: "",
  email: "",
  company: "",
  tag: at < 3 ? "press" : "customer",
  addedAt: 0,
}));
const ready: Workspace = {
  ...newWorkspace("a", "A", "team"),
  contacts,
  domain: { status: "verified", name: "example.com" },
};
const draft = { ...emptyDraft(), name: "Spring", subject: "Hello" };

it("sends to everyone or to one tag", () => {
  expect(recipientsOf(contacts, EVERYONE)).toHaveLength(5);
  expect(recipientsOf(contacts, "press")).toHaveLength(3);
});

it("lets a whole draft through every stage", () => {
  expect(
    ["audience", "message", "schedule", "review"].map((stage) => obstacleAt(stage as never, draft, ready)),
  ).toEqual([null, null, null, null]);
});

it("says what is missing", () => {
  expect(obstacleAt("audience", emptyDraft(), ready)).toBe("editor.nameMissing");
  expect(obstacleAt("audience", draft, { ...ready, contacts: contacts.slice(1) })).toBe("editor.needContacts");
  expect(obstacleAt("message", emptyDraft(), ready)).toBe("editor.subjectMissing");
  expect(obstacleAt("review", draft, { ...ready, domain: { status: "none" } })).toBe("editor.needDomain");
});
