import { assertNever } from "@handrail/core/base";
import type { CompletionRule } from "@handrail/core/content";

/** What completes a step, in words. */
export const COMPLETION_KINDS: readonly { readonly value: CompletionRule["kind"]; readonly label: string }[] = [
  { value: "event", label: "Your product tracks an event" },
  { value: "trait", label: "A trait of the person has a value" },
  { value: "url", label: "A page is opened" },
  { value: "element", label: "An element is in the page" },
  { value: "host", label: "Your product says so: step(key).complete()" },
];

/** A fresh rule of a kind. */
export const emptyCompletion = (kind: CompletionRule["kind"]): CompletionRule => {
  switch (kind) {
    case "event":
      return { kind, event: "", where: [], count: 1 };
    case "trait":
      return { kind, property: "", operator: "is", value: true };
    case "url":
      return { kind, pattern: "/**" };
    case "element":
      return { kind, selector: "" };
    case "host":
      return { kind };
    default:
      return assertNever(kind);
  }
};

/** A rule in a few words, for the line of a step that is closed. */
export const completionInWords = (rule: CompletionRule): string => {
  switch (rule.kind) {
    case "event":
      return `done by ${rule.event || "an event"}${rule.count > 1 ? ` ${rule.count} times` : ""}`;
    case "trait":
      return `done by the trait ${rule.property}`;
    case "url":
      return `done by opening ${rule.pattern}`;
    case "element":
      return `done by the element ${rule.selector}`;
    case "host":
      return "done by your product's call";
    default:
      return assertNever(rule);
  }
};
