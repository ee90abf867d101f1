import type { PersonId } from "@handrail/core/events";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Deps } from "../deps.ts";
import { createDelta } from "../rollups/delta.ts";
import { contribute } from "../rollups/episodeContribution.ts";
import { contributeJourneys } from "../rollups/journeyContribution.ts";

/**
 * Removes a person, the anonymous people they said to have been, and all their events, takes what they counted off the
 * roll-ups, and leaves nothing of it in the store's files. What an account got stays: it is the account's.
 */
export const erasePerson = async (
  { store }: Deps,
  environment: EnvironmentId,
  person: PersonId,
): Promise<{ readonly events: number; readonly wasKnown: boolean }> => {
  const outcome = await store.write(async (tables) => {
    const state = (await tables.people.load(environment, [person])).get(person);
    const everybody = [person, ...(state?.claims ?? [])];
    const delta = createDelta();
    for (const { counted } of (await tables.people.load(environment, everybody)).values())
      contributeJourneys(delta, counted, -1);
    for (const episode of await tables.people.loadEpisodes(environment, everybody)) contribute(delta, episode, -1);
    await tables.rollups.add(environment, delta.rows());
    await tables.values.erase(environment, everybody);
    await tables.people.erase(environment, everybody);
    const events = await tables.events.erase(environment, everybody);
    return { events, wasKnown: state !== undefined || events > 0 };
  });
  if (outcome.wasKnown) await store.scrub();
  return outcome;
};
