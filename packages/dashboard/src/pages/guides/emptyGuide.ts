import { assertNever, days } from "@handrail/core/base";
import {
  EVERYONE,
  type Guide,
  type GuideContent,
  type GuideKind,
  type HelpEntry,
  isAboutEveryStep,
  type Tier,
  type TourStep,
  type Trigger,
} from "@handrail/core/content";

/** What a fresh guide is written for: a step people stall on, where one was named. */
export interface Occasion {
  readonly step: string | null;
  readonly stepTitle: string | null;
  readonly journey: string | null;
}

/** A card with nothing on it. */
export const emptyTourStep = (key: string): TourStep => ({
  key,
  url: null,
  href: null,
  target: { selector: "", text: null },
  placement: "auto",
  title: "",
  body: "",
  advance: { kind: "button" },
  missingTarget: "skip",
});

/** An answer with nothing in it. */
export const emptyEntry = (id: string, step: string | null): HelpEntry => ({
  id,
  question: "",
  answer: "",
  keywords: [],
  steps: step === null ? [] : [step],
  action: null,
});

/** Content of a format with words to start from, never lorem ipsum: what is left unedited must still make sense. */
export const emptyContent = (kind: GuideKind, { step, stepTitle, journey }: Occasion): GuideContent => {
  const title = stepTitle ?? "";
  switch (kind) {
    case "tooltip":
      return { kind, target: { selector: "", text: null }, placement: "auto", title, body: "", button: null };
    case "tour":
      return { kind, steps: [{ ...emptyTourStep("card-1"), title }] };
    case "checklist":
      return { kind, journey: journey ?? "", title: "Getting started", intro: null };
    case "help":
      return { kind, title: "Help", entries: [emptyEntry("answer-1", step)] };
    case "importer":
      return {
        kind,
        importer: "contacts",
        title: "Bring your list along",
        body: "Drop the file you have, or paste from a spreadsheet. You see everything before it is saved.",
        button: "Choose a file",
      };
    case "banner":
      return { kind, placement: "top", body: "", button: null };
    case "recap":
      return { kind, title: "What you got done lately", metrics: [], button: null };
    case "welcome":
      return {
        kind,
        title: "What brings you here?",
        body: null,
        trait: "goal",
        options: [
          { value: "first", label: "", journey: null },
          { value: "second", label: "", journey: null },
        ],
      };
    default:
      return assertNever(kind);
  }
};

const tierOf = (kind: GuideKind): Tier => (kind === "banner" ? "subtle" : kind === "welcome" ? "modal" : "panel");

const triggerOf = (kind: GuideKind, step: string | null): Trigger => {
  if (step !== null) return { kind: "stall", step };
  if (kind === "checklist" || kind === "help") return { kind: "manual" };
  if (kind === "tooltip") return { kind: "page", pattern: "/**" };
  return { kind: "session" };
};

/** A fresh guide. It comes back once at most, a day later: help that repeats itself is not help. */
export const emptyGuide = (kind: GuideKind, key: string, occasion: Occasion): Guide => ({
  key,
  name: occasion.stepTitle === null ? "" : `Help with “${occasion.stepTitle}”`,
  audience: EVERYONE,
  trigger: triggerOf(kind, occasion.step),
  tier: tierOf(kind),
  priority: 50,
  frequency: { times: 2, atLeastApart: days(1), untilDismissed: true },
  // Nobody is withheld at first: with few people a holdout tells nothing and helps nobody.
  holdout: { share: 0, unit: "person" },
  content: emptyContent(kind, occasion),
});

/**
 * A fresh trigger of a kind for a guide that had another: it goes on helping with the same step, so that nobody has to name
 * that twice. `first` is for a kind that needs a step, where none was named.
 */
export const emptyTrigger = (
  kind: Trigger["kind"],
  { trigger, content }: Pick<Guide, "trigger" | "content">,
  first: string,
): Trigger => {
  const step = isAboutEveryStep(content) ? undefined : trigger.step;
  switch (kind) {
    case "stall":
    case "waitingTooLong":
      return { kind, step: trigger.step ?? first };
    case "event":
      return { kind, event: "", step };
    case "page":
      return { kind, pattern: "/**", step };
    case "element":
    case "paste":
      return { kind, selector: "", step };
    case "session":
    case "manual":
      return { kind, step };
    default:
      return assertNever(kind);
  }
};
