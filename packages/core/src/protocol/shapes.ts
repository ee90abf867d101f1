import { type Duration, milliseconds, type Timestamp, timestamp } from "../base/index.ts";
import { LIMITS } from "./wire.ts";

/**
 * The small checks parsers are made of. They ask `typeof` and compare, and call nothing of the value's own, so that no
 * input can throw or run code.
 */

/** A JSON object whose fields are still unread. */
export type Fields = Readonly<Record<string, unknown>>;

/** Says whether a value is a JSON object (not an array, not null). */
export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Says whether a value can be an id, a key or a name. */
export const isName = (value: unknown): value is string =>
  typeof value === "string" && value.length > 0 && value.length <= LIMITS.nameLength;

/** Says whether a value is a whole number from 0 up. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

/** Says whether a value is a share or a probability: 0 to 1. */
export const isShare = (value: unknown): value is number => typeof value === "number" && value >= 0 && value <= 1;

/** Says whether a value is one of a closed set of words. */
export const isOneOf = <const T extends string>(value: unknown, words: ReadonlySet<T>): value is T =>
  // A set of T is asked about any value; the answer is what narrows it.
  (words as ReadonlySet<unknown>).has(value);

/** The last moment a JavaScript date can hold. */
const LATEST = 8.64e15;

/** Reads a moment, cutting fractions of a millisecond; null when it is none. */
export const readMoment = (value: unknown): Timestamp | null =>
  typeof value === "number" && value >= 0 && value <= LATEST ? timestamp(Math.floor(value)) : null;

/** Reads a length of time from 0 up; null when it is none. */
export const readDuration = (value: unknown): Duration | null =>
  typeof value === "number" && value >= 0 && value <= LATEST ? milliseconds(value) : null;
