import type { Duration } from "../base/index.ts";
import type { PropertyCondition } from "./condition.ts";
import type { LocalizedText } from "./text.ts";

/** Behaviour that equals value, with the amount that counts ("15 minutes watched in the month"). */
export interface ValueMetric {
  readonly key: string;
  readonly name: LocalizedText;
  /** What one unit is, for the reader: "contacts", "minutes". */
  readonly unit: LocalizedText;
  readonly event: string;
  readonly where: readonly PropertyCondition[];
  /** `count` adds one an event; `sum` adds the number in a property and ignores events without it. */
  readonly amount: { readonly kind: "count" } | { readonly kind: "sum"; readonly property: string };
  /** The amount within the window from which the metric counts as reached; above what a log-in or a glance gives. */
  readonly threshold: number;
  readonly window: Duration;
  readonly per: "person" | "account";
}
