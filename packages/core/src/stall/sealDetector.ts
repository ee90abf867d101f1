/**
 * The detector: a forward filter over being stuck, and above it two layers that weigh the filter's word together with
 * the pace of the attempt (ST6 to ST10, ST80 to ST88): one says who is stuck now and decides when to help, the other who will
 * not get through in the end and decides whether it is worth it. The filter knows when trouble began and how evidence piles
 * up; the layers know that somebody who has been silent for long, or goes round in circles, seldom gets through, and correct
 * what the filter takes for independent. Why both: docs/adr/0010. It works on whole seconds of active time, so its answer depends on the
 * trail alone, never on when it was asked.
 */
import { type Duration, hours, minutes, seconds } from "../base/index.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "../events/index.ts";
import { FIRST_LOG_ODDS, filterSecond, lateness } from "./filter.ts";
import { type Layer, type SealModel, unpackModel } from "./modelCodec.ts";
import { logNormalSurvival } from "./normal.ts";
import { EMPTY_PACE, PACE_TRAITS, type Pace, pacedSecond, TRAIT_COUNT, traitsOf } from "./pace.ts";
import { SHIP_MODEL } from "./shipModel.ts";
import type { Act, Signal } from "./signals.ts";
import type { Aim, Detector, DetectorState, StallReason, StepModel } from "./types.ts";

/** Nobody is called stuck before: whoever has just come is looking. What happens meanwhile is heard all the same. */
export const EARLIEST_STALL: Duration = seconds(10);

/** How fast what was heard before a break loses its force: a day divides it by e. */
const FORGETTING = hours(24);

/** What the detector remembers, by name. */
export interface SealState {
  /** The last whole second of active time that was weighed. */
  readonly second: number;
  /** The filter's log-odds, those of being stuck by the layer above it, and those of not getting through. */
  readonly filtered: number;
  readonly logOdds: number;
  readonly failing: number;
  /** The highest `logOdds` since the first moment somebody may be called stuck, where failing was worth speaking of. */
  readonly peak: number;
  readonly slower: number;
  readonly pace: Pace;
  /** Heard since the last whole second. */
  readonly heard: readonly Signal[];
}

const ACTS: readonly Act[] = ["fresh", "returned", "again"];
const ALL_SIGNALS: readonly Signal[] = [...EVIDENCE_KINDS, ...ACTS];

const isAct = (signal: Signal): signal is Act => signal === "fresh" || signal === "returned" || signal === "again";

const isEvidence = (signal: Signal): signal is EvidenceKind => !isAct(signal);

const NOTHING_HEARD = { acts: [] as readonly Act[], evidence: new Set<EvidenceKind>() } as const;

const sorted = (heard: readonly Signal[]): { readonly acts: readonly Act[]; readonly evidence: Set<EvidenceKind> } =>
  heard.length === 0 ? NOTHING_HEARD : { acts: heard.filter(isAct), evidence: new Set(heard.filter(isEvidence)) };

/** Log-odds further out are certainties nobody has, and probabilities too alike to compare; no number is the lowest. */
const MOST = 20;

/**
 * Somebody of whom at least four in five like them get through is not called stuck, however much they look it: at a step that
 * hardly anybody fails, whoever stands out is no worse off for it.
 */
const WORTH_SAYING: number = /* @__PURE__ */ Math.log(0.2 / 0.8);

/** The log-odds of a layer. */
const sumOf = ({ intercept, trust, weights }: Layer, filtered: number, traits: Float64Array): number => {
  let sum = intercept + trust * filtered;
  for (const [index, weight] of weights.entries()) sum += weight * (traits[index] ?? 0);
  return sum > -MOST ? Math.min(MOST, sum) : -MOST;
};

