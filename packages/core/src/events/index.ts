export type { EpisodeOutcome, EpisodeReport } from "./episodeReport.ts";
export type {
  AccountId,
  Arm,
  CloseReason,
  CompletionSource,
  DisplayId,
  EventBody,
  EventEnvelope,
  EventId,
  EventOf,
  EventType,
  FailReason,
  HandrailEvent,
  PersonId,
} from "./event.ts";
export { EVIDENCE_KINDS, type Evidence, type EvidenceKind, NO_EVIDENCE } from "./evidence.ts";
