/** What an oracle knows of an attempt before it begins: the step as it truly is, and the average person or this one. */
import { EVIDENCE_KINDS } from "@handrail/core/events";
import { chanceOfStuck } from "../course.ts";
import type { Look } from "../look.ts";
import type { Attempt, Curtain } from "../method.ts";
import { logNormalTail } from "../normalTail.ts";
import { createPerson, type Person, ratesOf } from "../person.ts";
import { logMedianOn, type Parameters, type Rates } from "../world.ts";
import { type NaturalTime, naturalTimeOf } from "./naturalTime.ts";

/** Known of one attempt. */
export interface Knowledge {
  readonly logMedian: number;
  readonly time: NaturalTime;
  readonly chanceOfStuck: number;
  readonly rates: Rates;
  /** How long somebody stuck stays before leaving, and by each second so stayed, the share who stay one more. */
  readonly leaving: Stay;
  readonly leavingStays: Float64Array;
}

/** A log-normal time in a state. */
export interface Stay {
  readonly median: number;
  readonly spread: number;
}

/** Whoever has been in a state for longer counts as having been for so many seconds. */
export const LONGEST_STAY = 600;

/** By each whole second in a state, the share who stay one second more. */
export const staysOf = ({ median, spread }: Stay): Float64Array => {
  const logTail = (at: number): number => (at === 0 ? 0 : logNormalTail(Math.log(at / median) / spread));
  return Float64Array.from({ length: LONGEST_STAY + 1 }, (_, at) => Math.exp(logTail(at + 1) - logTail(at)));
};

/** How much is known: the step and what people are like, or the person too. */
export type Reach = "step" | "person";

/** So many people stand for all of them. */
const POPULATION = 300;

/** Those whose times are averaged; their slowness alone matters and is smooth. */
const PACES = 60;

/** Makes the source of knowledge for a world. */
export const createKnowledge = ({ seed, world }: Curtain, reach: Reach): ((attempt: Attempt) => Knowledge) => {
  const { parameters } = world;
  const population = Array.from({ length: 2 * POPULATION }, (_, index) =>
    createPerson(`${seed}/population`, index, 2 * POPULATION, parameters),
  )
    .filter((person) => person.class === "person")
    .slice(0, POPULATION);
  const known = new Map<string, Knowledge>();
  const times = new Map<number, NaturalTime>();
  const timeOf = (spread: number): NaturalTime => {
    const paces = reach === "step" ? population.slice(0, PACES).map(({ slowness }) => slowness) : [0];
    const time = times.get(spread) ?? naturalTimeOf(spread, paces, parameters);
    times.set(spread, time);
    return time;
  };
  return (attempt) => {
    const time = timeOf(attempt.behind.step.spread);
    if (reach === "person") return ofPerson(attempt, time, parameters);
    // Difficulty and times change from day to day at most.
    const day = Math.floor(attempt.day);
    const key = `${attempt.step}/${day}/${attempt.behind.isForTraining}`;
    const knowledge = known.get(key) ?? ofPopulation({ ...attempt, day }, population, time, parameters);
    known.set(key, knowledge);
    return knowledge;
  };
};

const ofPerson = ({ behind: { step, user } }: Attempt, time: NaturalTime, parameters: Parameters): Knowledge => {
  const { median, spread } = parameters.episodes.leaving;
  const leaving = { median: median * user.patience, spread };
  return {
    logMedian: logMedianOn(step, user.day, parameters) + user.slowness,
    time,
    chanceOfStuck: chanceOfStuck(user, step, parameters),
    rates: ratesOf(user, step, parameters),
    leaving,
    leavingStays: staysOf(leaving),
  };
};

const ofPopulation = (
  { behind: { step }, day }: Attempt,
  population: readonly Person[],
  time: NaturalTime,
  parameters: Parameters,
): Knowledge => {
  const chances = population.map((person) => chanceOfStuck({ ...person, day }, step, parameters));
  const whole = chances.reduce((sum, chance) => sum + chance, 0);
  const [progressing, stuck] = [EVIDENCE_KINDS.map(() => 0), EVIDENCE_KINDS.map(() => 0)];
  for (const [index, person] of population.entries()) {
    const rates = ratesOf(person, step, parameters);
    // Whoever is stuck is likelier to be one of those who easily are.
    const weight = (chances[index] ?? 0) / whole;
    for (const kind of EVIDENCE_KINDS.keys()) {
      progressing[kind] = (progressing[kind] ?? 0) + (rates.progressing[kind] ?? 0) / population.length;
      stuck[kind] = (stuck[kind] ?? 0) + (rates.stuck[kind] ?? 0) * weight;
    }
  }
  const { median, spread } = parameters.episodes.leaving;
  const { patience } = parameters.users;
  const leaving = { median: median * patience.median, spread: Math.hypot(spread, patience.spread) };
  return {
    logMedian: logMedianOn(step, day, parameters),
    time,
    chanceOfStuck: whole / population.length,
    rates: { progressing, stuck },
    leaving,
    leavingStays: staysOf(leaving),
  };
};

/** The most one look may say: a rate of nothing makes an impossibility of what a mistaken second might hold. */
const SURE = 20;

/** ln of how much likelier a second's evidence is from somebody stuck, kinds taken as independent. */
export const logRatioOfEvidence = (
  { progressing, stuck }: Rates,
  { evidence }: Look,
  parameters: Parameters,
): number => {
  let ratio = 0;
  for (const kind of EVIDENCE_KINDS.keys()) ratio -= (stuck[kind] ?? 0) - (progressing[kind] ?? 0);
  for (const { kind, latency } of evidence) {
    const index = EVIDENCE_KINDS.indexOf(kind);
    ratio += Math.log(Math.max(stuck[index] ?? 0, 1e-12) / Math.max(progressing[index] ?? 0, 1e-12));
    if (kind === "slowClick" && latency !== null) {
      const { slow } = parameters.latency;
      const log = Math.log(latency / 1000);
      ratio += logDensity(log, slow.stuck) - logDensity(log, slow.progressing);
    }
  }
  return Math.min(SURE, Math.max(-SURE, ratio));
};

const logDensity = (log: number, { median, spread }: Stay): number =>
  -(((log - Math.log(median)) / spread) ** 2) / 2 - Math.log(spread);
