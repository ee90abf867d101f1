/** Made-up models, signals and attempts for properties: sensible ones, and ones no sane server would publish. */
import fc from "fast-check";
import { milliseconds, minutes, seconds, timestamp } from "../base/index.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "../events/index.ts";
import type { SealModel } from "./modelCodec.ts";
import { TRAIT_COUNT } from "./pace.ts";
import { SHIP_MODEL } from "./shipModel.ts";
import type { Signal } from "./signals.ts";

/** Every signal there is. */
export const ALL_SIGNALS: readonly Signal[] = [...EVIDENCE_KINDS, "fresh", "returned", "again"];

const between = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min, max, noNaN: true, noDefaultInfinity: true });

const kindsOf = (each: fc.Arbitrary<number>): fc.Arbitrary<Readonly<Record<EvidenceKind, number>>> =>
  fc.record({
    rageClick: each,
    deadClick: each,
    slowClick: each,
    error: each,
    reEdit: each,
    goingBack: each,
    helpSeeking: each,
  });

const layerOf = (linear: fc.Arbitrary<number>) => ({
  intercept: linear,
  trust: linear,
  weights: fc.array(linear, { minLength: TRAIT_COUNT, maxLength: TRAIT_COUNT }),
});

const modelOf = (part: {
  readonly linear: fc.Arbitrary<number>;
  readonly sigma: fc.Arbitrary<number>;
  readonly positive: fc.Arbitrary<number>;
  readonly temper: fc.Arbitrary<number>;
  readonly bound: fc.Arbitrary<number>;
}): fc.Arbitrary<SealModel> =>
  fc.record({
    filter: fc.record({
      mu: part.linear,
      sigma: part.sigma,
      onset: part.positive,
      leaving: part.positive,
      recovery: part.positive,
      temper: part.temper,
      rates: kindsOf(part.positive),
      ratios: kindsOf(part.linear),
    }),
    ...layerOf(part.linear),
    fate: fc.record(layerOf(part.linear)),
    bound: part.bound,
  });

/** A model within what can be published. */
export const aModel: fc.Arbitrary<SealModel> = modelOf({
  linear: between(-30, 30),
  sigma: between(0.06, 30),
  positive: between(-30, 30).map(Math.exp),
  temper: between(0, 1),
  bound: fc.oneof(between(-30, 30), fc.constant(Number.POSITIVE_INFINITY)),
});

/** A model as a broken fit might leave it: any number at all, and what is none. */
export const anAbsurdModel: fc.Arbitrary<SealModel> = modelOf({
  linear: fc.double(),
  sigma: fc.double(),
  positive: fc.double(),
  temper: fc.double(),
  bound: fc.double(),
});

/** A model much like the one we ship. */
export const aUsualModel: fc.Arbitrary<SealModel> = fc
  .record({
    mu: between(1, 6),
    sigma: between(0.2, 1.5),
    onset: between(0.0005, 0.05),
    temper: between(0.4, 1),
    intercept: between(-3, 3),
    trust: between(0, 2),
    weights: fc.array(between(-1, 1), { minLength: TRAIT_COUNT, maxLength: TRAIT_COUNT }),
  })
  .map(({ mu, sigma, onset, temper, intercept, trust, weights }) => ({
    ...SHIP_MODEL,
    filter: { ...SHIP_MODEL.filter, mu, sigma, onset, temper },
    intercept,
    trust,
    weights,
  }));

/** Some signals, few or none. */
export const someSignals: fc.Arbitrary<readonly Signal[]> = fc.array(fc.constantFrom(...ALL_SIGNALS), { maxLength: 4 });

/** What may happen in an attempt: something gained after a while, or an absence and a return. */
export type Happening =
  | {
      readonly kind: "gain";
      readonly active: number;
      readonly evidence: readonly EvidenceKind[];
      readonly acts: readonly number[];
    }
  | { readonly kind: "away"; readonly for: number };

/** Whole seconds, fractions, and the very boundary between two. */
const aPause = fc.oneof(
  fc.integer({ min: 0, max: 6 }).map((whole) => seconds(whole)),
  between(0, 5000).map(milliseconds),
  fc.constantFrom(999.9999999999999, 1000, 1000.0000000000001, 1 / 3, 60_000).map(milliseconds),
);

/** One thing that happens. */
export const aHappening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      kind: fc.constant("gain" as const),
      active: aPause,
      evidence: fc.array(fc.constantFrom(...EVIDENCE_KINDS), { maxLength: 2 }),
      acts: fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 3 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("away" as const),
      for: between(0, minutes(60 * 24 * 100)),
    }),
  },
);

/** The beginning of time in tests. */
export const AT_FIRST = timestamp(0);
