import { days, minutes, timestamp } from "@handrail/core/base";
import { LIMITS, type Refusal, type SyncReply } from "@handrail/core/protocol";
import { beforeEach, describe, expect, test } from "vitest";
import { StorageFault } from "../ports/storageFault.ts";
import { createMemoryStore } from "../storage/memory/memoryStore.ts";
import { anEvent, eventId, NOON } from "../usecases/builders.ts";
import { startTestServer, type TestServer } from "./builders.ts";

let server: TestServer;
beforeEach(async () => {
  server = await startTestServer(createMemoryStore());
});

const batch = (over: Readonly<Record<string, unknown>> = {}) => ({
  version: 1,
  key: server.key,
  batch: "batch-1",
  sentAt: NOON,
  person: "ada",
  events: [anEvent(1), anEvent(2)],
  ...over,
});

describe("POST /v1/sync", () => {
  test("answers each id in one list, and a repeated batch as duplicates", async () => {
    const first = await server.sync(batch());
    expect(first.statusCode).toBe(200);
    expect(first.json<SyncReply>()).toMatchObject({
      batch: "batch-1",
      accepted: [eventId(1), eventId(2)],
      duplicate: [],
      rejected: [],
      value: { contacts: 0, minutes: 0 },
      segments: [],
    });
    const again = await server.sync(batch({ events: [anEvent(2), anEvent(3), anEvent(3)] }));
    expect(again.json<SyncReply>()).toMatchObject({ accepted: [eventId(3)], duplicate: [eventId(2)] });
  });

  test("answers what the person's progress, segments and value come to", async () => {
    const events = [
      anEvent(1, {}, { type: "identified", traits: { role: "marketing" }, anonymousId: null }),
      anEvent(2, {}, { type: "accountIdentified", traits: { plan: "pro" } }),
      anEvent(3, {}, { type: "tracked", name: "contact_added", properties: {} }),
      anEvent(4, {}, { type: "stepCompleted", step: "sign-up", source: "host" }),
    ];
    const reply = (await server.sync(batch({ events }))).json<SyncReply>();
    expect(reply.segments).toEqual(["marketers"]);
    expect(reply.value).toEqual({ contacts: 1, minutes: 0 });
    expect(reply.progress.steps["sign-up"]?.completedAt?.id).toBe(eventId(4));
    // An empty batch asks for the same without telling anything.
    const asked = (await server.sync(batch({ events: [] }))).json<SyncReply>();
    expect(asked.progress).toEqual(reply.progress);
    expect(asked.value).toEqual(reply.value);
  });

  test("reads JSON whatever content type it travels under", async () => {
    for (const type of ["text/plain;charset=UTF-8", "application/json", "application/x-www-form-urlencoded"])
      expect((await server.sync(batch(), { "content-type": type })).statusCode).toBe(200);
  });

  test.each([
    ["malformed JSON", "{", 400, "badRequest"],
    ["nothing", "", 400, "badRequest"],
    ["a list", "[]", 400, "badRequest"],
    ["a string", '"x"', 400, "badRequest"],
  ])("refuses %s", async (_, body, status, error) => {
    const refused = await server.sync(body);
    expect(refused.statusCode).toBe(status);
    expect(refused.json<Refusal>().error).toBe(error);
    expect(refused.headers["access-control-allow-origin"]).toBe("*");
  });

  test.each([
    ["no version", { version: undefined }, 400, "badRequest"],
    ["an old version", { version: 0 }, 426, "clientTooOld"],
    ["events that are none", { events: "none" }, 400, "badRequest"],
    [
      "too many events",
      { events: Array.from({ length: LIMITS.eventsPerBatch + 1 }, (_, n) => anEvent(n)) },
      413,
      "tooLarge",
    ],
    ["an unknown key", { key: "key_of_somebody" }, 401, "unauthorised"],
  ])("refuses %s", async (_, over, status, error) => {
    const refused = await server.sync(batch(over));
    expect(refused.statusCode).toBe(status);
    expect(refused.json<Refusal>().error).toBe(error);
  });

  test("refuses a body over the limit", async () => {
    const refused = await server.sync(batch({ filler: "x".repeat(LIMITS.bodyBytes) }));
    expect(refused.statusCode).toBe(413);
    expect(refused.json<Refusal>().error).toBe("tooLarge");
    expect(refused.headers["access-control-allow-origin"]).toBe("*");
  });

  test("refuses single events without costing the others", async () => {
    const huge = anEvent(
      4,
      {},
      { type: "tracked", name: "x", properties: { text: "y".repeat(LIMITS.stringLength * 2) } },
    );
    const events = [anEvent(1), { ...anEvent(2), at: "noon" }, anEvent(3, { person: "bob" }), huge, { id: 7 }, null];
    const reply = (await server.sync(batch({ events }))).json<SyncReply>();
    expect(reply.accepted).toEqual([eventId(1)]);
    expect(reply.rejected.map(({ id, reason }) => [id, reason])).toEqual(
      expect.arrayContaining([
        [eventId(2), "malformed"],
        [eventId(3), "wrongPerson"],
      ]),
    );
    expect(reply.rejected.some(({ id }) => id === eventId(4))).toBe(true);
  });

  test("keeps what it does not know for a later version", async () => {
    const strange = { ...anEvent(1), type: "hologramShown", hologram: "h" };
    expect((await server.sync(batch({ events: [strange] }))).json<SyncReply>().accepted).toEqual([eventId(1)]);
    const [logged] = await server.deps.store.tables.events.recent(server.environment.id, 1);
    expect(logged?.event).toMatchObject({ type: "unknown", name: "hologramShown", raw: JSON.stringify(strange) });
  });

  test("takes events of unknown steps, which teach nothing", async () => {
    const event = anEvent(1, {}, { type: "stepCompleted", step: "no-such-step", source: "host" });
    const reply = (await server.sync(batch({ events: [event] }))).json<SyncReply>();
    expect(reply.accepted).toEqual([eventId(1)]);
    expect(reply.progress.steps).toEqual({});
  });

  test("shifts a clock that is off, keeps one that is nearly right, refuses what is too old", async () => {
    const ahead = timestamp(NOON + days(40));
    const shifted = anEvent(1, { at: timestamp(ahead - minutes(10)) });
    await server.sync(batch({ sentAt: ahead, events: [shifted] }));
    const nearly = anEvent(2, { at: timestamp(NOON - minutes(1)) });
    await server.sync(batch({ sentAt: timestamp(NOON + minutes(4)), events: [nearly] }));
    const old = anEvent(3, { at: timestamp(NOON - days(31)) });
    const refused = (
      await server.sync(batch({ events: [old, anEvent(4, { at: timestamp(NOON + minutes(2)) })] }))
    ).json<SyncReply>();
    expect(refused.rejected).toEqual([{ id: eventId(3), reason: "tooOld" }]);
    const { events } = server.deps.store.tables;
    const at = new Map((await events.recent(server.environment.id, 9)).map(({ event }) => [event.id, event.at]));
    expect(at.get(eventId(1))).toBe(NOON - minutes(10));
    expect(at.get(eventId(2))).toBe(NOON - minutes(1));
    expect(at.get(eventId(4))).toBe(NOON);
  });

  test("keeps a key to its origins and says so to the page", async () => {
    await server.deps.store.write(async ({ workspaces }) => {
      const key = await workspaces.findKey(server.key);
      if (key !== null) await workspaces.saveKey({ ...key, origins: ["https://app.example.com"] });
    });
    const from = (origin: string) => server.sync(batch(), { origin });
    expect((await from("https://app.example.com")).statusCode).toBe(200);
    const refused = await from("https://evil.example.com");
    expect(refused.statusCode).toBe(403);
    expect(refused.json<Refusal>()).toMatchObject({ error: "forbiddenOrigin" });
    expect(refused.json<Refusal>().message).toContain("https://evil.example.com");
    // A program sends no origin; the key is public, so the origin is hygiene and no lock.
    expect((await server.sync(batch())).statusCode).toBe(200);
  });

  test("refuses a revoked key", async () => {
    await server.deps.store.write(async ({ workspaces }) => {
      const key = await workspaces.findKey(server.key);
      if (key !== null) await workspaces.saveKey({ ...key, revokedAt: NOON });
    });
    expect((await server.sync(batch())).statusCode).toBe(401);
  });

  test("answers a preflight", async () => {
    const preflight = await server.app.inject({
      method: "OPTIONS",
      url: "/v1/sync",
      headers: { origin: "https://a.example" },
    });
    expect(preflight.statusCode).toBe(204);
    expect(preflight.headers["access-control-allow-origin"]).toBe("*");
    expect(preflight.headers["access-control-allow-credentials"]).toBeUndefined();
  });

  test("asks a flood to wait and says how long", async () => {
    const limited = await startTestServer(createMemoryStore(), { ratePerSecond: 1 });
    const send = () => limited.sync({ ...batch({ events: [] }), key: limited.key });
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await send());
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(answers[5]?.headers["retry-after"]).toBe("1");
    expect(answers[5]?.json<Refusal>()).toMatchObject({ error: "tooMany", retryAfter: 1000 });
    limited.clock.move(minutes(1));
    expect((await send()).statusCode).toBe(200);
  });

  test("answers 503 to all of a group when the store fails, and keeps nothing", async () => {
    const store = createMemoryStore();
    let isFull = false;
    const failing = await startTestServer({
      ...store,
      write: (work) => (isFull ? Promise.reject(new StorageFault("The disk is full.")) : store.write(work)),
    });
    const send = (n: number) => failing.sync({ ...batch({ events: [anEvent(n)] }), key: failing.key });
    isFull = true;
    const refused = await Promise.all([send(1), send(2)]);
    expect(refused.map(({ statusCode }) => statusCode)).toEqual([503, 503]);
    expect(refused[0]?.headers["retry-after"]).toBe("5");
    isFull = false;
    expect((await send(1)).json<SyncReply>().accepted).toEqual([eventId(1)]);
  });

  test("keeps one batch that cannot be folded from costing the others of its group", async () => {
    const store = createMemoryStore();
    const poisoned = await startTestServer({
      ...store,
      write: (work) =>
        store.write((tables) => {
          const append: typeof tables.events.append = (environment, events, at) => {
            if (events.some(({ person }) => person === "poison")) throw new Error("a bug of ours");
            return tables.events.append(environment, events, at);
          };
          return work({ ...tables, events: { ...tables.events, append } });
        }),
    });
    const send = (n: number, person: string) =>
      poisoned.sync({ ...batch({ person, events: [anEvent(n, { person })] }), key: poisoned.key });
    const [one, two, three] = await Promise.all([send(1, "ada"), send(2, "poison"), send(3, "bob")]);
    expect([one.statusCode, two.statusCode, three.statusCode]).toEqual([200, 503, 200]);
    expect(two.body).not.toContain("bug");
  });
});

