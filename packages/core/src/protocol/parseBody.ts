import type { GuideKind } from "../content/index.ts";
import type { Arm, CloseReason, CompletionSource, EventBody, FailReason } from "../events/index.ts";
import { parseEpisode } from "./parseEpisode.ts";
import { parseProperties } from "./parseProperties.ts";
import { type Fields, isCount, isName, isOneOf, isShare, readDuration } from "./shapes.ts";
import { LIMITS, type Rejection } from "./wire.ts";

const SOURCES: ReadonlySet<CompletionSource> = new Set(["event", "trait", "url", "element", "host", "import"]);
const ARMS: ReadonlySet<Arm> = new Set(["treatment", "holdout"]);
const CLOSES: ReadonlySet<CloseReason> = new Set([
  "completed",
  "dismissed",
  "action",
  "navigated",
  "replaced",
  "ended",
  "stepDone",
]);
const FAILS: ReadonlySet<FailReason> = new Set([
  "targetMissing",
  "loadFailed",
  "rendererFailed",
  "importerMissing",
  "notVisible",
]);
const KINDS: ReadonlySet<GuideKind> = new Set([
  "tooltip",
  "tour",
  "checklist",
  "help",
  "importer",
  "banner",
  "recap",
  "welcome",
]);
const HELP: ReadonlySet<"opened" | "searched" | "read"> = new Set(["opened", "searched", "read"]);

/** How many reasons a stall may name. */
const MOST_REASONS = 20;

/** Reads what is particular to one type of event: the fact, why it is refused, or null for a type this version has not. */
export const parseBody = (type: string, fields: Fields): EventBody | Rejection | null => {
  switch (type) {
    case "tracked":
      return parseTracked(fields);
    case "identified":
      return parseIdentified(fields);
    case "accountIdentified":
      return withProperties(fields["traits"], (traits) => ({ type, traits }));
    case "pageViewed":
      return parsePage(fields);
    case "stepStarted":
    case "stepSkipped":
    case "stepWaiting":
      return isName(fields["step"]) ? { type, step: fields["step"] } : "malformed";
    case "stepCompleted": {
      const { step, source } = fields;
      return isName(step) && isOneOf(source, SOURCES) ? { type, step, source } : "malformed";
    }
    case "episodeUpdated": {
      const episode = parseEpisode(fields["episode"]);
      return episode === null ? "malformed" : { type, episode };
    }
    case "stallDetected":
      return parseStall(fields);
    case "guideTriggered":
      return parseTriggered(fields);
    case "guideShown": {
      const { guide, display } = fields;
      const step = fields["step"] ?? null;
      return isName(guide) && isName(display) && isNameOrNull(step) ? { type, guide, display, step } : "malformed";
    }
    case "guideAdvanced": {
      const { guide, display, index } = fields;
      return isName(guide) && isName(display) && isCount(index) ? { type, guide, display, index } : "malformed";
    }
    case "guideClosed": {
      const { guide, display, reason } = fields;
      return isName(guide) && isName(display) && isOneOf(reason, CLOSES)
        ? { type, guide, display, reason }
        : "malformed";
    }
    case "guideFailed": {
      const { guide, display, reason } = fields;
      return isName(guide) && isName(display) && isOneOf(reason, FAILS)
        ? { type, guide, display, reason }
        : "malformed";
    }
    case "helpSought": {
      const { what } = fields;
      const entry = fields["entry"] ?? null;
      const results = fields["results"] ?? null;
      if (!isOneOf(what, HELP) || !isNameOrNull(entry) || !(results === null || isCount(results))) return "malformed";
      return { type, what, entry, results };
    }
    case "importFinished": {
      const { importer, rows, accepted, rejected, cancelled } = fields;
      if (!isName(importer) || !isCount(rows) || !isCount(accepted) || !isCount(rejected)) return "malformed";
      return typeof cancelled === "boolean" ? { type, importer, rows, accepted, rejected, cancelled } : "malformed";
    }
    default:
      return null;
  }
};

const isNameOrNull = (value: unknown): value is string | null => value === null || isName(value);

const withProperties = (
  value: unknown,
  make: (properties: Exclude<ReturnType<typeof parseProperties>, Rejection>) => EventBody,
): EventBody | Rejection => {
  const properties = parseProperties(value);
  return typeof properties === "string" ? properties : make(properties);
};

const parseTracked = (fields: Fields): EventBody | Rejection => {
  const { name } = fields;
  return isName(name)
    ? withProperties(fields["properties"], (properties) => ({ type: "tracked", name, properties }))
    : "malformed";
};

const parseIdentified = (fields: Fields): EventBody | Rejection => {
  const anonymousId = fields["anonymousId"] ?? null;
  return isNameOrNull(anonymousId)
    ? withProperties(fields["traits"], (traits) => ({ type: "identified", traits, anonymousId }))
    : "malformed";
};

/** Senders leave out the query and the fragment; should one slip, it is cut here, because it may name somebody. */
const parsePage = (fields: Fields): EventBody | Rejection => {
  const { path } = fields;
  if (typeof path !== "string") return "malformed";
  const end = path.search(/[?#]/);
  const alone = end < 0 ? path : path.slice(0, end);
  if (alone.length > LIMITS.stringLength) return "tooLarge";
  return alone === "" ? "malformed" : { type: "pageViewed", path: alone };
};

const parseStall = (fields: Fields): EventBody | Rejection => {
  const { step, episode, probability, reasons } = fields;
  const active = readDuration(fields["active"]);
  if (!isName(step) || !isName(episode) || !isShare(probability) || active === null) return "malformed";
  if (!Array.isArray(reasons) || reasons.length > MOST_REASONS || !reasons.every(isName)) return "malformed";
  return { type: "stallDetected", step, episode, probability, active, reasons: [...reasons] };
};

const parseTriggered = (fields: Fields): EventBody | Rejection => {
  const { guide, kind, display, arm } = fields;
  const step = fields["step"] ?? null;
  const probability = fields["probability"] ?? null;
  if (!isName(guide) || !isOneOf(kind, KINDS) || !isName(display) || !isOneOf(arm, ARMS)) return "malformed";
  if (!isNameOrNull(step) || !(probability === null || isShare(probability))) return "malformed";
  return { type: "guideTriggered", guide, kind, display, arm, step, probability };
};
