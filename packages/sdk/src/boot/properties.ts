import type { Properties, Scalar } from "@handrail/core/base";
import { LIMITS } from "@handrail/core/protocol";
import { looksPersonal } from "./personalData.ts";

/** Names that mean something to JavaScript itself: data under them could change how objects behave. */
const FORBIDDEN: ReadonlySet<string> = new Set(["__proto__", "constructor", "prototype"]);

/** In Unicode mode a pair is one character, so only halves without their other half match. */
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What became of a host's properties. */
export interface CleanProperties {
  readonly properties: Properties;
  /** One line for each property left out or cut, for the developer. */
  readonly problems: readonly string[];
}

const cleanValue = (value: unknown): Scalar | undefined => {
  if (value === null || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  // A lone surrogate is not text: servers refuse the whole message for it.
  return typeof value === "string"
    ? value.slice(0, LIMITS.stringLength).replace(new RegExp(LONE_SURROGATE, "gu"), "\ufffd")
    : undefined;
};

/**
 * Copies a host's properties into plain data within the server's limits. Scalars only, own names only; getters that
 * throw and proxies that misbehave cost their own property and nothing else. With `isFact`, values shaped like personal
 * data are left out.
 */
export const cleanProperties = (input: unknown, isFact: boolean): CleanProperties => {
  const properties: Record<string, Scalar> = {};
  const problems: string[] = [];
  if (input === undefined || input === null) return { properties, problems };
  let names: readonly string[] = [];
  try {
    names = typeof input === "object" ? Object.keys(input) : [];
  } catch {
    // A proxy that refuses to say what it holds holds nothing for us.
  }
  if (typeof input !== "object") problems.push(`properties must be an object, not ${typeof input}`);
  for (const name of names.slice(0, LIMITS.propertiesPerEvent)) {
    try {
      const value = cleanValue(Reflect.get(Object(input), name));
      if (FORBIDDEN.has(name) || name.length > LIMITS.propertyNameLength || LONE_SURROGATE.test(name)) {
        problems.push(`the property name "${name.slice(0, 40)}" cannot be used`);
      } else if (value === undefined) {
        problems.push(`property "${name}" is left out: send a string, a finite number, a boolean or null`);
      } else if (isFact && typeof value === "string" && looksPersonal(value)) {
        problems.push(`property "${name}" is left out: it looks like personal data; use identify() traits for that`);
      } else {
        properties[name] = value;
      }
    } catch {
      problems.push(`property "${name}" is left out: reading it failed`);
    }
  }
  if (names.length > LIMITS.propertiesPerEvent) {
    problems.push(`${names.length} properties: only the first ${LIMITS.propertiesPerEvent} are kept`);
  }
  return { properties, problems };
};
