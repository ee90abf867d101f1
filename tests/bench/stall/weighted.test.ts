import { describe, expect, test } from "vitest";
import { createRandom } from "../../simulation/stall/random.ts";
import { auc, brier, expectedCalibrationError, recallAtFalseInterruptions } from "./metrics.ts";
import {
  aucStatistic,
  brierStatistic,
  type Column,
  drawRounds,
  eceStatistic,
  intervalsOf,
  reachStatistic,
  recallStatistic,
} from "./weighted.ts";

const PEOPLE = 40;

/** Scores with many ties, three a person. */
const columnOf = (seed: string): Column => {
  const random = createRandom(seed);
  const count = 3 * PEOPLE;
  const failed = Array.from({ length: count }, () => (random.chance(0.4) ? 1 : 0));
  return {
    people: Array.from({ length: count }, (_, index) => index % PEOPLE),
    failed,
    scores: failed.map((one) => Math.min(0.9, Math.max(0.1, Math.round(10 * (random.share() + 0.2 * one)) / 10))),
  };
};

/** The rows of a column, each as often as its person counts. */
const repeated = ({ people, failed, scores }: Column, counts: Uint8Array) =>
  Array.from(scores).flatMap((score, row) => {
    const one = { person: `${people[row]}`, failed: failed[row] === 1, label: failed[row] === 1, peak: score, score };
    return new Array<typeof one>(counts[people[row] ?? 0] ?? 0).fill(one);
  });

describe("statistics of people who count several times", () => {
  const rounds = drawRounds(PEOPLE, 25, "test");

  test.each(rounds.map((counts, round) => [round, counts] as const))(
    "are those of the rows repeated, round %i",
    (round, counts) => {
      const column = columnOf(`column ${round}`);
      const rows = repeated(column, counts);
      const [five, twenty, most] = recallStatistic(column, [5, 20, 60])(counts);
      expect(five).toBeCloseTo(recallAtFalseInterruptions(rows, 5).recall, 12);
      expect(twenty).toBeCloseTo(recallAtFalseInterruptions(rows, 20).recall, 12);
      expect(most).toBeCloseTo(recallAtFalseInterruptions(rows, 60).recall, 12);
      expect(aucStatistic(column)(counts)[0]).toBeCloseTo(auc(rows), 12);
      expect(eceStatistic(column)(counts)[0]).toBeCloseTo(expectedCalibrationError(rows), 12);
      expect(brierStatistic(column)(counts)[0]).toBeCloseTo(brier(rows), 12);
      const [recall, interrupted] = reachStatistic(column, 0.7)(counts);
      expect(recall).toBeCloseTo(
        rows.filter((row) => row.failed && row.peak >= 0.7).length / rows.filter((row) => row.failed).length,
        12,
      );
      expect(interrupted).toBeCloseTo(
        rows.filter((row) => !row.failed && row.peak >= 0.7).length / rows.filter((row) => !row.failed).length,
        12,
      );
    },
  );

  test("everybody is drawn as often as there are people, and an interval holds its value", () => {
    for (const counts of rounds) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(PEOPLE);
    const [area] = intervalsOf(aucStatistic(columnOf("one")), PEOPLE, drawRounds(PEOPLE, 400, "x"));
    expect(area?.low).toBeLessThan(area?.value ?? Number.NaN);
    expect(area?.high).toBeGreaterThan(area?.value ?? Number.NaN);
  });
});
