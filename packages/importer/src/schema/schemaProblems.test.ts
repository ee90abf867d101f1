import { expect, test } from "vitest";
import { completeSchema } from "./completeSchema.ts";
import { schemaProblems } from "./schemaProblems.ts";

// biome-ignore lint/suspicious/noThenProperty: the rule's own word; nothing awaits it.
const ruleFor = (when: string) => ({ when, is: "filled", then: "required" }) as const;

const problemsOf = (...columns: Parameters<typeof completeSchema>[0]): Promise<readonly string[]> =>
  schemaProblems(completeSchema(columns).schema);

test("rules that cannot be kept are named", async () => {
  expect((await problemsOf({ key: "a", pattern: "([" }))[0]).toContain('Column "a" has the pattern "(["');
  expect((await problemsOf({ key: "a", type: "enum" }))[0]).toContain("no value fits");
  expect((await problemsOf({ key: "a", type: "date", min: "soon" }))[0]).toContain(
    "has the min soon, which is no date",
  );
  expect((await problemsOf({ key: "a", max: 5 }))[0]).toContain("has the max 5, which is no text");
  expect((await problemsOf({ key: "a", minLength: 5, maxLength: 4 }))[0]).toContain(
    "minLength 5 above its maxLength 4",
  );
  expect((await problemsOf({ key: "a", rules: [ruleFor("b")] }))[0]).toContain('rule for "b"');
});

test("rules that can be kept are not", async () => {
  expect(
    await problemsOf(
      { key: "a", type: "integer", min: 0.5, max: "10" },
      { key: "b", type: "date", min: "2025-01-01" },
      { key: "c", type: "time", max: "17:00" },
      { key: "d", minLength: 3 },
      { key: "e", pattern: "[A-Z]+", rules: [ruleFor("a")] },
    ),
  ).toEqual([]);
});
