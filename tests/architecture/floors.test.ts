import { describe, expect, test } from "vitest";
import { CANARIES } from "./canaries.ts";
import { checkFloors } from "./floors/checkFloors.ts";
import { readSources } from "./floors/readSources.ts";
import { ZONES } from "./floors/zones.ts";

describe("the floors of the repository", () => {
  const sources = readSources();

  test("hold", () => {
    const { modules, violations } = checkFloors(sources);
    expect(violations.map(({ rule, file, message }) => `[${rule}] ${file} ${message}`)).toEqual([]);
    expect(modules).toBeGreaterThan(500);
  });

  test("are about files that exist: every zone has at least one", () => {
    const paths = [...sources.keys()];
    const empty = ZONES.filter(({ paths: zone }) => {
      const starts = zone.map((pattern) => pattern.split("*")[0] ?? pattern);
      return !paths.some((path) => starts.some((start) => path.startsWith(start)));
    });
    expect(empty.map(({ name }) => name)).toEqual([]);
  });
});

describe("a broken floor is caught by name", () => {
  for (const { rule, says, path, text, beside } of CANARIES) {
    test(`${rule}: ${says} (${path})`, () => {
      const { violations } = checkFloors(new Map([[path, text], ...Object.entries(beside ?? {})]));
      expect([...new Set(violations.map((violation) => violation.rule))]).toEqual([rule]);
    });
  }

  test("each floor and each rule has a canary", () => {
    const caught = new Set(CANARIES.map(({ rule }) => rule));
    expect(ZONES.map(({ name }) => `floor ${name}`).filter((rule) => !caught.has(rule))).toEqual([]);
  });

  test("what the floors allow passes", () => {
    const allowed = new Map([
      ["packages/core/src/base/time.ts", "export type Timestamp = number;\n"],
      [
        "packages/core/src/stall/a.ts",
        'import type { Timestamp } from "../base/time.ts";\nexport type A = Timestamp;\n',
      ],
      [
        "packages/sdk/src/features/tour/a.tsx",
        'import { h } from "preact";\nimport "../../ui/a.tsx";\nexport const a = h;\n',
      ],
      ["packages/dashboard/src/a.tsx", 'export { snippet } from "@handrail/sdk/snippet";\n'],
      ["packages/server/src/cli/simulate.ts", 'export { play } from "@handrail/simulator";\n'],
    ]);
    expect(checkFloors(allowed)).toEqual({ modules: 5, violations: [] });
  });
});