/** The log-odds of both layers. `scratch` is overwritten. */
const weigh = (
  model: SealModel,
  state: Omit<SealState, "logOdds" | "failing">,
  scratch: Float64Array,
): Pick<SealState, "logOdds" | "failing"> => {
  const traits = traitsOf(state.pace, state.second, lateness(model.filter, state.second, state.slower), scratch);
  return { logOdds: sumOf(model, state.filtered, traits), failing: sumOf(model.fate, state.filtered, traits) };
};

/** Whether somebody may be called stuck at this second. */
export const mayBeStuck = ({ second }: Pick<SealState, "second">): boolean => second * 1000 >= EARLIEST_STALL;

/** One more second of active time. */
export const advanceSecond = (
  state: SealState,
  model: SealModel,
  scratch = new Float64Array(TRAIT_COUNT),
): SealState => {
  const second = state.second + 1;
  const heard = sorted(state.heard);
  const filtered = filterSecond(state.filtered, model.filter, { second, slower: state.slower, heard: heard.evidence });
  const pace = pacedSecond(state.pace, second, heard);
  const next = { second, filtered, pace, slower: state.slower, peak: state.peak, heard: NO_SIGNALS };
  const { logOdds, failing } = weigh(model, next, scratch);
  const counts = mayBeStuck(next) && failing >= WORTH_SAYING;
  return { ...next, logOdds, failing, peak: counts ? Math.max(state.peak, logOdds) : state.peak };
};

const NO_SIGNALS: readonly Signal[] = [];

/** The state before the first second. `slower` is the person's usual lateness in log units, 0 when unknown. */
export const beginSeal = (model: SealModel, slower: number): SealState => {
  const state = {
    second: 0,
    filtered: FIRST_LOG_ODDS,
    peak: Number.NEGATIVE_INFINITY,
    slower,
    pace: EMPTY_PACE,
    heard: NO_SIGNALS,
  };
  return { ...state, ...weigh(model, state, new Float64Array(TRAIT_COUNT)) };
};

/**
 * The state of somebody who comes back: what was heard before fades with the absence, and idleness begins anew, because
 * coming back is an act. There is no verdict until the next whole second was weighed: the one from before is of another day.
 */
export const resumeSeal = (state: SealState, away: Duration): SealState => {
  const kept = Math.exp(-Math.max(0, away) / FORGETTING);
  const counts = { ...state.pace.counts };
  for (const kind of EVIDENCE_KINDS) counts[kind] *= kept;
  return {
    ...state,
    logOdds: -MOST,
    failing: -MOST,
    filtered: FIRST_LOG_ODDS + (state.filtered - FIRST_LOG_ODDS) * kept,
    pace: { ...state.pace, counts, lively: 0, lastActAt: state.second, returns: state.pace.returns + 1 },
  };
};

/** The numbers of a state, as they are kept: the order of {@link readSeal}. */
const write = ({ second, filtered, logOdds, failing, peak, slower, pace, heard }: SealState): DetectorState => ({
  numbers: [
    second,
    filtered,
    logOdds,
    Number.isFinite(peak) ? peak : NO_PEAK,
    slower,
    pace.lastActAt,
    pace.firstActAt,
    pace.fresh,
    pace.returned,
    pace.again,
    pace.lively,
    pace.returns,
    failing,
    ...EVIDENCE_KINDS.map((kind) => pace.counts[kind]),
    ...heard.map((signal) => ALL_SIGNALS.indexOf(signal)),
  ],
});

/** JSON has no infinity. */
const NO_PEAK = -1e6;

const COUNTS_FROM = 13;

/** What a kept state says, by name: the inverse of {@link write}. */
export const readSeal = ({ numbers }: DetectorState): SealState => {
  const at = (index: number): number => numbers[index] ?? 0;
  const counts = { ...EMPTY_PACE.counts };
  for (const [index, kind] of EVIDENCE_KINDS.entries()) counts[kind] = at(COUNTS_FROM + index);
  return {
    second: at(0),
    filtered: at(1),
    logOdds: at(2),
    failing: at(12),
    peak: numbers[3] ?? NO_PEAK,
    slower: at(4),
    pace: {
      lastActAt: at(5),
      firstActAt: at(6),
      fresh: at(7),
      returned: at(8),
      again: at(9),
      lively: at(10),
      returns: at(11),
      counts,
    },
    heard: numbers.slice(COUNTS_FROM + EVIDENCE_KINDS.length).flatMap((index) => ALL_SIGNALS[index] ?? []),
  };
};

