import { assertNever, own, type Properties, type Scalar } from "../base/index.ts";
import type { Operator, PropertyCondition } from "./condition.ts";

type Expected = Scalar | readonly Scalar[];

/**
 * Compares an actual value with the expected one. Total: every pair of values has an answer, and none is an error.
 * A missing value (absent or null) meets `missing`, `isNot` and `notIn`, and `is` only where null is expected.
 */
export const compare = (operator: Operator, actual: Scalar | undefined, expected: Expected): boolean => {
  switch (operator) {
    case "exists":
      return !isMissing(actual);
    case "missing":
      return isMissing(actual);
    case "is":
      return isSame(actual, expected);
    case "isNot":
      return !isSame(actual, expected);
    case "in":
      return isAmong(actual, expected);
    case "notIn":
      return !isAmong(actual, expected);
    case "contains":
      return contains(actual, expected);
    case "greaterThan":
      return ordering(actual, expected) === 1;
    case "atLeast":
      return isOneOf(ordering(actual, expected), 0, 1);
    case "lessThan":
      return ordering(actual, expected) === -1;
    case "atMost":
      return isOneOf(ordering(actual, expected), 0, -1);
    default:
      return assertNever(operator);
  }
};

/** Says whether properties meet every condition of a list; an empty list is met by all. */
export const matchesProperties = (where: readonly PropertyCondition[], properties: Properties): boolean =>
  where.every(({ property, operator, value }) => compare(operator, own(properties, property), value));

const isMissing = (value: Scalar | undefined): value is null | undefined => value === undefined || value === null;

const isList = (value: Expected): value is readonly Scalar[] => Array.isArray(value);

/** Hosts send `"5"` where an author wrote `5`, and `"true"` for `true`: values are the same when they read the same. */
const isSame = (actual: Scalar | undefined, expected: Expected): boolean => {
  if (isList(expected)) return false;
  if (isMissing(actual) || expected === null) return isMissing(actual) && expected === null;
  return actual === expected || String(actual) === String(expected);
};

const isAmong = (actual: Scalar | undefined, expected: Expected): boolean =>
  isList(expected) ? expected.some((one) => isSame(actual, one)) : isSame(actual, expected);

const contains = (actual: Scalar | undefined, expected: Expected): boolean => {
  if (isMissing(actual) || expected === null || isList(expected)) return false;
  return String(actual).toLowerCase().includes(String(expected).toLowerCase());
};

/** As numbers where both read as numbers, as text where both are text (so ISO dates are in order), else not at all. */
const ordering = (actual: Scalar | undefined, expected: Expected): -1 | 0 | 1 | null => {
  if (isMissing(actual) || expected === null || isList(expected)) return null;
  const left = numberIn(actual);
  const right = numberIn(expected);
  if (left !== null && right !== null) return signOf(left, right);
  if (typeof actual === "string" && typeof expected === "string") return signOf(actual, expected);
  return null;
};

const numberIn = (value: string | number | boolean): number | null => {
  if (typeof value === "boolean" || (typeof value === "string" && value.trim() === "")) return null;
  const number = Number(value);
  return Number.isFinite(number) ? number : null;
};

const signOf = <T extends number | string>(left: T, right: T): -1 | 0 | 1 => {
  if (left === right) return 0;
  return left < right ? -1 : 1;
};

const isOneOf = (value: -1 | 0 | 1 | null, first: number, second: number): boolean =>
  value === first || value === second;
