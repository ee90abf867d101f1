import type { EpisodeOutcome, EpisodeReport, EvidenceKind } from "../events/index.ts";
import { EVIDENCE_KINDS, NO_EVIDENCE } from "../events/index.ts";
import { isCount, isFields, isName, isOneOf, isShare, readDuration, readMoment } from "./shapes.ts";

const OUTCOMES: ReadonlySet<EpisodeOutcome> = new Set(["open", "done", "skipped", "left", "waiting", "helped"]);

/** Twice what a browser of today records; a longer text is no trail. */
const LONGEST_TRAIL = 2000;

/**
 * Reads an episode report; null when it is none. Evidence of kinds that came later than the sender is zero. A sender from
 * before trails sends none, and what it knew of guides decides whether the attempt was natural: nothing, so it was not.
 */
export const parseEpisode = (value: unknown): EpisodeReport | null => {
  if (!isFields(value)) return null;
  const { id, step, definitionVersion, revision, outcome, peakProbability, helped, heldOut, visits } = value;
  const { trail = "", natural = false } = value;
  const startedAt = readMoment(value["startedAt"]);
  const lastActiveAt = readMoment(value["lastActiveAt"]);
  const active = readDuration(value["active"]);
  const evidence = parseEvidence(value["evidence"]);
  const stuckAt = value["stuckAt"] === null ? null : readDuration(value["stuckAt"]);
  if (startedAt === null || lastActiveAt === null || active === null || evidence === null) return null;
  if (stuckAt === null && value["stuckAt"] !== null) return null;
  if (!isName(id) || !isName(step) || !isCount(definitionVersion) || !isCount(revision)) return null;
  if (!isOneOf(outcome, OUTCOMES) || !isShare(peakProbability) || !isCount(visits)) return null;
  if (typeof helped !== "boolean" || typeof heldOut !== "boolean") return null;
  if (typeof trail !== "string" || trail.length > LONGEST_TRAIL || typeof natural !== "boolean") return null;
  return {
    id,
    step,
    definitionVersion,
    revision,
    startedAt,
    lastActiveAt,
    active,
    outcome,
    evidence,
    stuckAt,
    peakProbability,
    helped,
    heldOut,
    visits,
    trail,
    natural,
  };
};

const parseEvidence = (value: unknown): Readonly<Record<EvidenceKind, number>> | null => {
  if (!isFields(value)) return null;
  const evidence = { ...NO_EVIDENCE };
  for (const kind of EVIDENCE_KINDS) {
    const count = value[kind];
    if (count === undefined) continue;
    if (!isCount(count)) return null;
    evidence[kind] = count;
  }
  return evidence;
};
