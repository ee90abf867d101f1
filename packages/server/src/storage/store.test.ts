/** The contract of the store, run against every adapter: what use cases may rely on, whatever is underneath. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { milliseconds, minutes, type Timestamp, timestamp } from "@handrail/core/base";
import { NO_EVIDENCE } from "@handrail/core/events";
import { EMPTY_PROGRESS } from "@handrail/core/progress";
import { PRIOR_MODEL, SHIP_PRIOR } from "@handrail/core/stall";
import { afterEach, describe, expect, test } from "vitest";
import type { ShelvedThing } from "../ports/contentShelf.ts";
import { type EnvironmentId, environmentId } from "../ports/environmentId.ts";
import type { FittedModel } from "../ports/models.ts";
import type { EpisodeState, PersonState } from "../ports/people.ts";
import type { RollupRow } from "../ports/rollups.ts";
import { sparse } from "../ports/sparseVector.ts";
import type { Store } from "../ports/store.ts";
import { anEvent, aReport, NOON } from "../usecases/builders.ts";
import { createMemoryStore } from "./memory/memoryStore.ts";
import { openSqliteStore } from "./sqlite/sqliteStore.ts";

const HERE = environmentId(1);
const THERE = environmentId(2);

const aPerson = (person: string, over: Partial<PersonState> = {}): PersonState => ({
  person,
  firstSeenAt: NOON,
  lastSeenAt: NOON,
  progress: EMPTY_PROGRESS,
  plans: {},
  claims: [],
  claimedBy: [],
  counted: {},
  summary: { name: null, account: "acme", stepsDone: 1, stepsRequired: 3 },
  ...over,
});

const anEpisode = (person: string, over: Partial<EpisodeState> = {}): EpisodeState => ({
  person,
  report: aReport(),
  counted: { plan: "pro", outcome: "open" },
  ...over,
});

const aRow = (amounts: readonly number[], over: Partial<RollupRow["key"]> = {}): RollupRow => ({
  key: { family: "step", subject: "import", version: 1, day: 100, plan: "", cohort: "neither", ...over },
  amounts: sparse(Int32Array.from(amounts)),
});

const later = (by: number): Timestamp => timestamp(NOON + by);

const registerStorageContract = (name: string, open: () => Store): void => {
  describe(`the store ${name}`, () => {
    const opened: Store[] = [];
    const start = (): Store => {
      const store = open();
      opened.push(store);
      return store;
    };
    afterEach(async () => {
      for (const store of opened.splice(0)) await store.close();
    });

    test("keeps an event once per environment and says which were new", async () => {
      const { write, tables } = start();
      const [one, two] = [anEvent(1), anEvent(2)];
      const append = (environment: EnvironmentId, events: readonly (typeof one)[]) =>
        write((to) => to.events.append(environment, events, NOON));
      expect(await append(HERE, [one, two, one])).toEqual([true, true, false]);
      expect(await append(HERE, [two])).toEqual([false]);
      expect(await append(THERE, [one])).toEqual([true]);
      expect(await tables.events.extent(HERE)).toEqual({ count: 2, firstAt: NOON });
    });

    test("answers an event as it was given, in the order of arrival", async () => {
      const store = start();
      const tracked = anEvent(
        2,
        {},
        { type: "tracked", name: "imported", properties: { rows: 3, ok: true, note: null } },
      );
      await store.write((to) => to.events.append(HERE, [tracked, anEvent(1)], NOON));
      const [first, second] = await store.tables.events.after(HERE, 0, 10);
      expect(first?.event).toEqual(tracked);
      expect(await store.tables.events.after(HERE, first?.cursor ?? 0, 10)).toEqual([second]);
      expect((await store.tables.events.recent(HERE, 1))[0]).toEqual(second);
    });

    test("keeps nothing of a transaction that fails", async () => {
      const store = start();
      const failing = store.write(async (to) => {
        await to.events.append(HERE, [anEvent(1)], NOON);
        await to.people.save(HERE, [aPerson("ada")]);
        throw new Error("changed its mind");
      });
      await expect(failing).rejects.toThrow("changed its mind");
      expect((await store.tables.events.extent(HERE)).count).toBe(0);
      expect((await store.tables.people.load(HERE, ["ada"])).size).toBe(0);
      expect(await store.write((to) => to.events.append(HERE, [anEvent(1)], NOON))).toEqual([true]);
    });

    test("runs transactions one after the other", async () => {
      const store = start();
      const order: string[] = [];
      const slow = store.write(async () => {
        order.push("first begins");
        await Promise.resolve();
        order.push("first ends");
      });
      const quick = store.write(async () => {
        order.push("second");
      });
      await Promise.all([slow, quick]);
      expect(order).toEqual(["first begins", "first ends", "second"]);
    });

    test("shows readers nothing that is not committed", async () => {
      const store = start();
      await store.write(async (to) => {
        await to.people.save(HERE, [aPerson("ada")]);
        expect((await store.tables.people.load(HERE, ["ada"])).size).toBe(0);
      });
      expect((await store.tables.people.load(HERE, ["ada"])).size).toBe(1);
    });

    test("loads a person as saved, and only those asked for, of the environment asked for", async () => {
      const store = start();
      const ada = aPerson("ada", { claims: ["anon-1"], plans: { pro: { first: NOON, last: NOON } } });
      await store.write((to) => to.people.save(HERE, [ada, aPerson("bob")]));
      expect(await store.tables.people.load(HERE, ["ada", "nobody"])).toEqual(new Map([["ada", ada]]));
      expect(await store.tables.people.load(THERE, ["ada"])).toEqual(new Map());
    });

    test("replaces an attempt of the same person, step and version", async () => {
      const store = start();
      const newer = anEpisode("ada", { report: aReport({ revision: 2 }), counted: null });
      await store.write((to) => to.people.saveEpisodes(HERE, [anEpisode("ada"), newer]));
      expect(await store.tables.people.loadEpisodes(HERE, ["ada"])).toEqual([newer]);
    });

    test("finds attempts that count as open and have been quiet", async () => {
      const store = start();
      const quiet = anEpisode("ada", { report: aReport({ lastActiveAt: later(-10) }) });
      const done = anEpisode("bob", {
        report: aReport({ lastActiveAt: later(-10) }),
        counted: { plan: "", outcome: "done" },
      });
      await store.write((to) => to.people.saveEpisodes(HERE, [quiet, done, anEpisode("eve")]));
      expect(await store.tables.people.dormant(HERE, NOON, 10)).toEqual([quiet]);
    });

    test("answers natural attempts that ended one way, latest first, of the step and version asked for", async () => {
      const store = start();
      const attempt = (
        person: string,
        over: Parameters<typeof aReport>[0],
        outcome: "done" | "left" | "open" = "done",
      ) =>
        anEpisode(person, {
          report: aReport({ outcome: "done", trail: "3f", ...over }),
          counted: { plan: "", outcome },
        });
      const late = attempt("late", { lastActiveAt: later(-5), active: milliseconds(1999.9) });
      const early = attempt("early", { lastActiveAt: later(-9) });
      await store.write((to) =>
        to.people.saveEpisodes(HERE, [
          early,
          late,
          attempt("shown a guide", { natural: false }),
          attempt("of another step", { step: "send" }),
          attempt("of another version", { definitionVersion: 2 }),
          attempt("gone", { outcome: "left" }, "left"),
          // Counts as left because nothing more came; its trail never did.
          attempt("silent", { outcome: "open" }, "left"),
          attempt("now", { lastActiveAt: NOON }),
          { ...attempt("claimed", {}), counted: null },
        ]),
      );
      const { people } = store.tables;
      const which = { step: "import", version: 1, end: "done", before: NOON, limit: 9 } as const;
      expect((await people.naturalAttempts(HERE, which)).map(({ person }) => person)).toEqual(["late", "early"]);
      const [first] = await people.naturalAttempts(HERE, { ...which, limit: 1 });
      expect(first).toMatchObject({ person: "late", lastActiveAt: later(-5), trail: "3f" });
      expect(Math.floor((first?.active ?? 0) / 1000)).toBe(1);
      const gone = await people.naturalAttempts(HERE, { ...which, end: "left", before: later(1) });
      expect(gone.map(({ person }) => person)).toEqual(["gone"]);
      expect(await people.naturalAttempts(THERE, which)).toEqual([]);
      // Whoever comes back is no leaver any more.
      await store.write((to) => to.people.saveEpisodes(HERE, [attempt("gone", { outcome: "open" }, "open")]));
      expect(await people.naturalAttempts(HERE, { ...which, end: "left", before: later(1) })).toEqual([]);
      expect(await people.loadEpisodes(HERE, ["early"])).toEqual([early]);
    });

    test("lists people newest first, page by page, without the claimed", async () => {
      const store = start();
      const people = ["a", "b", "c", "d"].map((id, index) =>
        aPerson(id, { firstSeenAt: later(index === 3 ? 2 : index) }),
      );
      await store.write((to) => to.people.save(HERE, [...people, aPerson("anon-1", { claimedBy: ["a"] })]));
      const filter = { text: null, step: null, status: null, accountsNamed: [] } as const;
      const first = await store.tables.people.list(HERE, filter, { after: null, limit: 2 });
      expect(first.total).toBe(4);
      expect(first.people.map(({ person }) => person)).toEqual(["d", "c"]);
      const last = first.people[1];
      if (last === undefined) throw new Error("There is no second person.");
      const second = await store.tables.people.list(HERE, filter, { after: last, limit: 9 });
      expect(second.people.map(({ person }) => person)).toEqual(["b", "a"]);
    });

    test("filters people by text, by step and by how an attempt stands", async () => {
      const store = start();
      const stuck = anEpisode("ada", { report: aReport({ stuckAt: milliseconds(9_000) }) });
      const done = anEpisode("bob", { counted: { plan: "", outcome: "done" } });
      const eve = aPerson("eve", { summary: { name: "Eve Ning", account: null, stepsDone: 0, stepsRequired: 0 } });
      const guy = aPerson("guy", { summary: { name: "Guy", account: "g-17", stepsDone: 0, stepsRequired: 0 } });
      await store.write(async (to) => {
        await to.people.save(HERE, [aPerson("ada"), aPerson("bob"), eve, guy]);
        await to.people.saveEpisodes(HERE, [stuck, done]);
      });
      const list = async (filter: Partial<Parameters<typeof store.tables.people.list>[1]>) => {
        const whole = { text: null, step: null, status: null, accountsNamed: [], ...filter };
        const { people } = await store.tables.people.list(HERE, whole, { after: null, limit: 9 });
        return people.map(({ person }) => person).sort();
      };
      expect(await list({ text: "NING" })).toEqual(["eve"]);
      expect(await list({ text: "100%_" })).toEqual([]);
      expect(await list({ text: "globex", accountsNamed: ["g-17"] })).toEqual(["guy"]);
      expect(await list({ status: "stuck" })).toEqual(["ada"]);
      expect(await list({ step: "import" })).toEqual(["ada", "bob"]);
      expect(await list({ step: "import", status: "done" })).toEqual(["bob"]);
      expect(await list({ step: "send", status: "done" })).toEqual([]);
      expect(await list({ status: "untouched" })).toEqual(["eve", "guy"]);
      const { people } = await store.tables.people.list(
        HERE,
        { text: "ada", step: null, status: null, accountsNamed: [] },
        { after: null, limit: 1 },
      );
      expect(people[0]?.stuckOn).toEqual({ step: "import", active: 20_000 });
    });

    test("adds people up by account", async () => {
      const store = start();
      const gone = aPerson("bob", { lastSeenAt: later(-minutes(5)) });
      await store.write(async (to) => {
        await to.people.save(HERE, [aPerson("ada"), gone, aPerson("anon-1", { claimedBy: ["ada"] })]);
        await to.people.saveEpisodes(HERE, [anEpisode("ada", { report: aReport({ stuckAt: milliseconds(1) }) })]);
      });
      expect(await store.tables.people.byAccount(HERE, later(-1))).toEqual([
        { account: "acme", people: 2, active: 1, lastSeenAt: NOON, stepsDone: 2, stepsRequired: 6, stuckNow: 1 },
      ]);
    });

    test("adds roll-up rows of one key up, and drops what comes to nothing", async () => {
      const store = start();
      const add = (rows: readonly RollupRow[]) => store.write((to) => to.rollups.add(HERE, rows));
      const read = (over: Partial<Parameters<typeof store.tables.rollups.read>[1]> = {}) =>
        store.tables.rollups.read(HERE, { family: "step", subject: null, from: 0, until: 999, plan: null, ...over });
      await add([aRow([1, 2]), aRow([5, 5], { plan: "pro" })]);
      await add([aRow([3, -1, 7])]);
      expect(await read({ plan: "" })).toEqual([aRow([4, 1, 7])]);
      expect(await read({ plan: "pro" })).toEqual([aRow([5, 5], { plan: "pro" })]);
      await add([aRow([-4, -1, -7])]);
      expect(await read()).toEqual([aRow([5, 5], { plan: "pro" })]);
      expect(await read({ subject: "send" })).toEqual([]);
      expect(await read({ from: 101 })).toEqual([]);
      expect(
        await store.tables.rollups.read(THERE, { family: "step", subject: null, from: 0, until: 999, plan: null }),
      ).toEqual([]);
    });

    test("adds value up by owner, day and account", async () => {
      const store = start();
      const row = { metric: "contacts", kind: "person", owner: "ada", day: 100, thousandths: 1500 } as const;
      await store.write(async (to) => {
        await to.people.save(HERE, [aPerson("ada"), aPerson("anon-1", { claimedBy: ["ada"] })]);
        await to.values.add(HERE, [row, { ...row, day: 101 }, { ...row, owner: "anon-1" }]);
        await to.values.add(HERE, [row, { ...row, kind: "account", owner: "acme" }]);
      });
      const { values } = store.tables;
      expect(await values.of(HERE, "person", ["ada"], 101)).toEqual([{ ...row, day: 101 }]);
      expect((await values.of(HERE, "person", ["ada"], 0)).map(({ thousandths }) => thousandths).sort()).toEqual([
        1500, 3000,
      ]);
      expect(await values.sumByAccount(HERE, "contacts", 100)).toEqual(new Map([["acme", 1500]]));
      expect(await values.peopleReached(HERE, "contacts", 100, 4500)).toEqual(new Map([["acme", 1]]));
      expect(await values.peopleReached(HERE, "contacts", 101, 4500)).toEqual(new Map());
      expect(await values.of(THERE, "person", ["ada"], 0)).toEqual([]);
    });

    test("erases every trace of a person and nobody else's", async () => {
      const store = start();
      const row = { metric: "contacts", kind: "person", owner: "ada", day: 100, thousandths: 1 } as const;
      await store.write(async (to) => {
        await to.events.append(HERE, [anEvent(1), anEvent(2, { person: "bob" })], NOON);
        await to.people.save(HERE, [aPerson("ada"), aPerson("bob")]);
        await to.people.saveEpisodes(HERE, [anEpisode("ada"), anEpisode("bob")]);
        await to.values.add(HERE, [row, { ...row, owner: "bob" }]);
      });
      await store.write(async (to) => {
        expect(await to.events.erase(HERE, ["ada"])).toBe(1);
        await to.people.erase(HERE, ["ada"]);
        await to.values.erase(HERE, ["ada"]);
      });
      await store.scrub();
      const { tables } = store;
      expect((await tables.people.everyone(HERE, "", 9)).map(({ person }) => person)).toEqual(["bob"]);
      expect((await tables.people.loadEpisodes(HERE, ["ada", "bob"])).map(({ person }) => person)).toEqual(["bob"]);
      expect((await tables.values.of(HERE, "person", ["ada", "bob"], 0)).map(({ owner }) => owner)).toEqual(["bob"]);
      expect((await tables.events.recent(HERE, 9)).map(({ event }) => event.person)).toEqual(["bob"]);
    });

    test("keeps content by kind and key, in the order it came", async () => {
      const store = start();
      const environment = await store.write((to) => to.workspaces.addEnvironment(ENVIRONMENT));
      const thing: ShelvedThing = {
        kind: "guides",
        key: "b",
        draft: { a: 1 },
        published: null,
        paused: false,
        revision: 1,
        updatedAt: NOON,
        updatedBy: "Owner",
        position: 0,
      };
      await store.write(async ({ content }) => {
        await content.save(environment, thing);
        await content.save(environment, { ...thing, key: "a", position: 1 });
        await content.save(environment, { ...thing, published: { a: 2 }, revision: 2, position: 9 });
      });
      const all = await store.tables.content.all(environment);
      expect(all.map(({ key, revision, published }) => [key, revision, published])).toEqual([
        ["b", 2, { a: 2 }],
        ["a", 1, null],
      ]);
      await store.write(({ content }) => content.remove(environment, "guides", "b"));
      expect(await store.tables.content.find(environment, "guides", "b")).toBeNull();
    });

    test("keeps a model of each step with what its fit found, and one from before fits kept anything", async () => {
      const store = start();
      const environment = await store.write((to) => to.workspaces.addEnvironment(ENVIRONMENT));
      const promise = { completers: 1, needed: 19, leavers: 0, wanted: TRADE, trades: [TRADE] };
      const model: FittedModel = {
        step: "import",
        definitionVersion: 2,
        model: PRIOR_MODEL,
        fittedAt: NOON,
        details: {
          basis: { totals: [1, 0, 0, 0], falseInterruptions: 0.05, beforePromise: "silent", day: 100 },
          posterior: SHIP_PRIOR,
          start: null,
          promise,
          afterOnset: { "0.05": null },
          seen: NO_EVIDENCE,
          replayed: { completers: 1, interruptedCompleters: 0, leavers: 0, interruptedLeavers: 0 },
          harder: null,
        },
      };
      await store.write((to) =>
        to.models.save(environment, [
          { ...model, details: null },
          { ...model, step: "send" },
        ]),
      );
      expect(await store.tables.models.all(environment)).toEqual([
        { ...model, details: null },
        { ...model, step: "send" },
      ]);
      await store.write((to) => to.models.save(environment, [model]));
      expect((await store.tables.models.all(environment))[0]).toEqual(model);
    });

    test("keeps what an environment promises of interruptions", async () => {
      const store = start();
      const id = await store.write((to) => to.workspaces.addEnvironment(ENVIRONMENT));
      expect(await store.tables.workspaces.environments()).toEqual([{ ...ENVIRONMENT, id }]);
      const changed = { ...ENVIRONMENT, id, stall: { falseInterruptions: 0.02, beforePromise: "cautious" } } as const;
      await store.write((to) => to.workspaces.saveEnvironment(changed));
      expect(await store.tables.workspaces.environments()).toEqual([changed]);
    });

    test("gives a one-time link to one of two who ask", async () => {
      const store = start();
      await store.write(({ team }) => team.saveLink({ tokenHash: "h", user: null, expiresAt: NOON }));
      const taken = await Promise.all([1, 2].map(() => store.write(({ team }) => team.takeLink("h"))));
      expect(taken.filter((link) => link !== null)).toHaveLength(1);
    });

    test("removes a user with their sessions, and forgets what has run out", async () => {
      const store = start();
      await store.write(async ({ team }) => {
        await team.saveUser({ id: "u", name: "U", role: "viewer", lastSeenAt: null });
        await team.saveSession({ tokenHash: "old", user: "u", csrf: "c", expiresAt: NOON });
        await team.saveSession({ tokenHash: "new", user: "u", csrf: "c", expiresAt: later(1) });
        await team.sweep(NOON);
      });
      expect(await store.tables.team.findSession("old")).toBeNull();
      expect(await store.tables.team.findSession("new")).not.toBeNull();
      await store.write(({ team }) => team.removeUser("u"));
      expect(await store.tables.team.findSession("new")).toBeNull();
    });

    test("gives a lease to one holder until it runs out or is released", async () => {
      const store = start();
      const take = (holder: string, now: number) =>
        store.write(({ leases }) => leases.take("job", holder, later(now), later(now + 10)));
      expect(await take("a", 0)).toBe(true);
      expect(await take("b", 5)).toBe(false);
      expect(await take("a", 5)).toBe(true);
      expect(await take("b", 15)).toBe(true);
      await store.write(({ leases }) => leases.release("job", "a"));
      expect(await take("a", 16)).toBe(false);
      await store.write(({ leases }) => leases.release("job", "b"));
      expect(await take("a", 16)).toBe(true);
    });
  });
};

const ENVIRONMENT = {
  name: "production",
  holdoutSalt: "salt",
  globalHoldout: 0,
  attention: {
    perSession: 2,
    perStep: 1,
    atLeastApart: minutes(4),
    afterDismissal: minutes(30),
  },
  stall: { falseInterruptions: 0.05, beforePromise: "silent" },
} as const;

const TRADE = { falseInterruptions: 0.05, bound: null, reached: 0, afterSeconds: null, beforeLeaving: null };

registerStorageContract("in memory", createMemoryStore);

describe("on disk", () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  });
  registerStorageContract("in SQLite", () => {
    const folder = mkdtempSync(join(tmpdir(), "handrail-store-"));
    folders.push(folder);
    return openSqliteStore(folder);
  });
});
