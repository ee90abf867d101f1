/** What a step's page says of the detector. All of it was worked out when the model was fitted: a request replays nothing. */
import { type Duration, seconds } from "@handrail/core/base";
import type { Step } from "@handrail/core/content";
import { EVIDENCE_KINDS, type EvidenceKind } from "@handrail/core/events";
import type { DetectorReport, HarderReport } from "@handrail/core/protocol";
import { BUDGETS, fewestFor, SHIP_MODEL, SHIP_PRIOR, type Trade, unpackModel } from "@handrail/core/stall";
import type { FitDetails, FittedModel } from "../../ports/models.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { shareOf } from "./share.ts";

/** The model of the version of a step that is live, with what its fit found. */
export interface Fitted extends FittedModel {
  readonly details: FitDetails;
}

/** Finds it; null while the ship-time prior stands in. */
export const fittedOf = (models: readonly FittedModel[], { key, definitionVersion }: Step): Fitted | null => {
  const found = models.find((model) => model.step === key && model.definitionVersion === definitionVersion);
  return found === undefined || found.details === null ? null : { ...found, details: found.details };
};

/** Whether the step got harder, as of the last fit. */
export const harderIn = (fitted: Fitted | null): HarderReport | null => fitted?.details.harder ?? null;

/** The report; of a step nobody has attempted it says what would be needed. */
export const detectorReport = (fitted: Fitted | null, stall: Environment["stall"]): DetectorReport => {
  if (fitted === null) return nothingYet(stall);
  const { model, fittedAt, details } = fitted;
  const { promise, posterior, replayed, afterOnset } = details;
  const { filter } = unpackModel(model) ?? SHIP_MODEL;
  return {
    fittedAt,
    attempts: model.attempts,
    time: { mu: filter.mu, sigma: filter.sigma, failing: posterior.failing },
    promise: {
      falseInterruptions: promise.wanted.falseInterruptions,
      isKept: promise.wanted.bound !== null,
      completers: promise.completers,
      needed: promise.needed,
      leavers: promise.leavers,
      beforePromise: stall.beforePromise,
    },
    trades: tradesIn(promise).map((trade) => ({
      falseInterruptions: trade.falseInterruptions,
      isPossible: trade.bound !== null,
      reached: shareOf(Math.round(trade.reached * promise.leavers), promise.leavers),
      after: inSeconds(trade.afterSeconds),
      afterOnset: inSeconds(afterOnset[String(trade.falseInterruptions)] ?? null),
      beforeLeaving: inSeconds(trade.beforeLeaving),
    })),
    evidence: loudness(filter, details.seen),
    replayed,
  };
};

const inSeconds = (count: number | null): Duration | null => (count === null ? null : seconds(count));

/** Every price, cheapest first, the one in force among them. */
const tradesIn = ({ trades, wanted }: FitDetails["promise"]): readonly Trade[] =>
  [...trades.filter(({ falseInterruptions }) => falseInterruptions !== wanted.falseInterruptions), wanted].sort(
    (a, b) => a.falseInterruptions - b.falseInterruptions,
  );

/** What speaks for being stuck, loudest first, as far as it was seen: of the rest only what we ship is known. */
const loudness = (
  { rates, ratios }: typeof SHIP_MODEL.filter,
  seen: Readonly<Record<EvidenceKind, number>>,
): DetectorReport["evidence"] =>
  EVIDENCE_KINDS.filter((kind) => seen[kind] > 0)
    .map((kind) => ({
      kind,
      times: Math.exp(ratios[kind]),
      perStuckMinute: 60 * rates[kind] * Math.exp(ratios[kind]),
      perUsualMinute: 60 * rates[kind],
      seen: seen[kind],
    }))
    .sort((a, b) => b.times - a.times);

const nothingYet = ({ falseInterruptions, beforePromise }: Environment["stall"]): DetectorReport => {
  const { mu, sigma } = SHIP_MODEL.filter;
  const prices = [...new Set([...BUDGETS, falseInterruptions])].sort((a, b) => a - b);
  const nobody = shareOf(0, 0);
  return {
    fittedAt: null,
    attempts: 0,
    time: { mu, sigma, failing: SHIP_PRIOR.failing },
    promise: {
      falseInterruptions,
      isKept: false,
      completers: 0,
      needed: fewestFor(falseInterruptions),
      leavers: 0,
      beforePromise,
    },
    trades: prices.map((price) => ({
      falseInterruptions: price,
      isPossible: false,
      reached: nobody,
      after: null,
      afterOnset: null,
      beforeLeaving: null,
    })),
    evidence: [],
    replayed: { completers: 0, interruptedCompleters: 0, leavers: 0, interruptedLeavers: 0 },
  };
};
