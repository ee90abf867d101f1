import { after, assertNever, milliseconds, type Timestamp } from "@handrail/core/base";
import type { Step } from "@handrail/core/content";
import { profileOf } from "../people/profile.ts";
import { type Actor, open, track } from "./actor.ts";
import { eventProperties, satisfying } from "./properties.ts";

/** Something outside that a step waits for, and when it will have happened. */
export interface Pending {
  readonly step: Step;
  readonly at: Timestamp;
}

/** Does the last thing a step asks for; where the outside has to answer first, the step waits from here. */
export const complete = (actor: Actor, step: Step): "done" | "waiting" => {
  if (step.waiting === null) {
    fulfil(actor, step);
    return "done";
  }
  actor.browser.observe({ type: "stepWaiting", step: step.key });
  return "waiting";
};

/** When the outside will have done its part. */
export const pendingFor = ({ browser, random, profile }: Actor, step: Step): Pending => {
  const lasting = Math.round(random.around(profileOf(profile, step.key).outside, 0.8));
  return { step, at: after(browser.now(), milliseconds(lasting)) };
};

/** Makes happen what the step's rule looks for. */
export const fulfil = (actor: Actor, step: Step): void => {
  const { browser, content, random, person } = actor;
  const rule = step.completion;
  switch (rule.kind) {
    case "event": {
      const { along } = profileOf(actor.profile, step.key);
      const given = along?.event === rule.event ? along.properties : {};
      for (let count = 0; count < rule.count; count += 1) {
        const asked = satisfying(rule.where, given);
        track(actor, rule.event, eventProperties(content, rule.event, { given: asked, size: 0.4, random }));
      }
      return;
    }
    case "trait": {
      const condition = { property: rule.property, operator: rule.operator, value: rule.value };
      browser.identify(person.id, satisfying([condition]));
      return;
    }
    case "url":
      open(actor, rule.pattern.replaceAll("**", "1").replaceAll("*", "1"));
      return;
    case "element":
      browser.tell({ kind: "elements", present: [rule.selector] });
      return;
    case "host":
      browser.observe({ type: "stepCompleted", step: step.key, source: "host" });
      return;
    default:
      assertNever(rule);
  }
};
