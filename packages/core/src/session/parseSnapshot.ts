import type { Episode } from "../stall/index.ts";
import type { Snapshot } from "./types.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether the named fields are all of one type. */
const are = (value: Fields, type: "string" | "number" | "boolean", names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === type);

const EPISODE_NUMBERS: readonly (keyof Episode)[] = ["revision", "definitionVersion", "startedAt", "active", "visits"];

const isEpisode = (value: unknown): boolean =>
  isFields(value) &&
  are(value, "string", ["id", "step", "outcome"]) &&
  are(value, "number", EPISODE_NUMBERS) &&
  isFields(value["evidence"]) &&
  isFields(value["detector"]) &&
  Array.isArray(value["detector"]["numbers"]);

/**
 * Reads a kept snapshot; null for anything that is not surely one of this version, so that a broken store costs memory and
 * never the page. This code wrote it in this browser: what is inside progress is believed once the outline is right.
 */
export const parseSnapshot = (value: unknown): Snapshot | null => {
  const isOurs =
    isFields(value) &&
    value["version"] === 1 &&
    are(value, "string", ["person"]) &&
    are(value, "boolean", ["anonymous"]) &&
    are(value, "number", ["sessionStartedAt", "lastActiveAt"]) &&
    (value["account"] === null || typeof value["account"] === "string") &&
    isFields(value["progress"]) &&
    ["steps", "guides", "traits", "accountTraits", "counters"].every((part) => isFields(partOf(value, part))) &&
    isFields(value["episodes"]) &&
    Object.values(value["episodes"]).every(isEpisode) &&
    isFields(value["value"]) &&
    Array.isArray(value["segments"]) &&
    isResuming(value["resuming"]);
  // The outline was checked above; a parser's assertion.
  return isOurs ? (value as unknown as Snapshot) : null;
};

const partOf = (value: Fields, part: string): unknown => isFields(value["progress"]) && value["progress"][part];

const isResuming = (value: unknown): boolean =>
  value === null || (isFields(value) && are(value, "string", ["guide", "display"]) && are(value, "number", ["index"]));
