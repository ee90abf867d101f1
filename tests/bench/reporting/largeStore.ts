/**
 * Makes a store of a year's traffic. What reports read, the roll-ups, is folded by the server's own fold from every
 * person's onboarding and use; the rest of the log, which reports must not read, is filled up with page views.
 */

import { join } from "node:path";
import { days, hours, milliseconds, type Timestamp, timestamp } from "@handrail/core/base";
import { type EventBody, type HandrailEvent, NO_EVIDENCE } from "@handrail/core/events";
import { systemClock, systemSecrets } from "../../../packages/server/src/boot/surroundings.ts";
import { connect } from "../../../packages/server/src/storage/sqlite/connection.ts";
import { openSqliteStore, STORE_FILE } from "../../../packages/server/src/storage/sqlite/sqliteStore.ts";
import { publish, saveDraft } from "../../../packages/server/src/usecases/content/authoring.ts";
import { AUTHORED_KINDS } from "../../../packages/server/src/usecases/content/published.ts";
import type { Deps } from "../../../packages/server/src/usecases/deps.ts";
import { foldEvents } from "../../../packages/server/src/usecases/ingest/foldEvents.ts";
import { prepareFirstStart } from "../../../packages/server/src/usecases/settings/firstStart.ts";
import { CONTENT } from "../ingesting/traffic.ts";

const PLANS = ["free", "starter", "pro", "business"] as const;
const YEAR = 365;
const PEOPLE_PER_COMMIT = 200;

/** Numbers as random as needed and the same in every run. */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

/** Makes it; answers how many events the log holds. */
export const makeLargeStore = async (
  folder: string,
  size: { readonly people: number; readonly accounts: number; readonly events: number },
): Promise<number> => {
  const store = openSqliteStore(folder);
  const deps: Deps = { store, clock: systemClock, secrets: systemSecrets, url: "http://localhost" };
  await prepareFirstStart(deps);
  const [environment] = await store.tables.workspaces.environments();
  if (environment === undefined) throw new Error("The first start made no environment.");
  for (const kind of AUTHORED_KINDS)
    for (const draft of CONTENT[kind]) {
      const name = { kind, key: draft.key };
      await saveDraft(deps, environment, name, { draft, revision: 0, by: "bench" });
      const published = await publish(deps, environment, name, "bench");
      if (!published.ok) throw new Error(published.error.message);
    }
  const now = systemClock.now();
  const random = createRandom(7);
  let made = 0;
  for (let first = 0; first < size.people; first += PEOPLE_PER_COMMIT) {
    const events: HandrailEvent[] = [];
    for (let person = first; person < Math.min(size.people, first + PEOPLE_PER_COMMIT); person += 1)
      events.push(...lifeOf(person, person % size.accounts, now, random));
    made += events.length;
    await store.write(async (tables) => {
      await tables.events.append(environment.id, events, now);
      await foldEvents(tables, environment.id, events, { content: CONTENT, now });
    });
  }
  await store.close();
  fillUp(folder, size.events - made, now);
  return Math.max(made, size.events);
};

const lifeOf = (person: number, account: number, now: Timestamp, random: () => number): readonly HandrailEvent[] => {
  const began = now - random() * days(YEAR);
  const events: HandrailEvent[] = [];
  const add = (ago: number, body: EventBody): void => {
    events.push({
      id: systemSecrets
        .id("")
        .slice(1)
        .padEnd(32, "0")
        .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12}).*$/, "$1-$2-$3-$4-$5"),
      at: timestamp(Math.min(now, Math.floor(began + ago))),
      person: `person-${person}`,
      account: `account-${account}`,
      tab: "tab",
      seq: events.length,
      ...body,
    });
  };
  add(0, { type: "identified", traits: { name: `Name ${person}` }, anonymousId: null });
  add(0, { type: "accountIdentified", traits: { plan: PLANS[account % 4] ?? "free", price: account % 90, seats: 9 } });
  for (const { key } of CONTENT.journeys[0]?.steps ?? []) {
    if (random() < 0.15) break;
    const isDone = random() < 0.8;
    const at = random() * hours(20);
    add(at, { type: "stepStarted", step: key });
    if (isDone) add(at + 60_000, { type: "stepCompleted", step: key, source: "host" });
    add(at + 60_000, {
      type: "episodeUpdated",
      episode: {
        id: `person-${person}/${key}/1`,
        step: key,
        definitionVersion: 1,
        revision: 5,
        startedAt: timestamp(Math.floor(began + at)),
        lastActiveAt: timestamp(Math.floor(began + at + 60_000)),
        active: milliseconds(Math.floor(20_000 * Math.exp(2 * random()))),
        outcome: isDone ? "done" : "left",
        evidence: { ...NO_EVIDENCE, deadClick: Math.floor(3 * random()) },
        stuckAt: random() < 0.25 ? milliseconds(30_000) : null,
        peakProbability: 0.5,
        helped: random() < 0.1,
        heldOut: random() < 0.05,
        visits: 1,
        trail: `3f2s${"2f3s4fr".repeat(Math.floor(1 + 6 * random()))}`,
        natural: random() < 0.7,
      },
    });
  }
  for (let visit = 0; visit < 12; visit += 1)
    add(random() * days(YEAR), { type: "tracked", name: "contact_added", properties: {} });
  return events;
};

/** Fills the log up in one statement; nothing of this has to survive a power cut. */
const fillUp = (folder: string, events: number, now: Timestamp): void => {
  if (events <= 0) return;
  const { database } = connect(join(folder, STORE_FILE));
  database.exec("PRAGMA synchronous = OFF");
  database
    .prepare(
      `WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < ?1)
       INSERT INTO events (environment, id, person, account, type, at, received_at, tab, seq, body)
       SELECT 1, printf('00000000-0000-7000-9000-%012x', n), printf('person-%d', n / 500), 'account', 'pageViewed',
         ?2 - n, ?2, 'tab', n, '{"type":"pageViewed","path":"/contacts/list"}' FROM numbers`,
    )
    .run(events, now);
  database.prepare("UPDATE event_counts SET count = count + ?").run(events);
  database.close();
};
