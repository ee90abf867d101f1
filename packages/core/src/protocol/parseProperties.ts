import type { Properties, Scalar } from "../base/index.ts";
import { isFields } from "./shapes.ts";
import { LIMITS, type Rejection } from "./wire.ts";

/**
 * Reads properties or traits: flat, scalar, within the limits. One bad value refuses the whole, since half of what a host
 * said is not what it said. A property called `__proto__` is dropped: setting it would change the object instead.
 */
export const parseProperties = (value: unknown): Properties | Rejection => {
  if (!isFields(value)) return "malformed";
  const names = Object.keys(value);
  if (names.length > LIMITS.propertiesPerEvent) return "tooLarge";
  const properties: Record<string, Scalar> = {};
  let size = 0;
  for (const name of names) {
    const one = value[name];
    if (!isScalar(one)) return "malformed";
    size += name.length;
    if (name.length > LIMITS.propertyNameLength) return "tooLarge";
    if (typeof one === "string") {
      size += one.length;
      if (one.length > LIMITS.stringLength) return "tooLarge";
    }
    if (name !== "__proto__") properties[name] = one;
  }
  // Characters, of which there are never more than bytes: what a sender measured as small enough passes here too.
  return size > LIMITS.eventBytes ? "tooLarge" : properties;
};

const isScalar = (value: unknown): value is Scalar => {
  if (value === null) return true;
  if (typeof value === "number") return Number.isFinite(value);
  return typeof value === "string" || typeof value === "boolean";
};
