import { inSeconds } from "@handrail/core/base";
import type { Step } from "@handrail/core/content";
import { stepStatus } from "@handrail/core/progress";
import { profileOf } from "../people/profile.ts";
import { type Actor, open, track } from "./actor.ts";
import { attend } from "./attention.ts";
import { complete } from "./completion.ts";
import { eventProperties } from "./properties.ts";
import { react } from "./reaction.ts";

/** How an attempt ended. `waiting`: their part is done, the outside has to do its own. */
export type Outcome = "done" | "waiting" | "left";

/** On a phone everything is a little harder. */
const HARDER_ON_PHONE = 0.35;
/** Somebody who has found the way needs this share of what was left to do. */
const AFTER_RECOVERY = 0.8;

const sigmoid = (logOdds: number): number => 1 / (1 + Math.exp(-logOdds));

/** Goes where a step is worked on, and works on it until it is done or they have had enough. */
export const work = (actor: Actor, step: Step): Outcome => {
  const { random, person } = actor;
  const profile = profileOf(actor.profile, step.key);
  open(actor, placeOf(step));
  const needed = random.around(inSeconds(profile.typical), profile.spread) * person.slowness * 1000;
  const harder = person.device === "phone" ? HARDER_ON_PHONE : 0;
  const getsStuck = random.chance(sigmoid(profile.difficulty - person.ability + harder));
  const onset = getsStuck ? random.between(0.2, 0.9) * needed : needed;
  const before = makeHeadway(actor, step, 0, onset / needed, needed);
  if (before === "done") return "done";
  if (getsStuck) {
    const relief = struggle(actor, step);
    if (relief !== "eased") return relief;
    const after = makeHeadway(actor, step, onset / needed, 1, needed * AFTER_RECOVERY);
    if (after === "done") return "done";
  }
  return complete(actor, step);
};

/** Gets on: the share of the work from `from` to `to`, of so many milliseconds in all. */
const makeHeadway = (actor: Actor, step: Step, from: number, to: number, needed: number): "going" | "done" => {
  const { along } = profileOf(actor.profile, step.key);
  let done = from;
  while (done < to) {
    const next = Math.min(to, done + attend(actor, false) / needed);
    if (along !== null) {
      for (let count = 1; count <= along.times; count += 1) {
        const at = count / (along.times + 1);
        if (done < at && at <= next) {
          const given = { ...along.properties, [along.counting]: count };
          track(
            actor,
            along.event,
            eventProperties(actor.content, along.event, { given, size: 0.1, random: actor.random }),
          );
        }
      }
    }
    done = next;
    if (react(actor, false) === "solved" || isDone(actor, step)) return "done";
  }
  return "going";
};

/** Is stuck: until help clears the way, they find it themselves, or their patience ends. */
const struggle = (actor: Actor, step: Step): "eased" | "done" | "left" => {
  const { random, person } = actor;
  const profile = profileOf(actor.profile, step.key);
  const patience = random.around(inSeconds(profile.patience), 0.6) * person.patience * 1000;
  const finds = random.chance(profile.recovers) ? random.between(0.3, 1) * patience : null;
  let spent = 0;
  while (spent < patience) {
    spent += attend(actor, true);
    const relief = react(actor, true);
    if (relief === "solved" || isDone(actor, step)) return "done";
    if (relief === "eased" || (finds !== null && spent >= finds)) return "eased";
  }
  return "left";
};

const isDone = ({ browser }: Actor, step: Step): boolean => stepStatus(browser.state().progress, step.key) === "done";

/** A path at which a step is worked on. */
export const placeOf = (step: Step): string => (step.scope.urls[0] ?? step.href ?? "/").replaceAll("*", "1");
