import type { Scalar } from "@handrail/core/base";
import type { Operator } from "@handrail/core/content";
import { formatScalar, parseScalar, parseScalars } from "./scalar.ts";

/** The comparisons in words. */
export const OPERATORS: readonly { readonly value: Operator; readonly label: string }[] = [
  { value: "is", label: "is" },
  { value: "isNot", label: "is not" },
  { value: "greaterThan", label: "is more than" },
  { value: "atLeast", label: "is at least" },
  { value: "lessThan", label: "is less than" },
  { value: "atMost", label: "is at most" },
  { value: "contains", label: "contains" },
  { value: "in", label: "is one of" },
  { value: "notIn", label: "is none of" },
  { value: "exists", label: "is set" },
  { value: "missing", label: "is not set" },
];

/** Says whether a comparison needs nothing to compare with. */
export const takesNoValue = (operator: Operator): boolean => operator === "exists" || operator === "missing";

const takesList = (operator: Operator): boolean => operator === "in" || operator === "notIn";

const isList = (value: Scalar | readonly Scalar[]): value is readonly Scalar[] => Array.isArray(value);

/** What was typed, as the value the comparison takes. */
export const parseOperand = (operator: Operator, typed: string): Scalar | readonly Scalar[] =>
  takesList(operator) ? parseScalars(typed) : parseScalar(typed);

/** The value as it would be typed. */
export const typedOperand = (value: Scalar | readonly Scalar[]): string =>
  isList(value) ? value.map(formatScalar).join(", ") : formatScalar(value);
