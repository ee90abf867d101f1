import type { Duration } from "../base/index.ts";
import type { Condition, UrlPattern } from "./condition.ts";
import type { JourneyKey, StepKey } from "./journey.ts";
import type { LocalizedText, RichText } from "./text.ts";

/** Names a guide: lower-case letters, digits and hyphens. */
export type GuideKey = string;

/** The formats of this version. */
export type GuideKind = GuideContent["kind"];

/** How to find the element a guide points at. */
export interface Anchor {
  /** A CSS selector; open shadow roots are crossed with ` >>> `. */
  readonly selector: string;
  /** Visible text that must be inside the element, where the selector alone matches several. */
  readonly text: LocalizedText | null;
}

/** Where a card stands beside its element, in the reading direction. */
export type Placement = "block-start" | "block-end" | "inline-start" | "inline-end" | "auto";

/** What a button of a guide does. */
export type Action =
  | { readonly kind: "link"; readonly href: string }
  | { readonly kind: "guide"; readonly guide: GuideKey }
  | { readonly kind: "help"; readonly entry: string | null }
  | { readonly kind: "dismiss" };

/** A labelled button. */
export interface ActionButton {
  readonly label: LocalizedText;
  readonly action: Action;
}

/** What a tour does when the element of a step never appears. */
export type MissingTarget = "skip" | "center" | "stop";

/** One card of a tour. */
export interface TourStep {
  readonly key: string;
  /** The pages this card belongs to; on another page the tour waits and offers `href`. */
  readonly url: UrlPattern | null;
  readonly href: string | null;
  readonly target: Anchor | null;
  readonly placement: Placement;
  readonly title: LocalizedText;
  readonly body: RichText;
  /** What leads to the next card besides the button: a click on the target, or a tracked event. */
  readonly advance:
    | { readonly kind: "button" }
    | { readonly kind: "click" }
    | { readonly kind: "event"; readonly event: string };
  readonly missingTarget: MissingTarget;
}

/** One answer of the help panel. */
export interface HelpEntry {
  readonly id: string;
  readonly question: LocalizedText;
  readonly answer: RichText;
  /** Further words people search for. */
  readonly keywords: readonly string[];
  /** The steps it helps with: it stands first while one of them is in hand. */
  readonly steps: readonly StepKey[];
  readonly action: ActionButton | null;
}

/** What is drawn, by format. */
export type GuideContent =
  | {
      readonly kind: "tooltip";
      readonly target: Anchor;
      readonly placement: Placement;
      readonly title: LocalizedText;
      readonly body: RichText;
      readonly button: ActionButton | null;
    }
  | { readonly kind: "tour"; readonly steps: readonly TourStep[] }
  | {
      readonly kind: "checklist";
      readonly journey: JourneyKey;
      readonly title: LocalizedText;
      readonly intro: LocalizedText | null;
    }
  | { readonly kind: "help"; readonly title: LocalizedText; readonly entries: readonly HelpEntry[] }
  | {
      readonly kind: "importer";
      readonly importer: string;
      readonly title: LocalizedText;
      readonly body: RichText;
      readonly button: LocalizedText;
    }
  | {
      readonly kind: "banner";
      readonly placement: "top" | "bottom";
      readonly body: RichText;
      readonly button: ActionButton | null;
    }
  | {
      readonly kind: "recap";
      readonly title: LocalizedText;
      readonly metrics: readonly string[];
      readonly button: ActionButton | null;
    }
  | {
      readonly kind: "welcome";
      readonly title: LocalizedText;
      readonly body: RichText | null;
      readonly trait: string;
      readonly options: readonly WelcomeOption[];
    };

/** One answer of the welcome question: it sets the trait to `value` and, where named, picks the journey. */
export interface WelcomeOption {
  readonly value: string;
  readonly label: LocalizedText;
  readonly journey: JourneyKey | null;
}

/** A moment that does not say by itself which step the guide helps with, if it helps with one. */
interface Helping {
  /** The step: whoever was shown the guide counts as helped at it. A checklist and a help panel name none. */
  readonly step?: StepKey | undefined;
}

/** The moment a guide asks to be shown. */
export type Trigger =
  /** The detector says that the person is stuck on this step. */
  | { readonly kind: "stall"; readonly step: StepKey }
  /** The host tracked this event. */
  | ({ readonly kind: "event"; readonly event: string } & Helping)
  /** A page whose path matches was opened. */
  | ({ readonly kind: "page"; readonly pattern: UrlPattern } & Helping)
  /** Once the SDK is ready, at most once a session. */
  | ({ readonly kind: "session" } & Helping)
  /** An element is in the page (an empty list, for one), at most once a session. */
  | ({ readonly kind: "element"; readonly selector: string } & Helping)
  /** A table was pasted into what this selector finds: a form for one record, where people have many. */
  | ({ readonly kind: "paste"; readonly selector: string } & Helping)
  /** A waiting step passed its `remindAfter`. */
  | { readonly kind: "waitingTooLong"; readonly step: StepKey }
  /** Only when the host or the person asks: `show(key)`, `help.open()`, a launcher, a button of another guide. */
  | ({ readonly kind: "manual" } & Helping);

/** How much a format interrupts; the price the detector must earn before it is shown. */
export type Tier = "subtle" | "panel" | "modal";

/** How often one guide may come back to one person. */
export interface Frequency {
  /**
   * Shows in all; more than 20 is no limit, since no more are remembered. Closing by the person counts as one and, with
   * `untilDismissed`, ends it.
   */
  readonly times: number;
  readonly atLeastApart: Duration;
  readonly untilDismissed: boolean;
}

/** What may be shown, to whom, when, and how often. */
export interface Guide {
  readonly key: GuideKey;
  readonly name: string;
  readonly audience: Condition;
  readonly trigger: Trigger;
  readonly tier: Tier;
  /** Higher wins when two ask at once; 0 to 100. */
  readonly priority: number;
  readonly frequency: Frequency;
  /** Share of units for whom the guide is decided but not drawn, 0 to 0.9. */
  readonly holdout: { readonly share: number; readonly unit: "person" | "account" };
  readonly content: GuideContent;
}
