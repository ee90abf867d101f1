/**
 * Folds new events into people, attempts, accounts, counters and roll-ups. Everything it keeps is a join or a sum over
 * the set of events, so that order, lateness and the grouping into transactions change nothing: a rebuild runs the same
 * fold over the log and must come to the same rows.
 */
import type { Timestamp } from "@handrail/core/base";
import type { Content } from "@handrail/core/content";
import type { HandrailEvent, PersonId } from "@handrail/core/events";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { EpisodeState, PersonState } from "../../ports/people.ts";
import type { Tables } from "../../ports/store.ts";
import type { ValueRow } from "../../ports/values.ts";
import { createDelta } from "../rollups/delta.ts";
import { type Claim, claimOf } from "./claims.ts";
import { foldAccounts } from "./foldAccounts.ts";
import { countGuide } from "./guideCounts.ts";
import { creditValue } from "./valueCredits.ts";
import { absorb, learn, type Settled, settle, touch, unseenPerson, type WorkingPerson } from "./workingPerson.ts";

/** The people of the group as they stand after the fold. */
export type FoldedPeople = ReadonlyMap<PersonId, PersonState>;

/** Folds events the log did not have before, inside the transaction that appended them. */
export const foldEvents = async (
  tables: Tables,
  environment: EnvironmentId,
  events: readonly HandrailEvent[],
  { content, now }: { readonly content: Content; readonly now: Timestamp },
): Promise<FoldedPeople> => {
  if (events.length === 0) return new Map();
  const delta = createDelta();
  const claims = events.map(claimOf).filter((claim) => claim !== null);
  const { people, episodes } = await loadPeople(tables, environment, events, claims);
  // Claims first: whatever the group brings of an anonymous person then reaches everybody it belongs to.
  for (const copied of await applyClaims(tables, environment, claims, people)) delta.addValue(copied);
  for (const event of events) {
    const working = people.get(event.person);
    if (working === undefined) continue;
    learn(working, event, content);
    const heirs = working.state.claimedBy.map((id) => people.get(id)).filter((heir) => heir !== undefined);
    for (const heir of heirs) learn(heir, event, content);
    creditValue(delta, event, content, [working, ...heirs]);
    countGuide(delta, event);
  }
  const settled: Settled[] = [];
  for (const [person, working] of people)
    settled.push(settle(working, episodes.get(person) ?? new Map(), { content, delta, now }));
  const states = settled.map(({ state }) => state);
  await tables.people.save(environment, states);
  const changed = settled.flatMap((one) => one.episodes);
  if (changed.length > 0) await tables.people.saveEpisodes(environment, changed);
  await tables.rollups.add(environment, delta.rows());
  await tables.values.add(environment, delta.values());
  await foldAccounts(tables, environment, events);
  return new Map(states.map((state) => [state.person, state]));
};

type Episodes = ReadonlyMap<string, EpisodeState>;

const loadPeople = async (
  tables: Tables,
  environment: EnvironmentId,
  events: readonly HandrailEvent[],
  claims: readonly Claim[],
): Promise<{ readonly people: Map<PersonId, WorkingPerson>; readonly episodes: ReadonlyMap<PersonId, Episodes> }> => {
  const firstAt = new Map<PersonId, Timestamp>();
  const withEpisodes = new Set<PersonId>();
  const name = (person: PersonId, at: Timestamp): void => {
    if (!firstAt.has(person)) firstAt.set(person, at);
  };
  for (const event of events) {
    name(event.person, event.at);
    if (event.type === "episodeUpdated" || event.type === "accountIdentified") withEpisodes.add(event.person);
  }
  for (const { known, anonymous, at } of claims) {
    name(anonymous, at);
    withEpisodes.add(known).add(anonymous);
  }
  const loaded = new Map(await tables.people.load(environment, [...firstAt.keys()]));
  const heirs = [...loaded.values()].flatMap(({ person, claimedBy }) => {
    if (withEpisodes.has(person)) for (const heir of claimedBy) withEpisodes.add(heir);
    return claimedBy.filter((heir) => !loaded.has(heir));
  });
  if (heirs.length > 0)
    for (const [person, state] of await tables.people.load(environment, [...new Set(heirs)])) loaded.set(person, state);
  // Whoever claims in this group inherits what the group brings of the claimed.
  for (const { known, anonymous } of claims) if (withEpisodes.has(anonymous)) withEpisodes.add(known);
  const episodes = new Map<PersonId, Map<string, EpisodeState>>();
  for (const episode of await tables.people.loadEpisodes(environment, [...withEpisodes])) {
    const key = `${episode.report.definitionVersion} ${episode.report.step}`;
    const held = episodes.get(episode.person);
    if (held === undefined) episodes.set(episode.person, new Map([[key, episode]]));
    else held.set(key, episode);
  }
  const people = new Map<PersonId, WorkingPerson>();
  for (const person of new Set([...firstAt.keys(), ...loaded.keys()])) {
    const at = firstAt.get(person);
    const state = loaded.get(person) ?? (at === undefined ? null : unseenPerson(person, at));
    if (state === null) continue;
    const held = withEpisodes.has(person) ? new Map(episodes.get(person)) : null;
    people.set(person, { state, before: state, isNew: !loaded.has(person), episodes: held });
  }
  return { people, episodes };
};

/** Joins anonymous people into those who claim them; answers the value rows that go over with them. */
const applyClaims = async (
  tables: Tables,
  environment: EnvironmentId,
  claims: readonly Claim[],
  people: ReadonlyMap<PersonId, WorkingPerson>,
): Promise<readonly ValueRow[]> => {
  const copied: ValueRow[] = [];
  for (const { known, anonymous, at } of claims) {
    const [heir, claimed] = [people.get(known), people.get(anonymous)];
    if (heir === undefined || claimed === undefined) continue;
    touch(claimed, at, at);
    // Those who claimed them before inherit this moment too: otherwise it would matter whose claim came first.
    for (const earlier of claimed.state.claimedBy) {
      const other = people.get(earlier);
      if (other !== undefined) touch(other, at, at);
    }
    if (heir.state.claims.includes(anonymous)) continue;
    claimed.state = { ...claimed.state, claimedBy: [...claimed.state.claimedBy, known].sort() };
    absorb(heir, claimed);
    for (const row of await tables.values.of(environment, "person", [anonymous], 0))
      copied.push({ ...row, owner: known });
  }
  return copied;
};
