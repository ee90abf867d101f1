import { fail } from "../../base/index.ts";
import { CONTENT_VERSION, type Content } from "../content.ts";
import { isTooDeep } from "./condition.ts";
import { type Parsed, parseContent } from "./parse.ts";

type Json = Readonly<Record<string, unknown>>;

/**
 * One step from each version to the next, at the place of the version it reads. A step only rearranges what its version
 * could hold; whether the result is sound, the schema of the present version says at the end.
 */
const MIGRATIONS: readonly ((content: Json) => Json)[] = [
  // 0 to 1: segments came, and a guide's holdout, a bare share until then, also names its unit.
  (content) => ({
    ...content,
    version: 1,
    segments: [],
    guides: Array.isArray(content["guides"]) ? content["guides"].map(withHoldoutUnit) : content["guides"],
  }),
];

const withHoldoutUnit = (guide: unknown): unknown =>
  isJson(guide) && typeof guide["holdout"] === "number"
    ? { ...guide, holdout: { share: guide["holdout"], unit: "person" } }
    : guide;

/** Reads content of any version up to the present one and answers it in the present one. */
export const migrateContent = (value: unknown): Parsed<Content> => {
  if (!isJson(value) || isTooDeep(value)) return parseContent(value);
  const { version } = value;
  if (typeof version !== "number" || !Number.isSafeInteger(version) || version < 0) {
    return fail([
      { path: "version", message: `There is no such version; give a whole number up to ${CONTENT_VERSION}.` },
    ]);
  }
  if (version > CONTENT_VERSION) {
    const known = `this server knows versions up to ${CONTENT_VERSION}`;
    return fail([
      { path: "version", message: `Version ${version} is newer than any known: ${known}; update it first.` },
    ]);
  }
  return parseContent(MIGRATIONS.slice(version).reduce((content, migration) => migration(content), value));
};

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
