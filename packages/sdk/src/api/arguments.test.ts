import { expect, it } from "vitest";
import { isImporter } from "./arguments.ts";

const columns = [{ key: "name", label: "Name" }];

it.each([
  ["a function", { columns, onRows: async () => [] }],
  ["an address", { columns, url: "/contacts/import" }],
])("an importer gives rows to %s", (_, definition) => {
  expect(isImporter(definition)).toBe(true);
});

it.each([
  [null],
  ["contacts"],
  [{ columns }],
  [{ columns, url: 5 }],
  [{ columns: [], url: "/a" }],
  [{ columns: ["name"], url: "/a" }],
  [{ onRows: async () => [] }],
])("%j is no importer", (definition) => {
  expect(isImporter(definition)).toBe(false);
});
