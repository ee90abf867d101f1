import { describe, expect, test } from "vitest";
import { type Assignment, assign, isInGlobalHoldout } from "./assign.ts";
import { hash32 } from "./hash.ts";

const UNITS = 20_000;
const units = (prefix: string): readonly string[] => Array.from({ length: UNITS }, (_, index) => `${prefix}${index}`);

const isHeldOut = (unit: string, changes: Partial<Assignment> = {}): boolean =>
  assign({ salt: "salt", guide: "hint", unit, share: 0.2, ...changes }) === "holdout";

/** How far a share may stray by chance: five standard errors, which is once in millions of tries. */
const tolerance = (share: number): number => 5 * Math.sqrt((share * (1 - share)) / UNITS);

const shareOf = (list: readonly string[], holds: (unit: string) => boolean): number =>
  list.filter(holds).length / list.length;

/** Frozen. Worked out a second time by another implementation of the same published hash. */
const HASHES = [0, 1_867_108_634, 374_890_698, 1_118_836_419, 3_339_394_982, 3_382_792_754];
const ARMS = "ttthttthhtthtththththhhh";

describe("[EX1] the arm never changes", () => {
  test("the hash gives what it always gave", () => {
    expect(["", "a", "ab", "abc", "hint|ada|salt", "서울"].map(hash32)).toEqual(HASHES);
  });

  test("the first people of a guide stand where they always stood", () => {
    expect(
      units("user-")
        .slice(0, 24)
        .map((unit) => (isHeldOut(unit, { share: 0.5 }) ? "h" : "t"))
        .join(""),
    ).toBe(ARMS);
  });
});

describe("[EX2] the share held out is the share asked for", () => {
  test.each([
    ["numbered people", "user-"],
    ["long ids", "01890000-0000-7000-8000-0000000000"],
    ["bare numbers", ""],
    ["addresses", "someone@example.com+"],
  ])("among %s", (_, prefix) => {
    for (const share of [0.05, 0.2, 0.5, 0.9]) {
      const found = shareOf(units(prefix), (unit) => isHeldOut(unit, { share }));
      expect(Math.abs(found - share)).toBeLessThan(tolerance(share));
    }
  });

  test("0 is nobody and 1 everybody", () => {
    expect(shareOf(units("user-"), (unit) => isHeldOut(unit, { share: 0 }))).toBe(0);
    expect(shareOf(units("user-"), (unit) => isHeldOut(unit, { share: 1 }))).toBe(1);
  });

  test("places are spread evenly, not only split evenly", () => {
    const bins = new Array<number>(64).fill(0);
    for (const unit of units("user-")) {
      const bin = Math.floor((hash32(`hint|${unit}|salt`) / 2 ** 32) * bins.length);
      bins[bin] = (bins[bin] ?? 0) + 1;
    }
    const expected = UNITS / bins.length;
    const chiSquare = bins.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
    // 63 degrees of freedom: above 120 comes by chance once in some hundred thousand tries.
    expect(chiSquare).toBeLessThan(120);
  });
});

describe("[EX3] arms of different guides and salts are independent", () => {
  test.each<readonly [string, Partial<Assignment>]>([
    ["guides that differ in one letter", { guide: "hins" }],
    ["a guide whose key begins with the other's", { guide: "hint-2" }],
    ["unrelated guides", { guide: "welcome" }],
    ["salts that differ in one letter", { salt: "sals" }],
  ])("%s", (_, other) => {
    const both = shareOf(units("user-"), (unit) => isHeldOut(unit) && isHeldOut(unit, other));
    expect(Math.abs(both - 0.2 * 0.2)).toBeLessThan(tolerance(0.2 * 0.2));
  });
});

test("[EX4] raising the share moves nobody out", () => {
  for (const unit of units("user-").slice(0, 5_000)) {
    if (isHeldOut(unit, { share: 0.1 })) expect(isHeldOut(unit, { share: 0.3 })).toBe(true);
  }
});

test("[EX5] the global holdout is of its own share and independent of a guide's", () => {
  const isOut = (unit: string): boolean => isInGlobalHoldout({ salt: "salt", unit, share: 0.05 });
  expect(Math.abs(shareOf(units("user-"), isOut) - 0.05)).toBeLessThan(tolerance(0.05));
  const both = shareOf(units("user-"), (unit) => isOut(unit) && isHeldOut(unit));
  expect(Math.abs(both - 0.05 * 0.2)).toBeLessThan(tolerance(0.05 * 0.2));
});
