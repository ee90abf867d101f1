import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countAll, population } from "./builders.ts";
import { CAUSES, cumulativeIncidence, NO_ATTEMPTS } from "./competingRisks.ts";
import { EMPTY_HISTOGRAM } from "./histogram.ts";
import { survivalCurve } from "./survival.ts";

const times = fc.array(fc.double({ min: 0.2, max: 9000, noNaN: true }), { maxLength: 25 }).map(countAll);
const counts = fc.record({ done: times, left: times, skipped: times, open: times });

describe("competing risks", () => {
  test("[ST101] the shares of all endings and of those still going are 1 in every bin, and no ending shrinks", () => {
    fc.assert(
      fc.property(counts, (attempts) => {
        let before = { done: 0, left: 0, skipped: 0 };
        for (const { going, done, left, skipped } of cumulativeIncidence(attempts)) {
          expect(going.share + done.share + left.share + skipped.share).toBeCloseTo(1, 9);
          const now = { done: done.share, left: left.share, skipped: skipped.share };
          for (const cause of CAUSES) expect(now[cause]).toBeGreaterThanOrEqual(before[cause]);
          for (const { variance } of [going, done, left, skipped]) expect(variance).toBeLessThanOrEqual(0.25 + 1e-9);
          before = now;
        }
      }),
    );
  });

  test("[ST101] nobody still open: the plain shares, with the variance of a share", () => {
    const attempts = {
      ...NO_ATTEMPTS,
      done: countAll(population(50, 40, 0.5)),
      left: countAll(population(30, 60, 0.5)),
      skipped: countAll(population(20, 10, 0.5)),
    };
    const last = cumulativeIncidence(attempts).at(-1);
    expect(last?.done.share).toBeCloseTo(0.5, 9);
    expect(last?.left.share).toBeCloseTo(0.3, 9);
    expect(last?.skipped.share).toBeCloseTo(0.2, 9);
    expect(last?.left.variance).toBeCloseTo((0.3 * 0.7) / 100, 9);
  });

  test("[ST101] with one way to end it is one less Kaplan-Meier; with others it is never more", () => {
    fc.assert(
      fc.property(counts, ({ done, left, open }) => {
        const alone = cumulativeIncidence({ ...NO_ATTEMPTS, done, open });
        const plain = survivalCurve(done, open);
        expect(alone.map(({ done: { share } }) => 1 - share)).toEqual(
          plain.map(({ survival }) => expect.closeTo(survival, 9)),
        );
        expect(alone.map(({ done: { variance } }) => variance)).toEqual(
          plain.map(({ variance }) => expect.closeTo(variance, 9)),
        );
        const censored = survivalCurve(
          done,
          left.map((count, bin) => count + (open[bin] ?? 0)),
        );
        const competing = cumulativeIncidence({ done, left, skipped: EMPTY_HISTOGRAM, open });
        for (const [index, { done: finished }] of competing.entries()) {
          expect(finished.share).toBeLessThanOrEqual(1 - (censored[index]?.survival ?? 0) + 1e-9);
        }
      }),
    );
  });

  test("[ST101] of no attempt there is nothing to tell", () => {
    expect(cumulativeIncidence(NO_ATTEMPTS)).toEqual([]);
  });
});
