import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { days, milliseconds, minutes, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { EpisodeOutcome, EventBody, HandrailEvent } from "@handrail/core/events";
import fc from "fast-check";
import { afterEach, describe, expect, test } from "vitest";
import type { Store } from "../../ports/store.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import { openSqliteStore } from "../../storage/sqlite/sqliteStore.ts";
import { anEvent, aReport, aRequest, createClock, createDeps, eventId, NOON, prepareEnvironment } from "../builders.ts";
import type { Deps } from "../deps.ts";
import { dayNumber } from "../rollups/day.ts";
import { sumRows } from "../rollups/readSteps.ts";
import { readCount, STEP_VECTOR_LENGTH } from "../rollups/stepLayout.ts";
import { rebuild } from "../upkeep/rebuild.ts";
import { sweepLeft } from "../upkeep/sweepLeft.ts";
import { createIngest } from "./ingest.ts";

const quiet = { log: { info: () => {}, error: () => {} }, committed: () => {} };

const at = (by: number): Timestamp => timestamp(NOON + by);

/** Everything derived of an environment, in one comparable piece; what adds up to nothing is not there. */
const derived = async ({ tables }: Store, { id }: Environment) => {
  const rollups = [];
  for (const family of ["step", "journey", "guide", "natural", "naturalTotal"] as const)
    rollups.push(...(await tables.rollups.read(id, { family, subject: null, from: 0, until: 99_999, plan: null })));
  const people = await tables.people.everyone(id, "", 1000);
  const ids = people.map(({ person }) => person);
  const accounts = await tables.accounts.all(id);
  const owners = accounts.map(({ account }) => account);
  const sorted = <T>(rows: readonly T[]): readonly string[] => rows.map((row) => canonical(row)).sort();
  return {
    rollups: sorted(rollups.map(({ key, amounts }) => ({ key, amounts: [...amounts] }))),
    people: sorted(people),
    episodes: sorted(await tables.people.loadEpisodes(id, ids)),
    accounts: sorted(accounts),
    values: sorted([
      ...(await tables.values.of(id, "person", ids, 0)),
      ...(await tables.values.of(id, "account", owners, 0)),
    ]),
  };
};

/** JSON with sorted keys: two records that hold the same are the same, in whatever order they were filled. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

const PEOPLE = ["ada", "bob", "anon-1", "anon-2"] as const;

const bodies: fc.Arbitrary<(person: string) => EventBody> = fc.oneof(
  fc.constant((): EventBody => ({ type: "pageViewed", path: "/contacts" })),
  fc.constant((): EventBody => ({ type: "tracked", name: "imported", properties: {} })),
  fc.constant((): EventBody => ({ type: "tracked", name: "contact_added", properties: {} })),
  fc
    .integer({ min: 0, max: 40 })
    .map((amount) => (): EventBody => ({ type: "tracked", name: "watched", properties: { minutes: amount / 7 } })),
  fc.constantFrom("anon-1", "anon-2", null).map(
    (anonymousId) =>
      (person: string): EventBody => ({ type: "identified", traits: { name: person }, anonymousId }),
  ),
  fc
    .constantFrom("free", "pro")
    .map((plan) => (): EventBody => ({ type: "accountIdentified", traits: { plan, name: "Acme" } })),
  fc.constantFrom("sign-up", "import", "send").map((step) => (): EventBody => ({ type: "stepStarted", step })),
  fc.constantFrom("sign-up", "send").map((step) => (): EventBody => ({ type: "stepCompleted", step, source: "host" })),
  fc
    .record({
      step: fc.constantFrom("sign-up", "import"),
      revision: fc.integer({ min: 1, max: 4 }),
      outcome: fc.constantFrom<EpisodeOutcome>("open", "done", "left", "skipped", "waiting"),
      active: fc.integer({ min: 0, max: 300_000 }).map(milliseconds),
      began: fc.integer({ min: 0, max: 3 * 86_400_000 }),
      stuckAt: fc.option(fc.integer({ min: 1, max: 9 }).map((n) => seconds(n))),
      helped: fc.boolean(),
      natural: fc.boolean(),
      trail: fc.constantFrom("", "3fss5fD", "40m2R2v90w5E5E", "1D2U3x"),
    })
    .map(
      ({ began, ...over }) =>
        (person: string): EventBody => ({
          type: "episodeUpdated",
          episode: aReport({
            ...over,
            id: `${person}/${over.step}/1`,
            startedAt: at(-began),
            lastActiveAt: at(-Math.floor(began / 2)),
          }),
        }),
    ),
  fc.constantFrom("treatment" as const, "holdout" as const).map(
    (arm) => (): EventBody => ({
      type: "guideTriggered",
      guide: "import-help",
      kind: "banner",
      display: "d",
      arm,
      step: "import",
      probability: 0.8,
    }),
  ),
);

const logs: fc.Arbitrary<readonly HandrailEvent[]> = fc
  .array(
    fc.record({ person: fc.constantFrom(...PEOPLE), body: bodies, ago: fc.integer({ min: 0, max: 4 * 86_400_000 }) }),
    {
      minLength: 1,
      maxLength: 30,
      size: "max",
    },
  )
  .map((list) => list.map(({ person, body, ago }, n) => anEvent(n, { person, at: at(-ago) }, body(person))));

/** Sends events in batches of one person, all at once, so that they share transactions as they come. */
const send = async (deps: Deps, { id }: Environment, events: readonly HandrailEvent[]): Promise<void> => {
  const ingest = createIngest(deps, quiet);
  const replies = await Promise.all(events.map((event) => ingest.submit(id, aRequest([event]))));
  for (const reply of replies) if (!reply.ok) throw new Error(reply.error.message);
};

const fresh = async (store: Store = createMemoryStore()) => {
  const deps = createDeps(store, createClock());
  return { deps, store, environment: await prepareEnvironment(deps) };
};

describe("the fold", () => {
  test("comes to the same whatever the order, repetition and grouping of events", async () => {
    const cases = logs.chain((log) =>
      fc.tuple(fc.constant(log), fc.shuffledSubarray([...log, ...log], { minLength: log.length * 2 }), fc.nat(30)),
    );
    await fc.assert(
      fc.asyncProperty(cases, async ([log, shuffled, cut]) => {
        const [one, other] = [await fresh(), await fresh()];
        for (const event of log) await send(one.deps, one.environment, [event]);
        await send(other.deps, other.environment, shuffled.slice(0, cut));
        await send(other.deps, other.environment, shuffled.slice(cut));
        expect(await derived(other.store, other.environment)).toEqual(await derived(one.store, one.environment));
      }),
      { numRuns: 25 },
    );
  });

  test("comes to the same when the log is folded again", async () => {
    await fc.assert(
      fc.asyncProperty(logs, async (log) => {
        const { deps, store, environment } = await fresh();
        await send(deps, environment, log);
        const incremental = await derived(store, environment);
        expect(await rebuild(deps, environment.id)).toBe(log.length);
        expect(await derived(store, environment)).toEqual(incremental);
      }),
      { numRuns: 25 },
    );
  });

  test("does not matter which of two people of one browser claimed its anonymous one first", async () => {
    const claim = (n: number, person: string, ago: number): HandrailEvent =>
      anEvent(n, { person, at: at(-ago) }, { type: "identified", traits: {}, anonymousId: "anon-1" });
    const [early, late] = [claim(1, "ada", 1000), claim(2, "bob", 0)];
    const [one, other] = [await fresh(), await fresh()];
    for (const event of [early, late]) await send(one.deps, one.environment, [event]);
    for (const event of [late, early]) await send(other.deps, other.environment, [event]);
    expect(await derived(other.store, other.environment)).toEqual(await derived(one.store, one.environment));
  });
});

describe("the fold in SQLite", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  test("comes to what it comes to in memory, and to the same again after a rebuild", async () => {
    const [log] = fc.sample(fc.array(logs, { minLength: 12, maxLength: 12 }), { numRuns: 1, seed: 7 });
    const events = (log ?? []).flat().map((event, n) => ({ ...event, id: eventId(n) }));
    const folder = mkdtempSync(join(tmpdir(), "handrail-fold-"));
    folders.push(folder);
    const [inMemory, onDisk] = [await fresh(), await fresh(openSqliteStore(folder))];
    await send(inMemory.deps, inMemory.environment, events);
    await send(onDisk.deps, onDisk.environment, events);
    const expected = await derived(inMemory.store, inMemory.environment);
    expect(await derived(onDisk.store, onDisk.environment)).toEqual(expected);
    await rebuild(onDisk.deps, onDisk.environment.id);
    expect(await derived(onDisk.store, onDisk.environment)).toEqual(expected);
    await onDisk.store.close();
  });
});

