import { expect, test } from "vitest";
import { parseSchema } from "./parseSchema.ts";

const errorsOf = async (json: unknown): Promise<readonly string[]> => {
  const result = await parseSchema(json);
  return result.ok ? [] : result.error;
};

test("a file of columns is a complete schema", async () => {
  const result = await parseSchema({ columns: [{ key: "email", type: "email", required: true, aliases: ["mail"] }] });
  expect(result).toMatchObject({ ok: true, value: { columns: [{ key: "email", type: "email", required: true }] } });
});

test("a file without columns is refused with what to write", async () => {
  for (const json of [null, [], "x", {}, { columns: [] }, { columns: {} }])
    expect(await errorsOf(json)).toEqual([expect.stringContaining("The schema has no columns")]);
});

test("every property of the wrong kind is named", async () => {
  const columns = [
    { label: "no key" },
    { key: "a", label: 5, requird: true },
    { key: "b", required: "yes", minLength: -1, options: [{ label: "x" }], rules: [{ when: "a" }] },
  ];
  expect(await errorsOf({ columns })).toEqual([
    expect.stringContaining("Column 1 has no key"),
    expect.stringContaining('Column "a" has label 5: it must be a text.'),
    expect.stringContaining('Column "a" has "requird", which is unknown'),
    expect.stringContaining('Column "b" has required "yes": it must be true or false.'),
    expect.stringContaining('Column "b" has minLength -1'),
    expect.stringContaining('Column "b" has options'),
    expect.stringContaining('Column "b" has rules'),
  ]);
});

test("a schema with rules that cannot be kept is refused", async () => {
  expect(await errorsOf({ columns: [{ key: "a", type: "float" }] })).toEqual([expect.stringContaining("unknown type")]);
});

test("keys that objects are made of do no harm", async () => {
  const json: unknown = JSON.parse('{ "columns": [{ "key": "__proto__", "aliases": ["constructor"] }] }');
  expect(await parseSchema(json)).toMatchObject({ ok: true, value: { columns: [{ key: "__proto__" }] } });
  expect(await errorsOf(JSON.parse('{ "columns": [{ "key": "a", "__proto__": {} }] }'))).toEqual([
    expect.stringContaining("unknown"),
  ]);
});
