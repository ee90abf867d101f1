import { assertNever } from "@handrail/core/base";
import type { Trigger } from "@handrail/core/content";
import type { Choice } from "../../authoring/choices.ts";

/** The moment a guide asks to be shown, in words. */
export const triggerInWords = (trigger: Trigger, steps: readonly Choice[]): string => {
  const step = (key: string) => steps.find((each) => each.value === key)?.label ?? key;
  switch (trigger.kind) {
    case "stall":
      return `when somebody is stuck on ${step(trigger.step)}`;
    case "waitingTooLong":
      return `when ${step(trigger.step)} waits too long`;
    case "event":
      return `on ${trigger.event}`;
    case "page":
      return `on ${trigger.pattern}`;
    case "element":
      return `while ${trigger.selector} is in the page`;
    case "paste":
      return `when a table is pasted into ${trigger.selector}`;
    case "session":
      return "when a visit begins";
    case "manual":
      return "only when asked for";
    default:
      return assertNever(trigger);
  }
};