describe("attempts", () => {
  const counts = async ({ tables }: Store, { id }: Environment) => {
    const today = dayNumber(NOON);
    const query = { family: "step", subject: "import", from: today - 9, until: today + 9, plan: null } as const;
    const sum = sumRows(await tables.rollups.read(id, query), STEP_VECTOR_LENGTH);
    return {
      entered: readCount(sum, "entered"),
      open: readCount(sum, "open"),
      left: readCount(sum, "left"),
      done: readCount(sum, "done"),
    };
  };
  const report = (n: number, revision: number, over: Parameters<typeof aReport>[0] = {}): HandrailEvent =>
    anEvent(n, {}, { type: "episodeUpdated", episode: aReport({ revision, ...over }) });

  test("count as left after half an hour without activity, and as open again when the person returns", async () => {
    const clock = createClock();
    const deps = createDeps(createMemoryStore(), clock);
    const environment = await prepareEnvironment(deps);
    await send(deps, environment, [report(1, 1)]);
    clock.move(minutes(30));
    expect(await sweepLeft(deps, environment.id)).toBe(0);
    clock.move(seconds(1));
    expect(await sweepLeft(deps, environment.id)).toBe(1);
    expect(await counts(deps.store, environment)).toEqual({ entered: 1, open: 0, left: 1, done: 0 });
    const sentAt = clock.now();
    await createIngest(deps, quiet).submit(
      environment.id,
      aRequest([report(2, 2, { lastActiveAt: sentAt })], { sentAt }),
    );
    expect(await counts(deps.store, environment)).toEqual({ entered: 1, open: 1, left: 0, done: 0 });
  });

  test("of somebody who was anonymous count once, for whom they turned out to be", async () => {
    const { deps, store, environment } = await fresh();
    const anonymous = anEvent(
      1,
      { person: "anon-1" },
      { type: "episodeUpdated", episode: aReport({ outcome: "done" }) },
    );
    await send(deps, environment, [anonymous]);
    expect(await counts(store, environment)).toMatchObject({ entered: 1, done: 1 });
    const identified = anEvent(2, {}, { type: "identified", traits: {}, anonymousId: "anon-1" });
    await send(deps, environment, [identified, report(3, 2, { outcome: "open" })]);
    expect(await counts(store, environment)).toEqual({ entered: 1, open: 1, left: 0, done: 0 });
  });

  test("of a host's id cannot be claimed", async () => {
    const { deps, store, environment } = await fresh();
    await send(deps, environment, [
      anEvent(1, { person: "bob" }, { type: "stepCompleted", step: "send", source: "host" }),
      anEvent(2, { person: "eve" }, { type: "identified", traits: {}, anonymousId: "bob" }),
    ]);
    const eve = (await store.tables.people.load(environment.id, ["eve"])).get("eve");
    expect(eve?.progress.steps).toEqual({});
    expect(eve?.claims).toEqual([]);
  });

  test("are put on the server's clock with their events", async () => {
    const { deps, store, environment } = await fresh();
    const fast = timestamp(NOON + days(365));
    const ahead = anEvent(
      1,
      { at: fast },
      { type: "episodeUpdated", episode: aReport({ startedAt: fast, lastActiveAt: fast }) },
    );
    const reply = await createIngest(deps, quiet).submit(environment.id, aRequest([ahead], { sentAt: fast }));
    expect(reply.ok && reply.value.accepted).toEqual([eventId(1)]);
    const [episode] = await store.tables.people.loadEpisodes(environment.id, ["ada"]);
    expect(episode?.report.startedAt).toBe(NOON);
    expect((await store.tables.events.recent(environment.id, 1))[0]?.event.at).toBe(NOON);
  });
});
