import { after, type Duration, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Evidence, EvidenceKind } from "@handrail/core/events";
import type { Clock } from "../ports/index.ts";

/** Reports one observation; `latency` only for clicks. */
export type Emit = (kind: EvidenceKind, latency?: Duration | null) => void;

/** What one second brings of one kind is one observation: bursts are one person in one mood. */
const AT_MOST_EVERY = seconds(1);

/** Makes an `Emit` that lets through at most one observation per second of each kind. */
export const createEmit = (clock: Clock, onEvidence: (evidence: Evidence) => void): Emit => {
  const last = new Map<EvidenceKind, Timestamp>();
  return (kind, latency = null) => {
    const at = clock.now();
    if (at < after(last.get(kind) ?? timestamp(0), AT_MOST_EVERY)) return;
    last.set(kind, at);
    onEvidence({ kind, at, latency });
  };
};
