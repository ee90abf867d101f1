import type { Timestamp } from "../base/index.ts";
import { obstacleOf } from "./obstacle.ts";
import type { AttentionBudget, AttentionHistory, Candidate, Choice, Loss } from "./types.ts";

/**
 * Chooses at most one guide among those that ask to be shown now, and says of every other why not. A guide that was asked
 * for beats all others, the one on screen included; the rest share one budget. It knows nothing of audiences, triggers or
 * holdouts: who asks here has passed those.
 */
export const choose = (
  candidates: readonly Candidate[],
  budget: AttentionBudget,
  history: AttentionHistory,
  now: Timestamp,
): Choice => {
  const losers: { guide: string; why: Loss }[] = [];
  let retryAt: Timestamp | null = null;
  let winner: Candidate | null = null;
  for (const candidate of [...candidates].sort(bestFirst)) {
    const obstacle = candidate.requested ? null : obstacleOf(candidate, budget, history, now);
    if (obstacle === null && winner === null) {
      winner = candidate;
      continue;
    }
    losers.push({ guide: candidate.guide, why: obstacle?.why ?? "lowerPriority" });
    retryAt = earliest(retryAt, obstacle?.until ?? null);
  }
  return { winner, losers, retryAt };
};

/** Asked for first, then priority, then the likelier to be needed; the key last, so that the answer never wavers. */
const bestFirst = (a: Candidate, b: Candidate): number => {
  if (a.requested !== b.requested) return a.requested ? -1 : 1;
  if (a.priority !== b.priority) return b.priority - a.priority;
  if (a.probability !== b.probability) return b.probability - a.probability;
  if (a.guide === b.guide) return 0;
  return a.guide < b.guide ? -1 : 1;
};

const earliest = (a: Timestamp | null, b: Timestamp | null): Timestamp | null => {
  if (a === null || b === null) return a ?? b;
  return b < a ? b : a;
};
