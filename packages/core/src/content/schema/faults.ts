import type * as v from "valibot";
import type { ContentProblem } from "../problem.ts";

/**
 * How a fault is told to whoever wrote the content: what was found, what is wrong with it and what to do. Every check in
 * this folder says its own remedy through `fault`; what remains (wrong types, missing fields) is worded here.
 */

/** Makes the message of a check; `wrong` finishes the sentence that begins with the value found. */
export const fault =
  (wrong: string, remedy: string) =>
  ({ input }: { readonly input: unknown }): string =>
    `${show(input)} ${wrong}; ${remedy}.`;

/** Turns what the schema found into problems, one per fault. */
export const problemsOf = (issues: readonly v.BaseIssue<unknown>[]): readonly ContentProblem[] =>
  issues.map((issue) => ({ path: pathOf(issue), message: messageOf(issue) }));

const pathOf = (issue: v.BaseIssue<unknown>): string => (issue.path ?? []).map(({ key }) => String(key)).join(".");

const messageOf = (issue: v.BaseIssue<unknown>): string => {
  // Messages made by `fault` end in a full stop; the library's own never do.
  if (issue.message.endsWith(".")) return issue.message;
  if (issue.received === "undefined") return `It is missing; give ${wanted(issue.expected)}.`;
  return `${show(issue.input)} is not right here; give ${wanted(issue.expected)}.`;
};

const WORDS: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  Array: "a list",
  Object: "an object",
};

const wanted = (expected: string | null): string => {
  // For a missing key the library expects the key itself, which the path names already.
  if (expected === null || /^"[a-zA-Z]+"$/.test(expected)) return "a value";
  return WORDS[expected] ?? expected.replace(/^\(|\)$/g, "").replaceAll(" | ", " or ");
};

const LONGEST_SHOWN = 60;

/** Values are shown as an author wrote them, cut where they are long. */
const show = (value: unknown): string => {
  if (value === undefined) return "Nothing";
  if (Array.isArray(value)) return `A list of ${value.length}`;
  if (typeof value === "object" && value !== null) return "This";
  const text = typeof value === "string" ? JSON.stringify(value) : String(value);
  return text.length > LONGEST_SHOWN ? `${text.slice(0, LONGEST_SHOWN)}…` : text;
};
