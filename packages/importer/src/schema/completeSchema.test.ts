import { expect, test } from "vitest";
import { completeSchema } from "./completeSchema.ts";

test("what a host leaves out is filled in", () => {
  expect(completeSchema([{ key: "name" }])).toEqual({
    schema: {
      columns: [
        {
          key: "name",
          label: "name",
          aliases: [],
          type: "text",
          required: false,
          unique: false,
          options: [],
          pattern: null,
          minLength: null,
          maxLength: null,
          min: null,
          max: null,
          country: null,
          separator: null,
          rules: [],
          example: null,
        },
      ],
    },
    problems: [],
  });
});

test("options are texts or have a label of their own", () => {
  const { schema } = completeSchema([
    { key: "role", type: "enum", options: ["a", { value: "b", label: "Bee", aliases: ["bb"] }] },
  ]);
  expect(schema.columns[0]?.options).toEqual([
    { value: "a", label: "a", aliases: [] },
    { value: "b", label: "Bee", aliases: ["bb"] },
  ]);
});

test("an expression comes along as its source, and its disregard of case with it", () => {
  const { schema } = completeSchema([
    { key: "a", pattern: /x\d/ },
    { key: "b", pattern: /x/i },
    { key: "c", pattern: "y" },
  ]);
  expect(schema.columns.map(({ pattern }) => pattern)).toEqual(["x\\d", "(?i:x)", "y"]);
});

test("a type nobody knows is text, and is named with what to use", () => {
  const { schema, problems } = completeSchema([{ key: "age", type: "float" }]);
  expect(schema.columns[0]?.type).toBe("text");
  expect(problems).toEqual([
    expect.stringContaining('Column "age" has the unknown type "float": use one of text, id, number'),
  ]);
});

test("of two columns with one key the first is taken", () => {
  const { schema, problems } = completeSchema([
    { key: "a", label: "First" },
    { key: "a", label: "Second" },
  ]);
  expect(schema.columns.map(({ label }) => label)).toEqual(["First"]);
  expect(problems).toEqual(['Column "a" is given twice: give each its own key.']);
});

test("keys that objects are made of are keys like others", () => {
  const keys = ["__proto__", "constructor", "toString"];
  expect(completeSchema(keys.map((key) => ({ key }))).schema.columns.map(({ key }) => key)).toEqual(keys);
});
