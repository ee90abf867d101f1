import { assertNever, own, type Properties, timestamp } from "../base/index.ts";
import { type Condition, compare, counterKey, matchesUrl, type PropertyCondition } from "../content/index.ts";
import type { Facts } from "./types.ts";

/** Says whether a condition holds for the facts. Total: a fact that is missing makes a leaf false, never an error. */
export const evaluate = (condition: Condition, facts: Facts): boolean => {
  switch (condition.kind) {
    case "all":
      return condition.of.every((part) => evaluate(part, facts));
    case "any":
      return condition.of.some((part) => evaluate(part, facts));
    case "not":
      return !evaluate(condition.of, facts);
    case "trait":
      return meets(condition, facts.traits);
    case "account":
      return meets(condition, facts.account);
    case "segment":
      return facts.segments.includes(condition.segment);
    case "url":
      return matchesUrl(condition.pattern, facts.path);
    case "step":
      return facts.stepStatus(condition.step) === condition.status;
    case "journey":
      return facts.isJourneyComplete(condition.journey) === condition.complete;
    case "eventCount":
      return condition.operator === "atLeast"
        ? countWithin(condition, facts) >= condition.count
        : countWithin(condition, facts) <= condition.count;
    case "device":
      return facts.device === condition.device;
    case "locale":
      return speaks(condition.locale, facts.locale);
    case "date":
      return (
        (condition.from === null || facts.now >= condition.from) &&
        (condition.until === null || facts.now < condition.until)
      );
    default:
      return assertNever(condition);
  }
};

/** Counts the events of a counter inside its window, which ends now; an event stamped ahead of now is inside. */
export const countWithin = (condition: Extract<Condition, { kind: "eventCount" }>, facts: Facts): number => {
  const since = timestamp(facts.now - condition.within);
  return facts.counted(counterKey(condition.event, condition.where)).filter((at) => at > since).length;
};

const meets = ({ property, operator, value }: PropertyCondition, properties: Properties): boolean =>
  compare(operator, own(properties, property), value);

/** `en` speaks to `en-GB`; `en-GB` does not speak to `en`. */
const speaks = (wanted: string, actual: string): boolean => {
  const [want, have] = [wanted.toLowerCase(), actual.toLowerCase()];
  return have === want || have.startsWith(`${want}-`);
};
