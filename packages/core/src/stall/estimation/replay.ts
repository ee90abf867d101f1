/**
 * An attempt played again under a model (ST90): the same seconds through the same code as in the browser, so what a model
 * would have said is known exactly, not estimated.
 */
import { minutes } from "../../base/index.ts";
import { EVIDENCE_KINDS, NO_EVIDENCE } from "../../events/index.ts";
import type { SealModel } from "../modelCodec.ts";
import { TRAIT_COUNT } from "../pace.ts";
import { advanceSecond, beginSeal, MOST_SECONDS, mayBeStuck, resumeSeal, type SealState } from "../sealDetector.ts";
import { readTrail } from "../trail.ts";
import type { EvidenceTally } from "./evidenceWeights.ts";

/** An attempt whose end is known. */
export interface Attempt {
  readonly trail: string;
  /** Whole seconds of active time. */
  readonly seconds: number;
  /** Left for good; else completed. */
  readonly failed: boolean;
}

/** After this an attempt says nothing new to a model: ten minutes on one step. */
const LONGEST = 600;

/** Plays an attempt and shows each second's state; answers with the last one. */
export const replay = (
  model: SealModel,
  attempt: Pick<Attempt, "trail" | "seconds">,
  each: (state: SealState) => void,
  most = LONGEST,
): SealState => {
  const entries = readTrail(attempt.trail);
  const [first] = entries;
  const scratch = new Float64Array(TRAIT_COUNT);
  const until = Math.min(attempt.seconds, most, MOST_SECONDS);
  let state = beginSeal(model, first?.kind === "speed" ? first.slower : 0);
  const advanceTo = (second: number) => {
    while (state.second < Math.min(second, until)) {
      state = advanceSecond(state, model, scratch);
      each(state);
    }
  };
  for (const entry of entries) {
    advanceTo(entry.second);
    if (entry.kind === "end") return state;
    if (entry.kind === "return") state = resumeSeal(state, minutes(entry.minutesAway));
    if (entry.kind === "signal") state = { ...state, heard: [...state.heard, entry.signal] };
  }
  advanceTo(until);
  return state;
};

/** A second at which an attempt's log-odds were higher than ever before. */
export interface Rise {
  readonly second: number;
  readonly peak: number;
}

/** Every such second of an attempt, from the first moment on at which somebody may be called stuck. */
export const riseOf = (model: SealModel, attempt: Pick<Attempt, "trail" | "seconds">): readonly Rise[] => {
  const rise: Rise[] = [];
  replay(
    model,
    attempt,
    ({ second, peak }) => {
      if (peak > (rise.at(-1)?.peak ?? Number.NEGATIVE_INFINITY)) rise.push({ second, peak });
    },
    Number.POSITIVE_INFINITY,
  );
  return rise;
};

/**
 * The highest log-odds of being stuck that an attempt ever had, whether or not failing was worth speaking of: no interruption
 * can come of less, so a bound set on these keeps its promise whatever else is asked for.
 */
export const highestOf = (model: SealModel, attempt: Pick<Attempt, "trail" | "seconds">): number => {
  let highest = Number.NEGATIVE_INFINITY;
  replay(
    model,
    attempt,
    (state) => {
      if (mayBeStuck(state)) highest = Math.max(highest, state.logOdds);
    },
    Number.POSITIVE_INFINITY,
  );
  return highest;
};

/** The peak of an attempt as the browser keeps it, and the first second at which `bound` was reached; null if it never was. */
export const peakOf = (
  model: SealModel,
  attempt: Pick<Attempt, "trail" | "seconds">,
  bound = Number.POSITIVE_INFINITY,
): { readonly peak: number; readonly reachedAt: number | null } => {
  const rise = riseOf(model, attempt);
  return {
    peak: rise.at(-1)?.peak ?? Number.NEGATIVE_INFINITY,
    reachedAt: rise.find(({ peak }) => peak >= bound)?.second ?? null,
  };
};

/** How long before leaving somebody is taken to have been stuck. */
export const TAIL_SECONDS = 30;

/**
 * How often each kind was heard, in the whole attempt or in its last `tail` seconds: once a second per kind, as the detector
 * hears it, and up to where the trail ends.
 */
export const tallyOf = ({ trail, seconds }: Pick<Attempt, "trail" | "seconds">, tail = seconds): EvidenceTally => {
  const entries = readTrail(trail);
  const last = entries.at(-1);
  const until = last?.kind === "end" ? Math.min(last.second, seconds) : seconds;
  const from = Math.max(0, until - tail);
  const counts = { ...NO_EVIDENCE };
  const heard = new Set<string>();
  for (const entry of entries) {
    if (entry.kind !== "signal" || entry.second < from) continue;
    const kind = EVIDENCE_KINDS.find((one) => one === entry.signal);
    if (kind === undefined || heard.has(`${kind} ${entry.second}`)) continue;
    heard.add(`${kind} ${entry.second}`);
    counts[kind] += 1;
  }
  return { counts, activeSeconds: until - from };
};
