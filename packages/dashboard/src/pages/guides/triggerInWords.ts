import { assertNever } from "@handrail/core/base";
import type { Trigger } from "@handrail/core/content";
import type { Choice } from "../../authoring/choices.ts";

/** The moment a guide asks to be shown, in words. */
export const triggerInWords = (trigger: Trigger, steps: readonly Choice[]): string => {
  const step = (key: string) => steps.find((each) => each.value === key)?.label ?? key;
  const forStep = trigger.step === undefined ? "" : `, for ${step(trigger.step)}`;
  switch (trigger.kind) {
    case "stall":
      return `when somebody is stuck on ${step(trigger.step)}`;
    case "waitingTooLong":
      return `when ${step(trigger.step)} waits too long`;
    case "event":
      return `on ${trigger.event}${forStep}`;
    case "page":
      return `on ${trigger.pattern}${forStep}`;
    case "element":
      return `while ${trigger.selector} is in the page${forStep}`;
    case "paste":
      return `when a table is pasted into ${trigger.selector}${forStep}`;
    case "session":
      return `when a visit begins${forStep}`;
    case "manual":
      return `only when asked for${forStep}`;
    default:
      return assertNever(trigger);
  }
};
