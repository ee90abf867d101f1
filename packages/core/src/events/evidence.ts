import type { Duration, Timestamp } from "../base/index.ts";

/** What behaviour may say about being stuck. Each is counted at most once a second per kind. */
export type EvidenceKind = "rageClick" | "deadClick" | "slowClick" | "error" | "reEdit" | "goingBack" | "helpSeeking";

/** Every kind, in the order of codecs and tables. */
export const EVIDENCE_KINDS: readonly EvidenceKind[] = [
  "rageClick",
  "deadClick",
  "slowClick",
  "error",
  "reEdit",
  "goingBack",
  "helpSeeking",
];

/** One observation. It carries no text and no value of the host's page. */
export interface Evidence {
  readonly kind: EvidenceKind;
  readonly at: Timestamp;
  /** For dead and slow clicks: how long until the page answered; null when it never did. */
  readonly latency: Duration | null;
}

/** No evidence at all. */
export const NO_EVIDENCE: Readonly<Record<EvidenceKind, number>> = {
  rageClick: 0,
  deadClick: 0,
  slowClick: 0,
  error: 0,
  reEdit: 0,
  goingBack: 0,
  helpSeeking: 0,
};
