/** The simulated people: what is true of somebody on every step. */
import { EVIDENCE_KINDS } from "@handrail/core/events";
import { createRandom } from "./random.ts";
import type { Parameters, PerKind, Rates, TrueStep } from "./world.ts";

/** Somebody as they truly are. */
export interface Person {
  readonly id: string;
  /** `uninterested` is class D: no help would keep them. */
  readonly class: "person" | "uninterested" | "bot";
  /** A bot that says so, which every SDK leaves out. */
  readonly isDeclaredBot: boolean;
  /** When they come, in days from the first. */
  readonly day: number;
  /** Adds to the logarithm of every natural time. */
  readonly slowness: number;
  readonly ability: number;
  readonly patience: number;
  readonly expressiveness: number;
  readonly neverRages: boolean;
  readonly hasPhone: boolean;
  readonly hasTwoTabs: boolean;
  /** Nothing betrays them while stuck. */
  readonly isSilent: boolean;
  /** The app's bug, if it has one, strikes them. */
  readonly meetsBug: boolean;
  /** Of the device's clock against true time, in seconds. */
  readonly clockSkew: number;
}

/** Makes person number `index` of `count`, who come evenly over the days. */
export const createPerson = (seed: string, index: number, count: number, parameters: Parameters): Person => {
  const { users, machine, misspecification, steps } = parameters;
  const random = createRandom(`${seed}/person/${index}`);
  const share = random.share();
  const kind = share < users.bots ? "bot" : share < users.bots + users.uninterested ? "uninterested" : "person";
  const hasPhone = random.chance(users.phone.share);
  return {
    id: `person-${index}`,
    class: kind,
    isDeclaredBot: kind === "bot" && !random.chance(users.hiddenBots),
    day: (index / count) * users.days,
    slowness: random.normal(users.logSpeed) + (hasPhone ? users.phone.logTime : 0),
    ability: random.normal(users.ability),
    patience: random.around(users.patience),
    expressiveness: random.around(users.expressiveness),
    neverRages: random.chance(users.neverRageClicks),
    hasPhone,
    hasTwoTabs: random.chance(users.twoTabs) && !hasPhone,
    isSilent: random.chance(misspecification.silent),
    meetsBug: random.chance(steps.bug.share),
    clockSkew: random.normal(machine.clockSkew),
  };
};

/** Whether the bug of this step strikes this person. */
export const isBugged = (person: Person, step: TrueStep): boolean => step.hasBug && person.meetsBug;

/** The rates at which this person shows each kind of evidence on this step. */
export const ratesOf = (person: Person, step: TrueStep, parameters: Parameters): Rates => ({
  progressing: ratesIn("progressing", person, step, parameters),
  stuck: ratesIn("stuck", person, step, parameters),
});

const ratesIn = (state: keyof Rates, person: Person, step: TrueStep, parameters: Parameters): PerKind => {
  const { evidence, misspecification, steps } = parameters;
  const slow = Math.exp(misspecification.evidenceFollowsSlowness * person.slowness);
  return EVIDENCE_KINDS.map((kind, index) => {
    if (state === "stuck" && person.isSilent) return 0;
    if (kind === "rageClick" && person.neverRages) return 0;
    let rate = (step.rates[state][index] ?? 0) * slow;
    if (evidence[kind].expressive) rate *= person.expressiveness;
    if (kind === "deadClick" && state === "stuck" && isBugged(person, step)) rate *= steps.bug.deadClick;
    const isExpert = person.ability > misspecification.expertsAbove;
    if (kind === "rageClick" && state === "progressing" && isExpert) rate *= misspecification.expertsRage;
    return rate;
  });
};
