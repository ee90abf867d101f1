import { describe, expect, test } from "vitest";
import { ENCODINGS_OF, type Outcome, tryGuess } from "./accuracy.ts";
import { createChance, tableText } from "./tableText.ts";

const EACH = 12;

/** Tables in every language and each of its encodings, cut at a size. */
const outcomesAt = (size: number): readonly Outcome[] =>
  Object.entries(ENCODINGS_OF)
    .flatMap(([language, encodings], place) =>
      encodings.flatMap((encoding) => {
        const chance = createChance(size * 101 + place);
        return Array.from({ length: EACH }, () =>
          tryGuess(language, encoding, tableText(language, size, chance), size),
        );
      }),
    )
    .filter((outcome) => outcome !== undefined);

const shareRight = (outcomes: readonly Outcome[]): number =>
  outcomes.filter(({ right }) => right).length / outcomes.length;

const OUTCOMES = { 256: outcomesAt(256), 1024: outcomesAt(1024), 4096: outcomesAt(4096) };
const ALL = Object.values(OUTCOMES).flat();

describe("the encoding of a table that is no UTF-8", () => {
  test.each([
    [256, 0.92],
    [1024, 0.97],
    [4096, 0.97],
  ] as const)("is told from %i bytes", (size, least) => {
    expect(shareRight(OUTCOMES[size])).toBeGreaterThanOrEqual(least);
  });

  test.each([
    ["Thai", ["th"]],
    ["Korean", ["ko"]],
    ["Japanese", ["ja"]],
    ["Chinese", ["zh-Hans", "zh-Hant"]],
    ["Cyrillic", ["ru", "uk", "bg"]],
  ])("is told in %s at any size", (_, languages) => {
    expect(shareRight(ALL.filter(({ language }) => languages.includes(language)))).toBeGreaterThanOrEqual(0.95);
  });

  test("is right wherever it is called clear", () => {
    const clear = ALL.filter(({ confidence }) => confidence >= 0.8);
    expect(clear.length).toBeGreaterThan(0.9 * ALL.length);
    expect(shareRight(clear)).toBeGreaterThanOrEqual(0.995);
  });
});