const modelOf = (model: StepModel): SealModel => unpackModel(model) ?? SHIP_MODEL;

/** A laptop left open under a playing video: a longer attempt says no more, and catching up must stay quick. */
export const MOST_SECONDS = 7200;

const catchUp = (state: SealState, model: SealModel, active: Duration): SealState => {
  const until = Math.min(Math.floor(active / 1000), MOST_SECONDS);
  const scratch = new Float64Array(TRAIT_COUNT);
  let current = state;
  while (current.second < until) current = advanceSecond(current, model, scratch);
  return current;
};

const look: Detector["look"] = (state, model, { active, signals }) => {
  const current = catchUp(readSeal(state), modelOf(model), active);
  return write({ ...current, heard: [...current.heard, ...signals] });
};

const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Nobody's clock runs longer than half a minute without an input, and whoever watches is asked again after that. */
const HORIZON = 31;

const nextLook: Detector["nextLook"] = (state, model, aims) => {
  const named = modelOf(model);
  const scratch = new Float64Array(TRAIT_COUNT);
  let current = readSeal(state);
  const isReached = ({ stuck, failing }: Aim): boolean =>
    sigmoid(current.logOdds) >= stuck && sigmoid(current.failing) >= failing;
  const ahead = aims.filter((aim) => !isReached(aim));
  const until = ahead.length === 0 ? 0 : Math.min(current.second + HORIZON, MOST_SECONDS);
  while (current.second < until) {
    current = advanceSecond(current, named, scratch);
    if (ahead.some(isReached)) return seconds(current.second);
  }
  return null;
};

const reasons: Detector["reasons"] = (state, packed) => {
  const { second, slower, pace } = readSeal(state);
  const { filter, weights, trust } = modelOf(packed);
  const weightOf = (trait: (typeof PACE_TRAITS)[number]): number => weights[PACE_TRAITS.indexOf(trait)] ?? 0;
  const survival = Math.exp(logNormalSurvival(lateness(filter, second, slower)));
  const idle = second - pace.lastActAt;
  const repeats = pace.returned + pace.again;
  const found: StallReason[] = [
    { kind: "time", weight: Math.min(4, -Math.log(survival)), amount: 1 - survival },
    { kind: "idle", weight: weightOf("idle") * Math.log1p(idle), amount: idle },
    {
      kind: "repeats",
      weight: weightOf("returned") * Math.log1p(pace.returned) + weightOf("again") * Math.log1p(pace.again),
      amount: repeats,
    },
  ];
  for (const [index, kind] of EVIDENCE_KINDS.entries()) {
    const seen = pace.counts[kind];
    const own = (weights[PACE_TRAITS.length + index] ?? 0) * Math.log1p(seen);
    found.push({ kind, weight: seen * trust * filter.temper * filter.ratios[kind] + own, amount: Math.round(seen) });
  }
  // Only what spoke for being stuck is a reason for it.
  return found.filter(({ weight, amount }) => weight > 0 && amount > 0).sort((a, b) => b.weight - a.weight);
};

/** The detector of this version; see the head of the file. */
export const sealDetector: Detector = {
  begin: (model, slower) => write(beginSeal(modelOf(model), slower)),
  resume: (state, minutesAway) => write(resumeSeal(readSeal(state), minutes(minutesAway))),
  look,
  probability: (state) => sigmoid(readSeal(state).logOdds),
  failing: (state) => sigmoid(readSeal(state).failing),
  peak: (state) => sigmoid(readSeal(state).peak),
  bound: (model) => sigmoid(modelOf(model).bound),
  nextLook,
  reasons,
};
