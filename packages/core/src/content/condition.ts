import type { Duration, Scalar, Timestamp } from "../base/index.ts";
import type { JourneyKey, StepKey } from "./keys.ts";
import type { Locale } from "./text.ts";

/** How an actual value is compared with the one in a condition. `in` and `notIn` take a list; `exists` ignores `value`. */
export type Operator =
  | "is"
  | "isNot"
  | "greaterThan"
  | "atLeast"
  | "lessThan"
  | "atMost"
  | "contains"
  | "in"
  | "notIn"
  | "exists"
  | "missing";

/** A comparison of one named property or trait. */
export interface PropertyCondition {
  readonly property: string;
  readonly operator: Operator;
  readonly value: Scalar | readonly Scalar[];
}

/**
 * A path with `*` for one segment and `**` for any number, matched against the URL's path alone, e.g. `/contacts/**`.
 * Globs, not regular expressions: an author cannot write one that hangs the page.
 */
export type UrlPattern = string;

/** A status a step has for one person. */
export type StepStatus = "untouched" | "active" | "waiting" | "skipped" | "done";

/** Who or when: the one language for audiences, journeys and triggers. */
export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | ({ readonly kind: "trait" } & PropertyCondition)
  | ({ readonly kind: "account" } & PropertyCondition)
  | { readonly kind: "segment"; readonly segment: string }
  | { readonly kind: "url"; readonly pattern: UrlPattern }
  | { readonly kind: "step"; readonly step: StepKey; readonly status: StepStatus }
  | { readonly kind: "journey"; readonly journey: JourneyKey; readonly complete: boolean }
  | {
      readonly kind: "eventCount";
      readonly event: string;
      readonly where: readonly PropertyCondition[];
      readonly within: Duration;
      readonly operator: "atLeast" | "atMost";
      /** At most {@link MAX_COUNTED_EVENTS}. */
      readonly count: number;
    }
  | { readonly kind: "device"; readonly device: Device }
  | { readonly kind: "locale"; readonly locale: Locale }
  | { readonly kind: "date"; readonly from: Timestamp | null; readonly until: Timestamp | null };

/** The size class of the screen: a phone is below 640 CSS pixels wide, a tablet below 1024. */
export type Device = "phone" | "tablet" | "desktop";

/** How many recent events of one counter are kept per person; more would let a counter grow without bound. */
export const MAX_COUNTED_EVENTS = 100;

/** The audience of everybody. */
export const EVERYONE: Condition = { kind: "all", of: [] };
