/**
 * A step's model as it is published: 61 numbers of 16 bits as text, 183 characters (ST74 to ST76). Numbers that live on a
 * linear scale keep three digits after the point, so they are right to half a thousandth; rates and hazards keep three digits
 * of their logarithm, which is 0.05 % of their value: finer than any of them can be known.
 */
import { EVIDENCE_KINDS, type EvidenceKind, NO_EVIDENCE } from "../events/index.ts";
import type { FilterModel } from "./filter.ts";
import { TRAIT_COUNT } from "./pace.ts";
import type { StepModel } from "./types.ts";

/** A layer above the filter: log-odds = intercept + trust * filter's log-odds + weights * traits. */
export interface Layer {
  readonly intercept: number;
  readonly trust: number;
  readonly weights: readonly number[];
}

/** What the detector knows of a step. The model is itself the layer that says who is stuck now. */
export interface SealModel extends Layer {
  readonly filter: FilterModel;
  /** The layer that says who will not get through, stuck already or not. */
  readonly fate: Layer;
  /** The log-odds nobody but the promised share of completers ever reaches; infinite while nothing can be promised. */
  readonly bound: number;
}

/** The version of {@link StepModel} that holds a {@link SealModel}. */
export const SEAL_MODEL_VERSION = 3;

const KINDS = EVIDENCE_KINDS.length;
const LENGTH = 6 + 2 * KINDS + 2 * (2 + TRAIT_COUNT) + 1;

/** A thousandth is the step of every number. */
const STEP = 1e-3;
const MOST = 32_767;

/** The text's alphabet: safe in JSON, URLs and HTML alike. */
const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

const layerNumbers = ({ intercept, trust, weights }: Layer): readonly number[] => [intercept, trust, ...weights];

const numbersOf = ({ filter, fate, bound, ...stuck }: SealModel): readonly number[] => [
  filter.mu,
  filter.sigma,
  Math.log(filter.onset),
  Math.log(filter.leaving),
  Math.log(filter.recovery),
  filter.temper,
  ...EVIDENCE_KINDS.map((kind) => Math.log(filter.rates[kind])),
  ...EVIDENCE_KINDS.map((kind) => filter.ratios[kind]),
  ...layerNumbers(stuck),
  ...layerNumbers(fate),
  notBelow(bound),
];

const toInteger = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.max(-MOST, Math.min(MOST, Math.round(value / STEP)));

/** Log-odds nearer than this may be one and the same probability. */
const HAIR = 1e-6;

/** The lowest bound that can be published and that lies above a score; infinite where there is none. */
export const boundAbove = (score: number): number => {
  if (!(score < (MOST - 1) * STEP)) return Number.POSITIVE_INFINITY;
  let steps = Math.max(-MOST, Math.floor(score / STEP));
  while (steps * STEP <= score + HAIR) steps += 1;
  return steps * STEP;
};

/** A promise must survive rounding: a bound is published as it is or higher, never lower. */
const notBelow = (bound: number): number => (Math.round(bound / STEP) * STEP === bound ? bound : boundAbove(bound));

/** Packs a model. Numbers out of range are cut to it; an infinite bound stays infinite. */
export const packModel = (model: SealModel, attempts: number): StepModel => {
  let code = "";
  for (const value of numbersOf(model)) {
    const integer = toInteger(value) + MOST;
    // 16 bits as 4 + 6 + 6: three characters a number cost 9 % more than packing across and decode without a buffer.
    code += (ALPHABET[integer >> 12] ?? "") + (ALPHABET[(integer >> 6) & 63] ?? "") + (ALPHABET[integer & 63] ?? "");
  }
  return { version: SEAL_MODEL_VERSION, attempts, code };
};

/** Unpacks a model; null for one of another version or length. */
export const unpackModel = ({ version, code }: StepModel): SealModel | null => {
  // Bootstraps are not checked to the last field before they are believed: a code may be missing.
  if (version !== SEAL_MODEL_VERSION || typeof code !== "string" || code.length !== LENGTH * 3) return null;
  const numbers: number[] = [];
  for (let at = 0; at < code.length; at += 3) {
    const [high, middle, low] = [0, 1, 2].map((offset) => ALPHABET.indexOf(code.charAt(at + offset)));
    if (high === undefined || middle === undefined || low === undefined || Math.min(high, middle, low) < 0) return null;
    numbers.push(((high << 12) | (middle << 6) | low) - MOST);
  }
  return named(numbers);
};

const named = (integers: readonly number[]): SealModel => {
  let next = 0;
  const take = (): number => (integers[next++] ?? 0) * STEP;
  const takeKinds = (read: (value: number) => number): Readonly<Record<EvidenceKind, number>> => {
    const kinds = { ...NO_EVIDENCE };
    for (const kind of EVIDENCE_KINDS) kinds[kind] = read(take());
    return kinds;
  };
  const [mu, sigma] = [take(), Math.max(take(), 0.05)];
  const [onset, leaving, recovery] = [Math.exp(take()), Math.exp(take()), Math.exp(take())];
  const filter: FilterModel = {
    mu,
    sigma,
    onset,
    leaving,
    recovery,
    temper: take(),
    rates: takeKinds(Math.exp),
    ratios: takeKinds((value) => value),
  };
  const takeLayer = (): Layer => ({
    intercept: take(),
    trust: take(),
    weights: Array.from({ length: TRAIT_COUNT }, take),
  });
  const [stuck, fate] = [takeLayer(), takeLayer()];
  const bound = integers.at(-1) ?? MOST;
  return { ...stuck, filter, fate, bound: bound >= MOST ? Number.POSITIVE_INFINITY : bound * STEP };
};

/** The model as it reads after publishing: what the browser will work with, every number rounded. */
export const asPublished = (model: SealModel): SealModel => unpackModel(packModel(model, 0)) ?? model;

/** Reads a published or stored model; null when it is none. One of an earlier version is kept and not understood. */
export const parseStepModel = (input: unknown): StepModel | null => {
  if (typeof input !== "object" || input === null) return null;
  const { version, attempts, code } = input as Partial<Record<keyof StepModel, unknown>>; // a parser: checked below
  if (typeof version !== "number" || typeof attempts !== "number") return null;
  if (version !== SEAL_MODEL_VERSION) return { version, attempts, code: "" };
  return typeof code === "string" && code.length <= 200 ? { version, attempts, code } : null;
};
