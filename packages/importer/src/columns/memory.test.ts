import { expect, it } from "vitest";
import type { SourceColumn } from "../engine/engine.ts";
import { recall, remember } from "./memory.ts";

const NOTHING = { headings: {}, values: { role: { chef: "admin" } } };
const column = (place: number, heading: string): SourceColumn => ({
  place,
  heading,
  examples: [],
  suggestion: null,
  confidence: 0.5,
  alternatives: [],
});
const schema = { columns: ["email", "__proto__"].map((key) => ({ key })) } as unknown as Parameters<typeof remember>[3];

it("remembers where headings went, and which were left out", () => {
  const memory = remember(NOTHING, [column(0, "E-Mail"), column(1, "Shoe size"), column(2, "")], { email: 0 }, schema);
  expect(recall(memory, "e_mail")).toBe("email");
  expect(recall(memory, "Shoe Size")).toBeNull();
  expect(recall(memory, "Name")).toBeUndefined();
  expect(Object.keys(memory.headings)).toHaveLength(2);
  expect(memory.values).toEqual(NOTHING.values);
});
it("takes the new choice over the old one", () => {
  const before = remember(NOTHING, [column(0, "Mail")], {}, schema);
  expect(recall(remember(before, [column(0, "mail")], { email: 0 }, schema), "Mail")).toBe("email");
});
it("remembers of two columns with one heading the one that went somewhere", () => {
  expect(recall(remember(NOTHING, [column(0, "Mail"), column(1, "Mail")], { email: 1 }, schema), "Mail")).toBe("email");
  expect(recall(remember(NOTHING, [column(0, "Mail"), column(1, "Mail")], { email: 0 }, schema), "Mail")).toBe("email");
});
it("is not taken in by headings and keys that objects have of their own", () => {
  expect(recall(NOTHING, "constructor")).toBeUndefined();
  const mapping = Object.fromEntries([["__proto__", 0]]);
  const memory = remember(NOTHING, [column(0, "__proto__"), column(1, "constructor")], mapping, schema);
  expect(recall(memory, "proto")).toBe("__proto__");
  expect(recall(memory, "constructor")).toBeNull();
});
