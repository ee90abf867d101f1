import type { Properties, Scalar } from "@handrail/core/base";
import { type Content, matchesProperties, type PropertyCondition } from "@handrail/core/content";
import type { Random } from "../random/random.ts";

/** A value that meets one condition. */
const meeting = ({ operator, value }: PropertyCondition): Scalar => {
  const first = (typeof value === "object" && value !== null ? value[0] : value) ?? null;
  switch (operator) {
    case "greaterThan":
      return Number(first) + 1;
    case "lessThan":
      return Number(first) - 1;
    case "isNot":
    case "notIn":
      return `other than ${first}`;
    case "exists":
      return "yes";
    case "missing":
      return null;
    default:
      return first;
  }
};

/** Properties that meet all conditions, over those given. */
export const satisfying = (where: readonly PropertyCondition[], given: Properties = {}): Properties => {
  const wanted = where.filter((condition) => !matchesProperties([condition], given));
  return { ...given, ...Object.fromEntries(wanted.map((condition) => [condition.property, meeting(condition)])) };
};

/**
 * What a host would send with an event: what its value metrics look at. Amounts are around a share of the threshold,
 * times how much the account does.
 */
export const eventProperties = (
  content: Content,
  event: string,
  { given, size, random }: { readonly given: Properties; readonly size: number; readonly random: Random },
): Properties => {
  let properties = given;
  for (const metric of content.valueMetrics.filter((one) => one.event === event)) {
    const { amount, threshold } = metric;
    if (amount.kind === "sum" && properties[amount.property] === undefined) {
      const drawn = Math.max(1, Math.round(random.around(threshold * size, 0.7)));
      properties = { ...properties, [amount.property]: drawn };
    }
    properties = satisfying(metric.where, properties);
  }
  return properties;
};
