import { assertNever, days, timestamp } from "@handrail/core/base";
import type { Condition } from "@handrail/core/content";

/** The kinds a row of the builder can have; groups and `not` are drawn as structure, not as rows. */
export type LeafKind = Exclude<Condition["kind"], "all" | "any" | "not">;

/** A group as the builder draws it: whether all or any of its rows must hold. */
export type Group = Extract<Condition, { readonly kind: "all" | "any" }>;

/** The kinds in words, in the order they are offered. */
export const LEAF_KINDS: readonly { readonly value: LeafKind; readonly label: string }[] = [
  { value: "trait", label: "A trait of the person" },
  { value: "account", label: "A trait of the account" },
  { value: "segment", label: "Member of a segment" },
  { value: "url", label: "The page they are on" },
  { value: "step", label: "The state of a step" },
  { value: "journey", label: "A journey's end" },
  { value: "eventCount", label: "How often something happened" },
  { value: "device", label: "The size of the screen" },
  { value: "locale", label: "The language" },
  { value: "date", label: "The date" },
];

/** A fresh row of a kind, with values that do no harm. */
export const emptyLeaf = (kind: LeafKind): Condition => {
  switch (kind) {
    case "trait":
    case "account":
      return { kind, property: "", operator: "is", value: "" };
    case "segment":
      return { kind, segment: "" };
    case "url":
      return { kind, pattern: "/**" };
    case "step":
      return { kind, step: "", status: "done" };
    case "journey":
      return { kind, journey: "", complete: true };
    case "eventCount":
      return { kind, event: "", where: [], within: days(7), operator: "atLeast", count: 1 };
    case "device":
      return { kind, device: "desktop" };
    case "locale":
      return { kind, locale: "en" };
    case "date":
      return { kind, from: null, until: null };
    default:
      return assertNever(kind);
  }
};

/** Any condition as a group: a lone row is a group of one. */
export const asGroup = (condition: Condition): Group =>
  condition.kind === "all" || condition.kind === "any" ? condition : { kind: "all", of: [condition] };

/** Says whether a row holds when its condition does not. */
export const isNegated = (condition: Condition): boolean => condition.kind === "not";

/** The condition a row is about, without its `not`. */
export const inner = (condition: Condition): Condition => (condition.kind === "not" ? inner(condition.of) : condition);

/** The row with or without its `not`. */
export const negated = (condition: Condition, not: boolean): Condition =>
  not ? { kind: "not", of: inner(condition) } : inner(condition);

/** Midnight of a date as typed into a date field, in the reader's zone; null when it is cleared. */
export const momentOfDay = (typed: string) => {
  const at = typed === "" ? Number.NaN : new Date(`${typed}T00:00`).getTime();
  return Number.isNaN(at) ? null : timestamp(at);
};
