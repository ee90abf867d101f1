import type { Scalar } from "@handrail/core/base";

/**
 * Reads what an author typed as a value: `true`, `false`, numbers, else text. Quotes keep a text that looks like a number
 * one, because hosts do send "12" as text.
 */
export const parseScalar = (typed: string): Scalar => {
  const text = typed.trim();
  if (text === "true") return true;
  if (text === "false") return false;
  const quoted = /^"(.*)"$/s.exec(text);
  if (quoted !== null) return quoted[1] ?? "";
  return text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
};

/** The value as an author would type it. */
export const formatScalar = (value: Scalar): string => {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  return parseScalar(value) === value ? value : `"${value}"`;
};

/** A list as typed: values with commas between them. */
export const parseScalars = (typed: string): readonly Scalar[] =>
  typed
    .split(",")
    .filter((part) => part.trim() !== "")
    .map(parseScalar);
