import { CONTENT_VERSION } from "../content/index.ts";
import { type Fields, isFields } from "./shapes.ts";
import { type Bootstrap, PROTOCOL_VERSION, type Refusal, type SyncReply } from "./wire.ts";

/**
 * What the browser asks of an answer before it believes it. Captive portals, proxies and half-loaded files answer 200
 * too; events are deleted on the strength of a reply, so it must surely be ours. Whether the content inside is sound the
 * server has checked before publishing; checking it again would cost every page a schema library.
 */

/** Reads JSON text; undefined when it is none. */
export const fromJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** Reads the reply to a batch; null unless it is surely the server's reply to that very batch. */
export const parseSyncReply = (value: unknown, batch: string): SyncReply | null => {
  const isOurs =
    isFields(value) &&
    value["version"] === PROTOCOL_VERSION &&
    value["batch"] === batch &&
    isTexts(value["accepted"]) &&
    isTexts(value["duplicate"]) &&
    isTexts(value["segments"]) &&
    Array.isArray(value["rejected"]) &&
    value["rejected"].every((one) => isFields(one) && typeof one["id"] === "string") &&
    hasRecords(value["progress"], ["steps", "guides", "traits", "accountTraits", "counters"]) &&
    isFields(value["value"]) &&
    typeof value["revision"] === "string";
  return isOurs ? (value as unknown as SyncReply) : null;
};

/** Reads the bootstrap; null unless it is surely one this version can use. */
export const parseBootstrap = (value: unknown): Bootstrap | null => {
  if (!isFields(value) || value["version"] !== PROTOCOL_VERSION || typeof value["revision"] !== "string") return null;
  const { content, settings } = value;
  const isOurs =
    isFields(content) &&
    content["version"] === CONTENT_VERSION &&
    [content["journeys"], content["guides"], content["valueMetrics"], content["segments"]].every(Array.isArray) &&
    hasRecords(value, ["models", "stepTimes"]) &&
    hasRecords(settings, ["attention", "stall"]) &&
    typeof settings["holdoutSalt"] === "string" &&
    typeof settings["globalHoldout"] === "number";
  return isOurs ? (value as unknown as Bootstrap) : null;
};

/** Reads a refusal; null when the answer is not one of ours, so that the status alone has to do. */
export const parseRefusal = (value: unknown): Refusal | null => {
  const isOurs =
    isFields(value) &&
    typeof value["error"] === "string" &&
    typeof value["message"] === "string" &&
    (value["retryAfter"] === null || typeof value["retryAfter"] === "number");
  return isOurs ? (value as unknown as Refusal) : null;
};

const hasRecords = (value: unknown, names: readonly string[]): value is Fields =>
  isFields(value) && names.every((name) => isFields(value[name]));

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every((one) => typeof one === "string");
