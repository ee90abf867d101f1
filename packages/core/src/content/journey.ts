import type { Duration, Scalar } from "../base/index.ts";
import type { Condition, Operator, PropertyCondition, UrlPattern } from "./condition.ts";
import type { JourneyKey, StepKey } from "./keys.ts";
import type { LocalizedText } from "./text.ts";

export type { JourneyKey, StepKey } from "./keys.ts";

/** What makes a step done. */
export type CompletionRule =
  /** `count` events called `event` whose properties meet every condition in `where`. */
  | {
      readonly kind: "event";
      readonly event: string;
      readonly where: readonly PropertyCondition[];
      readonly count: number;
    }
  /** A trait of the person compares as said. */
  | {
      readonly kind: "trait";
      readonly property: string;
      readonly operator: Operator;
      readonly value: Scalar | readonly Scalar[];
    }
  /** A page whose path matches was opened. */
  | { readonly kind: "url"; readonly pattern: UrlPattern }
  /** An element matching the CSS selector is in the page. */
  | { readonly kind: "element"; readonly selector: string }
  /** The host calls `step(key).complete()`. */
  | { readonly kind: "host" };

/** Where a step is worked on. Active time counts for a step only while the person is there. */
export interface StepScope {
  /** The pages of the step; an empty list is every page. */
  readonly urls: readonly UrlPattern[];
  /** The section of the page, where a page holds several steps. */
  readonly selector: string | null;
}

/** What a step waits for outside the product. */
export interface Waiting {
  readonly on: "email" | "teammate" | "approval" | "job" | "other";
  /** Remind, and only remind, after this long by the wall clock. */
  readonly remindAfter: Duration;
}

/** One step of a journey. */
export interface Step {
  readonly key: StepKey;
  readonly title: LocalizedText;
  readonly description: LocalizedText | null;
  readonly required: boolean;
  /** Steps that must be done first; in an `ordered` journey the step before is added by itself. */
  readonly prerequisites: readonly StepKey[];
  readonly completion: CompletionRule;
  readonly scope: StepScope;
  readonly waiting: Waiting | null;
  /** Where "take me there" leads: a path of the host's product. */
  readonly href: string | null;
  /** Raised when the step changes so much that its old times no longer speak for it. */
  readonly definitionVersion: number;
}

/** An onboarding goal and the steps to it. */
export interface Journey {
  readonly key: JourneyKey;
  readonly title: LocalizedText;
  /** The outcome in the person's words: "your first campaign is out". */
  readonly outcome: LocalizedText | null;
  readonly audience: Condition;
  /** `ordered`: each step needs the one before; `unordered`: none does; `partial`: only the prerequisites named. */
  readonly order: "ordered" | "unordered" | "partial";
  readonly steps: readonly Step[];
}
