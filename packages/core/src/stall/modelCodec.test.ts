import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { seconds } from "../base/index.ts";
import { EVIDENCE_KINDS } from "../events/index.ts";
import { aModel, anAbsurdModel } from "./arbitraries.ts";
import { aSealModel } from "./builders.ts";
import { asPublished, boundAbove, packModel, parseStepModel, SEAL_MODEL_VERSION, unpackModel } from "./modelCodec.ts";
import { sealDetector as detector } from "./sealDetector.ts";
import { PRIOR_MODEL, SHIP_MODEL } from "./shipModel.ts";
import type { StepModel } from "./types.ts";

/** Half a step, and a hair for the arithmetic of the test. */
const ABSOLUTE = 0.0005 + 1e-9;
const RELATIVE = 0.0005 + 1e-6;

const utf8 = (model: StepModel): number => JSON.stringify(model).length;

describe("published models", () => {
  test("[ST74] what is read back is right to half a thousandth, rates and hazards to half a thousandth of themselves", () => {
    fc.assert(
      fc.property(aModel, fc.nat(), (model, attempts) => {
        const packed = packModel(model, attempts);
        const read = unpackModel(packed);
        expect(packed.attempts).toBe(attempts);
        if (read === null) throw new Error("a packed model must be read");
        const linear = ({ filter, intercept, trust, weights }: typeof model): readonly number[] => [
          filter.mu,
          filter.sigma,
          filter.temper,
          ...EVIDENCE_KINDS.map((kind) => filter.ratios[kind]),
          intercept,
          trust,
          ...weights,
        ];
        const positive = ({ filter }: typeof model): readonly number[] => [
          filter.onset,
          filter.leaving,
          filter.recovery,
          ...EVIDENCE_KINDS.map((kind) => filter.rates[kind]),
        ];
        for (const [index, value] of linear(read).entries()) {
          expect(Math.abs(value - (linear(model)[index] ?? 0))).toBeLessThanOrEqual(ABSOLUTE);
        }
        for (const [index, value] of positive(read).entries()) {
          expect(Math.abs(value / (positive(model)[index] ?? 0) - 1)).toBeLessThanOrEqual(RELATIVE);
        }
      }),
    );
  });

  test("[ST74] what was published is published again as it is", () => {
    fc.assert(
      fc.property(fc.oneof(aModel, anAbsurdModel), (model) => {
        const once = asPublished(model);
        expect(asPublished(once)).toEqual(once);
      }),
    );
  });

  test("[ST75] a bound never rounds down, and lies above the score it was set by", () => {
    fc.assert(
      fc.property(aModel, ({ bound, ...model }) => {
        const read = asPublished({ ...model, bound }).bound;
        expect(read).toBeGreaterThanOrEqual(bound);
        if (Number.isFinite(bound)) expect(read - bound).toBeLessThan(0.0011);
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (score) => {
        const bound = boundAbove(score);
        expect(bound).toBeGreaterThan(score);
        expect(bound - score).toBeLessThanOrEqual(0.0011);
        // As the browser compares: by probability.
        const probability = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
        if (score < 20) expect(probability(bound)).toBeGreaterThan(probability(score));
        expect(asPublished(aSealModel({ bound })).bound).toBe(bound);
      }),
    );
  });

  test("[ST75] a bound too high to publish, or none, is none", () => {
    for (const bound of [Number.POSITIVE_INFINITY, 40, 32.767, Number.NaN]) {
      expect(asPublished(aSealModel({ bound })).bound).toBe(Number.POSITIVE_INFINITY);
    }
    expect(asPublished(aSealModel({ bound: Number.NEGATIVE_INFINITY })).bound).toBe(-32.767);
  });

  test("[ST11] a model takes at most 256 bytes, whatever it is", () => {
    fc.assert(
      fc.property(fc.oneof(aModel, anAbsurdModel), fc.nat(), (model, attempts) => {
        expect(utf8(packModel(model, attempts))).toBeLessThanOrEqual(256);
      }),
    );
    expect(utf8(PRIOR_MODEL)).toBeLessThan(240);
  });

  test("[ST11] one of another version, or of none, is judged by the ship-time model", () => {
    const strangers = [
      { version: 1, attempts: 240, numbers: [4.1, 0.8, 0.3] },
      { version: 2, attempts: 1, code: PRIOR_MODEL.code },
      { version: 4, attempts: 1, code: PRIOR_MODEL.code },
      { version: SEAL_MODEL_VERSION, attempts: 1, code: "abc" },
      { version: SEAL_MODEL_VERSION, attempts: 1 },
      { version: SEAL_MODEL_VERSION, attempts: 1, code: PRIOR_MODEL.code.replace(/^./, "!") },
    ] as readonly unknown[] as readonly StepModel[]; // as an unchecked bootstrap may bring them
    const look = { active: seconds(50), signals: ["deadClick"] } as const;
    const usual = detector.look(detector.begin(PRIOR_MODEL, 0), PRIOR_MODEL, look);
    for (const model of strangers) {
      expect(unpackModel(model)).toBeNull();
      expect(detector.look(detector.begin(model, 0), model, look)).toEqual(usual);
      expect(detector.bound(model)).toBe(1);
    }
  });

  test("[ST76] a stored model is read back; one of an earlier version is kept and not understood; junk is none", () => {
    const model = packModel(SHIP_MODEL, 7);
    expect(parseStepModel(JSON.parse(JSON.stringify(model)))).toEqual(model);
    expect(parseStepModel({ version: 1, attempts: 3, numbers: [1, 2] })).toEqual({ version: 1, attempts: 3, code: "" });
    const junk = [
      null,
      7,
      "model",
      [],
      {},
      { version: SEAL_MODEL_VERSION, attempts: "3", code: "" },
      { version: SEAL_MODEL_VERSION, attempts: 3 },
    ];
    expect(junk.map(parseStepModel)).toEqual(junk.map(() => null));
    expect(parseStepModel({ ...model, code: "A".repeat(201) })).toBeNull();
  });
});
