/**
 * One person's weeks with a product: they sign up, work through the journey in visits, leave where they are stuck, come
 * back or do not, and use the product once they know how. It is driven by the content alone; nothing here knows a step by
 * its name.
 */
import { after, days, hours, milliseconds, seconds, type Timestamp } from "@handrail/core/base";
import { findStep, type Journey, type Step } from "@handrail/core/content";
import type { HandrailEvent } from "@handrail/core/events";
import { journeyStanding, stepStatus } from "@handrail/core/progress";
import type { Bootstrap } from "@handrail/core/protocol";
import { holds } from "@handrail/core/session";
import { openBrowser } from "../browser/browser.ts";
import type { SimulatedPerson } from "../people/person.ts";
import { profileOf, type SimulationProfile } from "../people/profile.ts";
import { seededUuid } from "../random/ids.ts";
import type { Random } from "../random/random.ts";
import { type Actor, open } from "./actor.ts";
import { attend } from "./attention.ts";
import { fulfil, type Pending, pendingFor } from "./completion.ts";
import { react } from "./reaction.ts";
import { doTheirWork } from "./usage.ts";
import { work } from "./work.ts";

/** What a life needs. */
export interface LifeOptions {
  readonly bootstrap: Bootstrap;
  readonly profile: SimulationProfile;
  readonly person: SimulatedPerson;
  readonly random: Random;
  readonly startsAt: Timestamp;
  /** Nothing that would be later than this has happened yet. */
  readonly until: Timestamp;
}

/** How likely somebody comes back after leaving a step undone; after a visit that went well; and at most how often. */
const RETURNS_AFTER_LEAVING = 0.16;
const RETURNS_AFTER_SUCCESS = 0.8;
const MOST_VISITS = 14;
/** How likely they go on with the next step in the same visit. */
const GOES_ON = 0.93;

/** Lives it, and answers what their browser would have sent. */
export const live = (options: LifeOptions): readonly HandrailEvent[] => {
  const { bootstrap, person, random, startsAt, until, profile } = options;
  const anonymousId = `anon-${seededUuid(startsAt, random)}`;
  const browser = openBrowser({ bootstrap, anonymousId, startsAt, random });
  const actor: Actor = {
    browser,
    person,
    random,
    profile,
    content: bootstrap.content,
    handled: new Set(),
    controls: [],
  };
  let pending: readonly Pending[] = [];
  let isKnown = false;
  const introduce = (): void => {
    const { id, name, plan, price, seats } = person.account;
    browser.identify(person.id, { name: person.name });
    browser.joinAccount(id, { name, plan, price, seats });
    isKnown = true;
  };
  for (let visit = 0; visit < MOST_VISITS && browser.now() < until; visit += 1) {
    if (visit > 0) {
      introduce();
      // The product knows what happened outside before the person sees its page: nobody is reminded of what is done.
      pending = settle(actor, pending);
      browser.tell({ kind: "visible", visible: true });
    }
    const ended = visitOnce(actor, pending, () => {
      if (!isKnown) introduce();
    });
    pending = ended.pending;
    browser.tell({ kind: "leaving" });
    const next = nextVisit(actor, ended);
    if (next === null || next >= until) break;
    browser.comeBack(next);
  }
  return browser.events().filter(({ at }) => at <= until);
};

interface Visit {
  readonly pending: readonly Pending[];
  readonly how: "stuck" | "complete" | "enough" | "waiting";
}

/** One visit: steps one after the other, until there is none, they leave, or they have had enough for today. */
const visitOnce = (actor: Actor, before: readonly Pending[], afterFirstStep: () => void): Visit => {
  const { browser, random, content } = actor;
  let pending = before;
  const declined = new Set<string>();
  for (;;) {
    pending = settle(actor, pending);
    const journey = content.journeys.find((one) => holds(browser.state(), one.audience, browser.now()));
    const step = journey === undefined ? null : nextStep(actor, journey, declined);
    if (step === null) {
      if (journey === undefined || journeyStanding(browser.state().progress, journey).complete) {
        doTheirWork(actor);
        return { pending, how: "complete" };
      }
      if (!waitFor(actor, pending)) return { pending, how: "waiting" };
      continue;
    }
    const outcome = work(actor, step);
    afterFirstStep();
    if (outcome === "left") return { pending, how: "stuck" };
    if (outcome === "waiting") pending = [...pending, pendingFor(actor, step)];
    if (!random.chance(GOES_ON)) return { pending, how: "enough" };
    lookAround(actor);
  }
};

/** The next step they take up: the required ones in their order, an optional one if they feel like it. */
const nextStep = (actor: Actor, journey: Journey, declined: Set<string>): Step | null => {
  const { browser, random, profile, content } = actor;
  const { progress } = browser.state();
  for (const key of journeyStanding(progress, journey).available) {
    const step = findStep(content, key)?.step;
    if (step === undefined || declined.has(key) || stepStatus(progress, key) === "waiting") continue;
    if (step.required || random.chance(profileOf(profile, key).appeal)) return step;
    declined.add(key);
  }
  return null;
};

/** What the outside has done by now comes in. */
const settle = (actor: Actor, pending: readonly Pending[]): readonly Pending[] => {
  const now = actor.browser.now();
  for (const { step, at } of pending) if (at <= now) fulfil(actor, step);
  return pending.filter(({ at }) => at > now);
};

/** Waits at the page where the outside answers soon; otherwise there is nothing to do but come back. */
const waitFor = (actor: Actor, pending: readonly Pending[]): boolean => {
  const { browser, random } = actor;
  const due = pending.map(({ at }) => at).sort((a, b) => a - b)[0];
  if (due === undefined || due - browser.now() > hours(0.2) || !random.chance(0.7)) return false;
  browser.tell({ kind: "visible", visible: false });
  browser.pass(milliseconds(due - browser.now() + 1500));
  browser.tell({ kind: "visible", visible: true });
  return true;
};

/** Back to the overview for a moment, where questions and recaps are asked. */
const lookAround = (actor: Actor): void => {
  open(actor, "/home");
  attend(actor, false);
  react(actor, false);
};

/** When they come back, if they do. */
const nextVisit = ({ browser, random, person }: Actor, { how, pending }: Visit): Timestamp | null => {
  const now = browser.now();
  switch (how) {
    case "stuck":
      return random.chance(RETURNS_AFTER_LEAVING) ? after(now, milliseconds(random.around(hours(20), 0.9))) : null;
    case "enough":
      return random.chance(RETURNS_AFTER_SUCCESS) ? after(now, milliseconds(random.around(hours(14), 0.8))) : null;
    case "waiting": {
      const due = Math.max(now, ...pending.map(({ at }) => at));
      const later = milliseconds(due - now + random.around(hours(3), 0.8));
      return random.chance(RETURNS_AFTER_SUCCESS) ? after(now, later) : null;
    }
    case "complete": {
      const pause = random.around(days(3), 0.6) / Math.max(0.2, person.account.zeal);
      return random.chance(0.86) ? after(now, milliseconds(Math.max(seconds(3600), pause))) : null;
    }
  }
};
