import { ENDED_TRAIL, type Episode, PRIOR_MODEL } from "../stall/index.ts";
import { detector } from "./models.ts";
import type { Snapshot } from "./types.ts";

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Whether the named fields are all of one type. */
const are = (value: Fields, type: "string" | "number" | "boolean", names: readonly string[]): boolean =>
  names.every((name) => typeof value[name] === type);

const EPISODE_NUMBERS: readonly (keyof Episode)[] = ["revision", "definitionVersion", "startedAt", "active", "visits"];

const isEpisode = (value: unknown): value is Fields =>
  isFields(value) &&
  are(value, "string", ["id", "step", "outcome"]) &&
  are(value, "number", EPISODE_NUMBERS) &&
  isFields(value["evidence"]) &&
  isFields(value["detector"]) &&
  Array.isArray(value["detector"]["numbers"]);

/** Whether an attempt has all that the detector of today goes on from. */
const isHeard = ({ trail, controls, natural }: Fields): boolean =>
  isFields(trail) &&
  are(trail, "string", ["text"]) &&
  are(trail, "number", ["second"]) &&
  Array.isArray(controls) &&
  typeof natural === "boolean";

/**
 * The attempts that can be gone on with. One from before there were trails keeps its name, time and revision, so that what
 * the server hears of it still forms one chain; what was heard in it is not known, so it is judged no more and teaches
 * nothing. What is no attempt at all is left out: it costs one memory, never the snapshot.
 */
const readEpisodes = (episodes: Fields): Fields =>
  Object.fromEntries(
    Object.entries(episodes).flatMap(([step, episode]) =>
      isEpisode(episode) ? [[step, isHeard(episode) ? episode : { ...episode, ...unheard() }]] : [],
    ),
  );

const unheard = (): Pick<Episode, "detector" | "trail" | "controls" | "natural"> => ({
  detector: detector.begin(PRIOR_MODEL, 0),
  trail: ENDED_TRAIL,
  controls: [],
  natural: false,
});

/**
 * Reads a kept snapshot; null for anything that is not surely one of this version, so that a broken store costs memory and
 * never the page. This code, or an earlier version of it, wrote it in this browser: what is inside progress is believed
 * once the outline is right.
 */
export const parseSnapshot = (value: unknown): Snapshot | null => {
  if (!isFields(value) || !isFields(value["episodes"])) return null;
  const isOurs =
    value["version"] === 1 &&
    are(value, "string", ["person"]) &&
    are(value, "boolean", ["anonymous"]) &&
    are(value, "number", ["sessionStartedAt", "lastActiveAt"]) &&
    (value["account"] === null || typeof value["account"] === "string") &&
    isFields(value["progress"]) &&
    ["steps", "guides", "traits", "accountTraits", "counters"].every((part) => isFields(partOf(value, part))) &&
    isFields(value["value"]) &&
    Array.isArray(value["segments"]) &&
    isResuming(value["resuming"]);
  // The outline was checked above; a parser's assertion.
  return isOurs ? ({ ...value, episodes: readEpisodes(value["episodes"]) } as unknown as Snapshot) : null;
};

const partOf = (value: Fields, part: string): unknown => isFields(value["progress"]) && value["progress"][part];

const isResuming = (value: unknown): boolean =>
  value === null || (isFields(value) && are(value, "string", ["guide", "display"]) && are(value, "number", ["index"]));
