import type { Guard } from "../ports/index.ts";
import type { Diagnostics } from "./diagnostics.ts";

/**
 * The host shield: everything that enters from outside (public methods, listeners, timers, observers) passes through it,
 * and nothing thrown inside gets out. The host's own `onerror` never sees us.
 */
export const createGuard =
  (diagnostics: Diagnostics, where: string): Guard =>
  (callback) =>
  (...values) => {
    try {
      callback(...values);
    } catch (error) {
      diagnostics.fault(where, error);
    }
  };

/** The answer of `make`, or `instead` where it throws. */
export const guarded = <T>(diagnostics: Diagnostics, where: string, make: () => T, instead: T): T => {
  try {
    return make();
  } catch (error) {
    diagnostics.fault(where, error);
    return instead;
  }
};
