import { after, between, days, hours, milliseconds, minutes, type Timestamp, timestamp } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import type { Bootstrap } from "@handrail/core/protocol";
import { live } from "./life/life.ts";
import { makeAccounts } from "./people/accounts.ts";
import { makePerson } from "./people/person.ts";
import type { SimulationProfile } from "./people/profile.ts";
import { createRandom, type Random } from "./random/random.ts";

/** A world of people: who they are and when they begin. */
export interface PopulationOptions {
  readonly bootstrap: Bootstrap;
  readonly profile: SimulationProfile;
  readonly seed: string;
  readonly accounts: number;
}

/** The lives of a world, one at a time. */
export interface Population {
  /** What the browser of person number `index` sends who begins at a moment, up to another. */
  readonly life: (index: number, startsAt: Timestamp, until: Timestamp) => readonly HandrailEvent[];
  /** When person number `index` begins, somewhere between two moments. */
  readonly startOf: (index: number, from: Timestamp, until: Timestamp) => Timestamp;
}

/** People mostly sign up on working days and by daylight. */
const WORTH_OF_WEEKEND = 0.35;
const WORTH_OF_NIGHT = 0.2;
/** Nobody begins so shortly before the end that they could not have got anywhere. */
const LAST_START = minutes(30);

/** Makes a world: the same seed, the same people, whatever order they are asked for in. */
export const createPopulation = ({ bootstrap, profile, seed, accounts }: PopulationOptions): Population => {
  const [first, ...others] = makeAccounts(accounts, createRandom(`${seed}/accounts`));
  if (first === undefined) throw new Error(`A world needs at least one account, not ${accounts}.`);
  return {
    life: (index, startsAt, until) => {
      const random = createRandom(`${seed}/person/${index}`);
      const person = makePerson(`person-${seed}-${index}`, [first, ...others], random);
      return live({ bootstrap, profile, person, random, startsAt, until });
    },
    startOf: (index, from, until) => startMoment(createRandom(`${seed}/start/${index}`), from, until),
  };
};

const startMoment = (random: Random, from: Timestamp, until: Timestamp): Timestamp => {
  const span = Math.max(0, between(from, until) - LAST_START);
  for (;;) {
    const at = after(from, milliseconds(Math.floor(random.share() * span)));
    if (random.chance(worthOf(at))) return at;
  }
};

const worthOf = (at: Timestamp): number => {
  const hour = Math.floor((at % days(1)) / hours(1));
  // 1 January 1970 was a Thursday.
  const weekday = (Math.floor(at / days(1)) + 4) % 7;
  const isWeekend = weekday === 0 || weekday === 6;
  return (isWeekend ? WORTH_OF_WEEKEND : 1) * (hour < 6 || hour > 20 ? WORTH_OF_NIGHT : 1);
};

/** The moment a number of days before another. */
export const daysBefore = (moment: Timestamp, count: number): Timestamp => timestamp(moment - days(count));
