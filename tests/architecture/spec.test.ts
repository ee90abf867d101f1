import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT, readSources } from "./floors/readSources.ts";
import { compareRules } from "./specRules.ts";

/** Where the rules of the core are proved: beside its sources, and in the frozen messages that both sides read. */
const WHERE = /^(packages\/core\/src|tests\/frozen)\/.*\.test\.ts$/;

const tests = new Map([...readSources()].filter(([path]) => WHERE.test(path)));
const specification = readFileSync(join(ROOT, "packages/core/SPEC.md"), "utf8");

/** A little under what there is, so that a reader gone blind is noticed. */
const FEWEST_RULES = 100;
const FEWEST_TEST_FILES = 20;

describe("rules of the core and their tests", () => {
  const found = compareRules(specification, tests);

  test("are read at all", () => {
    expect(specification.match(/^- \*\*[A-Z]{2}\d+\*\*/gm)?.length ?? 0).toBeGreaterThan(FEWEST_RULES);
    expect(tests.size).toBeGreaterThan(FEWEST_TEST_FILES);
  });

  test("every rule is named by a test", () => {
    expect(found.untested).toEqual([]);
  });

  test("every rule a test names exists", () => {
    expect(found.unknown).toEqual([]);
  });

  test("no rule stands twice", () => {
    expect(found.repeated).toEqual([]);
  });
});

describe("the check itself catches", () => {
  const spec = "- **PR1** One.\n- **PR2** Two.\n- **PR10** Ten.\n";
  const checked = (...texts: readonly string[]) =>
    compareRules(spec, new Map(texts.map((text, index) => [`${index}.test.ts`, text])));
  const both = 'describe("[PR1] [PR2] one and two", () => {}); test.each([1])("[PR10] ten %i", () => {});';

  test("nothing where all agree", () => {
    expect(checked(both)).toEqual({ untested: [], unknown: [], repeated: [] });
  });

  test("a rule without a test", () => {
    expect(checked('test("[PR1] one", () => {}); test("[PR10] ten", () => {});').untested).toEqual(["PR2"]);
  });

  test("a rule whose only test is skipped, yet to do, or a comment", () => {
    const texts = ['test.skip("[PR1] one", () => {});', 'test.todo("[PR2] two");', '// test("[PR10] ten")'];
    expect(checked(...texts).untested).toEqual(["PR1", "PR2", "PR10"]);
  });

  test("a test of a rule that is not there", () => {
    expect(checked(both, 'test("[PR3] three", () => {});').unknown).toEqual(["PR3 in 1.test.ts"]);
  });

  test("a rule that stands twice", () => {
    expect(compareRules(`${spec}- **PR1** Again.\n`, new Map()).repeated).toEqual(["PR1"]);
  });
});