describe("GET /v1/bootstrap", () => {
  const get = (headers: Readonly<Record<string, string>> = {}, key = server.key) =>
    server.app.inject({ method: "GET", url: `/v1/bootstrap?key=${key}`, headers });

  test("serves published content under an ETag", async () => {
    const first = await get();
    expect(first.statusCode).toBe(200);
    const bootstrap = first.json();
    expect(first.headers["etag"]).toBe(`"${bootstrap.revision}"`);
    expect(bootstrap.content.journeys[0].key).toBe("setup");
    expect(first.headers["cache-control"]).toContain("max-age=0");
    const unchanged = await get({ "if-none-match": String(first.headers["etag"]) });
    expect(unchanged.statusCode).toBe(304);
    expect(unchanged.body).toBe("");
  });

  test("is the same whoever asks and holds nobody", async () => {
    const before = (await get()).body;
    await server.sync(
      batch({ events: [anEvent(1, {}, { type: "identified", traits: { name: "Ada" }, anonymousId: null })] }),
    );
    expect((await get()).body).toBe(before);
  });

  test("tells by the reply of a sync that something new is published", async () => {
    const { revision } = (await get()).json();
    const owner = await server.signIn("owner");
    const paused = await owner.request({ method: "POST", url: "/api/content/guides/import-help/pause?env=1" });
    expect(paused.statusCode).toBe(200);
    const reply = (await server.sync(batch())).json<SyncReply>();
    expect(reply.revision).not.toBe(revision);
    const fresh = (await get()).json();
    expect(fresh.revision).toBe(reply.revision);
    expect(fresh.content.guides).toEqual([]);
  });

  test("refuses an unknown key in words", async () => {
    const refused = await get({}, "nope");
    expect(refused.statusCode).toBe(401);
    expect(refused.json<Refusal>().error).toBe("unauthorised");
  });
});
