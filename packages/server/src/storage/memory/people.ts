import type { Timestamp } from "@handrail/core/base";
import type {
  AccountPeople,
  EpisodeState,
  ListedPerson,
  People,
  PeopleFilter,
  PersonState,
} from "../../ports/people.ts";
import { naturalEndOf } from "../../ports/people.ts";
import { keyOf, scoped } from "./scoped.ts";
import type { MemoryState } from "./state.ts";

/** People and their attempts in memory. */
export const createPeople = (state: MemoryState): People => {
  const people = scoped(() => state.people);
  const episodes = scoped(() => state.episodes);
  return {
    load: async (environment, ids) => new Map([...people.of(environment)].filter(([person]) => ids.includes(person))),
    save: async (environment, states) => {
      for (const one of states) people.of(environment).set(one.person, one);
    },
    loadEpisodes: async (environment, ids) =>
      [...episodes.of(environment).values()].filter(({ person }) => ids.includes(person)),
    saveEpisodes: async (environment, states) => {
      for (const one of states)
        episodes.of(environment).set(keyOf(one.person, one.report.step, one.report.definitionVersion), one);
    },
    dormant: async (environment, before, limit) =>
      [...episodes.of(environment).values()]
        .filter(({ report, counted }) => counted?.outcome === "open" && report.lastActiveAt < before)
        .sort((a, b) => a.report.lastActiveAt - b.report.lastActiveAt)
        .slice(0, limit),
    naturalAttempts: async (environment, { step, version, end, before, limit }) =>
      [...episodes.of(environment).values()]
        .filter(
          (one) =>
            naturalEndOf(one) === end &&
            one.report.step === step &&
            one.report.definitionVersion === version &&
            one.report.lastActiveAt < before,
        )
        .map(({ person, report: { active, lastActiveAt, trail } }) => ({ person, active, lastActiveAt, trail }))
        .sort((a, b) => b.lastActiveAt - a.lastActiveAt)
        .slice(0, limit),
    list: async (environment, filter, { after, limit }) => {
      const own = (person: string) => [...episodes.of(environment).values()].filter((one) => one.person === person);
      const all = [...people.of(environment).values()]
        .filter((one) => one.claimedBy.length === 0 && passes(one, own(one.person), filter))
        .sort((a, b) => b.firstSeenAt - a.firstSeenAt || (a.person < b.person ? 1 : -1));
      const rest = after === null ? all : all.filter((one) => isBehind(one, after));
      return { people: rest.slice(0, limit).map((one) => listed(one, own(one.person))), total: all.length };
    },
    everyone: async (environment, after, limit) =>
      [...people.of(environment).values()]
        .filter(({ person }) => person > after)
        .sort((a, b) => (a.person < b.person ? -1 : 1))
        .slice(0, limit),
    byAccount: async (environment, activeSince) => {
      const sums = new Map<string, AccountPeople>();
      for (const one of people.of(environment).values()) {
        const { account, stepsDone, stepsRequired } = one.summary;
        if (account === null || one.claimedBy.length > 0) continue;
        const held = sums.get(account);
        const isStuckNow = [...episodes.of(environment).values()].some((e) => e.person === one.person && isStuck(e));
        sums.set(account, {
          account,
          people: (held?.people ?? 0) + 1,
          active: (held?.active ?? 0) + (one.lastSeenAt >= activeSince ? 1 : 0),
          lastSeenAt: later(held?.lastSeenAt, one.lastSeenAt),
          stepsDone: (held?.stepsDone ?? 0) + stepsDone,
          stepsRequired: (held?.stepsRequired ?? 0) + stepsRequired,
          stuckNow: (held?.stuckNow ?? 0) + (isStuckNow ? 1 : 0),
        });
      }
      return [...sums.values()];
    },
    erase: async (environment, ids) => {
      for (const person of ids) people.of(environment).delete(person);
      for (const [key, { person }] of episodes.of(environment))
        if (ids.includes(person)) episodes.of(environment).delete(key);
    },
    clear: async (environment) => {
      people.of(environment).clear();
      episodes.of(environment).clear();
    },
  };
};

const later = (a: Timestamp | undefined, b: Timestamp): Timestamp => (a === undefined || b > a ? b : a);

const isStuck = ({ report, counted }: EpisodeState): boolean =>
  report.stuckAt !== null && (counted?.outcome === "open" || counted?.outcome === "left");

const isBehind = (one: PersonState, after: Pick<PersonState, "firstSeenAt" | "person">): boolean =>
  one.firstSeenAt < after.firstSeenAt || (one.firstSeenAt === after.firstSeenAt && one.person < after.person);

const passes = (one: PersonState, own: readonly EpisodeState[], filter: PeopleFilter): boolean => {
  const { text, step, status, accountsNamed } = filter;
  const { name, account } = one.summary;
  const said = `${one.person} ${name ?? ""} ${account ?? ""}`.toLowerCase();
  const isOfNamed = account !== null && accountsNamed.includes(account);
  if (text !== null && !isOfNamed && !said.includes(text.toLowerCase())) return false;
  if (step === null && status === null) return true;
  const meant = own.filter(({ report }) => step === null || report.step === step);
  if (status === "untouched") return meant.length === 0;
  if (status === "stuck") return meant.some(isStuck);
  return meant.some(({ counted }) => status === null || counted?.outcome === status);
};

const listed = (one: PersonState, own: readonly EpisodeState[]): ListedPerson => {
  const [stuck] = own
    .filter(isStuck)
    .sort((a, b) => b.report.lastActiveAt - a.report.lastActiveAt || (a.report.step < b.report.step ? -1 : 1));
  const { person, firstSeenAt, lastSeenAt, summary, progress } = one;
  const stuckOn = stuck === undefined ? null : { step: stuck.report.step, active: stuck.report.active };
  return { person, firstSeenAt, lastSeenAt, summary, progress, stuckOn };
};
