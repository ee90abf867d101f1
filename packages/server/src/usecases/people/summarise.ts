import { assertNever } from "@handrail/core/base";
import type { CloseReason, EpisodeReport, HandrailEvent } from "@handrail/core/events";
import type { UnknownEvent } from "@handrail/core/protocol";
import { durationInWords } from "./durationInWords.ts";
import type { Names } from "./names.ts";

/** Says in one line what an event is about, by the names its reader knows. It quotes no trait but an account's name. */
export const summarise = (event: HandrailEvent | UnknownEvent, names: Names): string => {
  switch (event.type) {
    case "tracked":
      return event.name;
    case "identified":
      return event.anonymousId === null ? "known by the host's id" : `known now, was ${event.anonymousId}`;
    case "accountIdentified":
      return event.account === null ? "account" : `account ${names.account(event.account) ?? event.account}`;
    case "pageViewed":
      return event.path;
    case "stepStarted":
      return `${names.step(event.step)}: started`;
    case "stepCompleted":
      return `${names.step(event.step)}: completed`;
    case "stepSkipped":
      return `${names.step(event.step)}: skipped`;
    case "stepWaiting":
      return `${names.step(event.step)}: waiting`;
    case "episodeUpdated":
      return `${names.step(event.episode.step)}: ${attemptInWords(event.episode)}`;
    case "stallDetected":
      return `${names.step(event.step)}: stuck (${Math.round(event.probability * 100)} %)`;
    case "guideTriggered":
      return `${names.guide(event.guide)}: ${event.arm === "holdout" ? "withheld" : "triggered"}`;
    case "guideShown":
      return `${names.guide(event.guide)}: shown`;
    case "guideAdvanced":
      return `${names.guide(event.guide)}: went on to part ${event.index + 1}`;
    case "guideClosed":
      return `${names.guide(event.guide)}: ${CLOSED[event.reason]}`;
    case "guideFailed":
      return `${names.guide(event.guide)}: not drawn (${event.reason})`;
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

const CLOSED: Readonly<Record<CloseReason, string>> = {
  completed: "followed to the end",
  dismissed: "closed by the person",
  action: "its button pressed",
  navigated: "closed, the page changed",
  replaced: "closed for another guide",
  ended: "closed, the session ended",
  stepDone: "closed, the step is done",
};

const OUTCOMES: Readonly<Record<EpisodeReport["outcome"], string>> = {
  open: "still open",
  done: "done",
  skipped: "skipped",
  left: "left",
  waiting: "waiting now",
  helped: "helped",
};

const attemptInWords = ({ active, outcome }: EpisodeReport): string =>
  `at it for ${durationInWords(active)}, ${OUTCOMES[outcome]}`;
