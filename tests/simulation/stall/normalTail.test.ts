import { expect, test } from "vitest";
import { logNormalTail } from "./normalTail.ts";

test("agrees with published values of the normal tail", () => {
  for (const [z, share] of [
    [-3, 0.9986501019683699],
    [0, 0.5],
    [1.2815515655446004, 0.1],
    [1.96, 0.024997895148220435],
    [5, 2.866515718791939e-7],
    [8, 6.220960574271784e-16],
  ] as const) {
    expect(logNormalTail(z)).toBeCloseTo(Math.log(share), 5);
  }
});

test("falls everywhere, also past the table", () => {
  for (let z = -8; z < 40; z += 0.37) expect(logNormalTail(z + 0.37)).toBeLessThan(logNormalTail(z));
});
