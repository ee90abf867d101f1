import { LIMITS } from "@handrail/core/protocol";
import type { ImporterDefinition } from "./types.ts";

/** Reads a name or id a host passed; a number is taken as its digits. Null when it cannot be one. */
export const readName = (value: unknown): string | null => {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  return typeof text === "string" && text !== "" && text.length <= LIMITS.nameLength && !/\p{Surrogate}/u.test(text)
    ? text
    : null;
};

/** What a wrong name was, for the developer to recognise it. */
export const described = (value: unknown): string =>
  typeof value === "string" ? `"${value.slice(0, 60)}"` : value === null ? "null" : typeof value;

/** Whether an importer says where rows go, a function or an address, and which columns it takes. */
export const isImporter = (value: unknown): value is ImporterDefinition =>
  typeof value === "object" &&
  value !== null &&
  (("onRows" in value && typeof value.onRows === "function") || ("url" in value && typeof value.url === "string")) &&
  "columns" in value &&
  Array.isArray(value.columns) &&
  value.columns.length > 0 &&
  value.columns.every((column: unknown) => typeof column === "object" && column !== null && "key" in column);
