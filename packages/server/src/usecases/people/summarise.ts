import { assertNever } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import type { UnknownEvent } from "@handrail/core/protocol";

/** Says in one line what an event is about. It names steps and guides by key and quotes no trait or property. */
export const summarise = (event: HandrailEvent | UnknownEvent): string => {
  switch (event.type) {
    case "tracked":
      return event.name;
    case "identified":
      return event.anonymousId === null ? "known by the host's id" : `known now, was ${event.anonymousId}`;
    case "accountIdentified":
      return event.account === null ? "account" : `account ${event.account}`;
    case "pageViewed":
      return event.path;
    case "stepStarted":
      return `started ${event.step}`;
    case "stepCompleted":
      return `completed ${event.step}`;
    case "stepSkipped":
      return `skipped ${event.step}`;
    case "stepWaiting":
      return `waiting at ${event.step}`;
    case "episodeUpdated":
      return `${event.episode.step}: ${event.episode.outcome}, ${Math.round(event.episode.active / 1000)} s active`;
    case "stallDetected":
      return `stuck on ${event.step} (${Math.round(event.probability * 100)} %)`;
    case "guideTriggered":
      return event.arm === "holdout" ? `${event.guide} withheld` : `${event.guide} triggered`;
    case "guideShown":
      return `${event.guide} shown`;
    case "guideAdvanced":
      return `${event.guide}, card ${event.index + 1}`;
    case "guideClosed":
      return `${event.guide} closed: ${event.reason}`;
    case "guideFailed":
      return `${event.guide} failed: ${event.reason}`;
    case "helpSought":
      return event.entry === null ? `help ${event.what}` : `help ${event.what}: ${event.entry}`;
    case "importFinished":
      return event.cancelled
        ? `${event.importer} cancelled`
        : `${event.importer}: ${event.accepted} of ${event.rows} rows`;
    case "unknown":
      return `${event.name} (not known to this version)`;
    default:
      return assertNever(event);
  }
};
