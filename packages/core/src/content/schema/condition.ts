import * as v from "valibot";
import type { Scalar } from "../../base/index.ts";
import { type Condition, MAX_COUNTED_EVENTS, type Operator, type PropertyCondition } from "../condition.ts";
import { anyOf, countFrom, duration, key, listOf, moment, name, scalar, urlPattern } from "./basics.ts";
import { fault } from "./faults.ts";

const OPERATORS = [
  "is",
  "isNot",
  "greaterThan",
  "atLeast",
  "lessThan",
  "atMost",
  "contains",
  "in",
  "notIn",
  "exists",
  "missing",
] as const satisfies readonly Operator[];

const MOST_VALUES = 500;
const MOST_PARTS = 50;

const operator = v.picklist(OPERATORS);
const list = listOf(scalar, MOST_VALUES);
const value: v.GenericSchema<unknown, Scalar | readonly Scalar[]> = v.lazy((input) =>
  Array.isArray(input) ? list : scalar,
);

/** The fields of a comparison, for the rules that are one. */
export const comparison = { property: name, operator, value: v.optional(value, null) };

/** Whether the value is of a kind the operator can do something with. */
export const fits = ({ operator: how, value: expected }: Omit<PropertyCondition, "property">): boolean => {
  if (how === "exists" || how === "missing") return true;
  if (how === "in" || how === "notIn") return Array.isArray(expected);
  if (how === "is" || how === "isNot") return !Array.isArray(expected);
  return typeof expected === "string" || typeof expected === "number";
};

/** What is said of a value that its operator can do nothing with. */
export const misfit = fault(
  "does not compare as said",
  "give a list to in and notIn, a number or text to comparisons, one value to the rest",
);

/** A comparison of one property. */
export const propertyCondition = v.pipe(
  v.object(comparison),
  v.check((one) => fits(one), misfit),
);

/** Conditions that must all hold for an event to match. */
export const where = anyOf(propertyCondition, MOST_PARTS);

const DEEPEST_CONDITION = 20;

const depthOf = (one: Condition): number => {
  if (one.kind === "all" || one.kind === "any") return 1 + Math.max(0, ...one.of.map(depthOf));
  return one.kind === "not" ? 1 + depthOf(one.of) : 1;
};

const part: v.GenericSchema<unknown, Condition> = v.lazy(() => condition);

const condition: v.GenericSchema<unknown, Condition> = v.pipe(
  v.variant("kind", [
    v.object({ kind: v.literal("all"), of: anyOf(part, MOST_PARTS) }),
    v.object({ kind: v.literal("any"), of: anyOf(part, MOST_PARTS) }),
    v.object({ kind: v.literal("not"), of: part }),
    v.object({ kind: v.literal("trait"), ...comparison }),
    v.object({ kind: v.literal("account"), ...comparison }),
    v.object({ kind: v.literal("segment"), segment: key }),
    v.object({ kind: v.literal("url"), pattern: urlPattern }),
    v.object({
      kind: v.literal("step"),
      step: key,
      status: v.picklist(["untouched", "active", "waiting", "skipped", "done"]),
    }),
    v.object({ kind: v.literal("journey"), journey: key, complete: v.boolean() }),
    v.object({
      kind: v.literal("eventCount"),
      event: name,
      where,
      within: duration,
      operator: v.picklist(["atLeast", "atMost"]),
      count: countFrom(0, MAX_COUNTED_EVENTS),
    }),
    v.object({ kind: v.literal("device"), device: v.picklist(["phone", "tablet", "desktop"]) }),
    v.object({ kind: v.literal("locale"), locale: name }),
    v.object({ kind: v.literal("date"), from: v.nullable(moment), until: v.nullable(moment) }),
  ]),
  v.check((one) => (one.kind !== "trait" && one.kind !== "account") || fits(one), misfit),
  v.check(
    (one) => one.kind !== "eventCount" || one.operator !== "atMost" || one.count < MAX_COUNTED_EVENTS,
    fault("asks for more than is kept", `use atMost with at most ${MAX_COUNTED_EVENTS - 1}`),
  ),
  v.check(
    (one) => one.kind !== "date" || one.from === null || one.until === null || one.from < one.until,
    fault("ends before it begins", "set `until` after `from`"),
  ),
);

/** Who or when. */
export const audience = v.pipe(
  condition,
  v.check(
    (one) => depthOf(one) <= DEEPEST_CONDITION,
    fault("is nested too deep", `put conditions inside each other at most ${DEEPEST_CONDITION} deep, or use a segment`),
  ),
);

const DEEPEST = 60;

/**
 * Says whether JSON is nested deeper than any sound content: 20 conditions inside each other, at two levels each, and
 * what stands around them. Asked before parsing, because the schema walks by recursion.
 */
export const isTooDeep = (json: unknown, depth = 0): boolean => {
  if (typeof json !== "object" || json === null) return false;
  if (depth >= DEEPEST) return true;
  return Object.values(json).some((inner) => isTooDeep(inner, depth + 1));
};
