import { assertNever, own, type Scalar } from "../base/index.ts";
import type { Condition } from "../content/index.ts";
import { countWithin, evaluate } from "./evaluate.ts";
import type { Facts } from "./types.ts";

/** Why a condition holds or not: the condition's own tree with, at each node, the verdict and what was found. */
export interface Explanation {
  readonly condition: Condition;
  readonly verdict: boolean;
  /** The value the leaf looked at; null where there is none, and for `all`, `any` and `not`. */
  readonly actual: Scalar | readonly string[];
  readonly parts: readonly Explanation[];
}

/** Explains a condition. Every node is looked at, also those that can no longer change the verdict. */
export const explain = (condition: Condition, facts: Facts): Explanation => ({
  condition,
  verdict: evaluate(condition, facts),
  actual: actualOf(condition, facts),
  parts: partsOf(condition).map((part) => explain(part, facts)),
});

const partsOf = (condition: Condition): readonly Condition[] => {
  if (condition.kind === "all" || condition.kind === "any") return condition.of;
  return condition.kind === "not" ? [condition.of] : [];
};

const actualOf = (condition: Condition, facts: Facts): Explanation["actual"] => {
  switch (condition.kind) {
    case "all":
    case "any":
    case "not":
      return null;
    case "trait":
      return own(facts.traits, condition.property) ?? null;
    case "account":
      return own(facts.account, condition.property) ?? null;
    case "segment":
      return facts.segments;
    case "url":
      return facts.path;
    case "step":
      return facts.stepStatus(condition.step);
    case "journey":
      return facts.isJourneyComplete(condition.journey);
    case "eventCount":
      return countWithin(condition, facts);
    case "device":
      return facts.device;
    case "locale":
      return facts.locale;
    case "date":
      return facts.now;
    default:
      return assertNever(condition);
  }
};
