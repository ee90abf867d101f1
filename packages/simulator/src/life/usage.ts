import { milliseconds, minutes } from "@handrail/core/base";
import { type Actor, open, track } from "./actor.ts";
import { attend } from "./attention.ts";
import { eventProperties } from "./properties.ts";
import { react } from "./reaction.ts";

/** Uses the product for what it is there for: each value metric's event comes about as often as the account is keen. */
export const doTheirWork = (actor: Actor): void => {
  const { browser, random, content, person } = actor;
  open(actor, "/home");
  attend(actor, false);
  react(actor, false);
  const events = [...new Set(content.valueMetrics.map(({ event }) => event))];
  for (const event of events) {
    if (!random.chance(Math.min(0.85, 0.45 * person.account.zeal))) continue;
    browser.pass(milliseconds(Math.round(random.around(minutes(2), 0.7))));
    browser.tell({ kind: "active", typing: false });
    const given = {};
    track(actor, event, eventProperties(content, event, { given, size: 0.25 * person.account.zeal, random }));
    react(actor, false);
  }
};
