import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scaleOf, shownAt, topFor } from "./scale.ts";

describe("a scroll bar", () => {
  it("is as high as its rows while a browser can lay that out", () => {
    expect(scaleOf(1000, 36, 500)).toEqual({ height: 36_000, factor: 1 });
  });
  it("stands for more than it is beyond that, and its end is the last row", () => {
    const { height, factor } = scaleOf(1_000_000, 36, 500);
    expect(height).toBe(15_000_000);
    expect((height - 500) * factor).toBeCloseTo(36_000_000 - 500, 3);
  });
});

describe("the rows in view", () => {
  it("are those the view overlaps, however it is scrolled", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 2_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (count, share) => {
          const top = share * Math.max(0, count * 36 - 500);
          const { from, to, offset } = shownAt(top, count, 36, 500);
          expect(from * 36).toBeLessThanOrEqual(top);
          expect(offset).toBeCloseTo(top - from * 36, 3);
          expect(to).toBeLessThanOrEqual(count);
          expect(to === count || to * 36 >= top + 500).toBe(true);
          expect(to - from).toBeLessThanOrEqual(16);
        },
      ),
    );
  });
});

describe("scrolling to a row", () => {
  it("moves by no more than is needed", () => {
    expect(topFor(5, 0, 36, 500)).toBe(0);
    expect(topFor(20, 0, 36, 500)).toBe(21 * 36 - 500);
    expect(topFor(2, 400, 36, 500)).toBe(72);
  });
});
