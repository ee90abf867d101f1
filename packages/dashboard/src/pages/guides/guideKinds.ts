import type { GuideKind, Tier, Trigger } from "@handrail/core/content";

/** The formats with what each is good for, smallest interruption first. */
export const GUIDE_KINDS: readonly { readonly kind: GuideKind; readonly name: string; readonly use: string }[] = [
  {
    kind: "tooltip",
    name: "Tooltip",
    use: "One hint beside one element: a button that is overlooked, a field that is misread.",
  },
  {
    kind: "importer",
    name: "Importer",
    use: "Does the tedious part: people hand over the list they have, your product gets clean rows.",
  },
  { kind: "help", name: "Help panel", use: "Answers with a search; what fits the step in hand stands first." },
  { kind: "checklist", name: "Checklist", use: "The steps of a journey, with how long they usually take." },
  { kind: "tour", name: "Tour", use: "A few cards from element to element, over several pages if need be." },
  { kind: "banner", name: "Banner", use: "One line for everybody: an outage, a change, a date." },
  { kind: "recap", name: "Recap", use: "What people got out of the product lately, in your value metrics." },
  { kind: "welcome", name: "Welcome question", use: "One question at the start whose answer picks the journey." },
];

/** The format's name. */
export const kindName = (kind: GuideKind): string => GUIDE_KINDS.find((each) => each.kind === kind)?.name ?? kind;

/** The format in a sentence: "an importer". */
export const aKind = (kind: GuideKind): string => {
  const name = kindName(kind).toLowerCase();
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name}`;
};

/** What a tier costs the person, in plain words. */
export const TIERS: readonly { readonly value: Tier; readonly label: string; readonly cost: string }[] = [
  {
    value: "subtle",
    label: "Subtle",
    cost: "A dot or a line that can be overlooked. It needs little certainty and uses none of the attention budget.",
  },
  {
    value: "panel",
    label: "Panel",
    cost: "A card that takes the eye but leaves the page usable. Shown when it is fairly certain that the person is stuck; it uses the budget.",
  },
  {
    value: "modal",
    label: "Modal",
    cost: "Stops everything until it is answered. Shown only when it is all but certain; it uses the budget. Rarely worth it.",
  },
];

/** The moments a guide may ask to be shown at. */
export const TRIGGERS: readonly { readonly value: Trigger["kind"]; readonly label: string }[] = [
  { value: "stall", label: "Somebody is stuck on a step" },
  { value: "event", label: "Your product tracks an event" },
  { value: "page", label: "A page is opened" },
  { value: "session", label: "A visit begins" },
  { value: "element", label: "An element is in the page" },
  { value: "paste", label: "A table is pasted into a form" },
  { value: "waitingTooLong", label: "A step has waited too long" },
  { value: "manual", label: "Only when it is asked for" },
];
