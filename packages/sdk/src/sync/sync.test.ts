import { days, milliseconds, minutes, seconds } from "@handrail/core/base";
import { LIMITS, type SyncReply, type SyncRequest } from "@handrail/core/protocol";
import { describe, expect, it } from "vitest";
import { tracked } from "../../test/events.ts";
import { fakeClock, settle } from "../../test/fakeClock.ts";
import { fakeIds } from "../../test/fakeIds.ts";
import { accept, fakeLink, foreign, refuse } from "../../test/fakeLink.ts";
import { memoryStore } from "../platform/memoryStore.ts";
import type { Answer } from "../ports/index.ts";
import { createSync } from "./sync.ts";

/** A sync over a store in memory, answered by `respond`. */
const arrange = (respond: (request: SyncRequest) => Answer | null | Promise<Answer | null> = accept, leads = true) => {
  const [clock, ids, store, link] = [fakeClock(), fakeIds(), memoryStore(), fakeLink(respond)];
  const replies: SyncReply[] = [];
  const stopped: string[] = [];
  const sync = createSync({
    key: "k",
    store,
    link,
    clock,
    ids,
    random: () => 1,
    leads: () => leads,
    onReply: (reply) => replies.push(reply),
    onStop: (why) => stopped.push(why),
    report: () => {},
  });
  const add = (count: number, rest: { readonly person?: string; readonly text?: string } = {}): void => {
    for (let index = 0; index < count; index += 1) sync.add(tracked(ids, clock.now(), rest));
  };
  const pending = async (): Promise<number> => (await store.size()).rows;
  return { clock, ids, store, link, sync, replies, stopped, add, pending };
};

describe("when facts are sent", () => {
  it("five seconds after the first of a handful", async () => {
    const { clock, link, add } = arrange();
    add(3);
    await clock.advance(milliseconds(4999));
    expect(link.sent).toHaveLength(0);
    await clock.advance(milliseconds(1));
    expect(link.sent.map((request) => request.events.length)).toEqual([3]);
  });

  it("at once when there are many", async () => {
    const { clock, link, add } = arrange();
    add(20);
    await clock.advance(milliseconds(1));
    expect(link.sent).toHaveLength(1);
  });

  it("later from a tab that does not lead, in case nobody does", async () => {
    const { clock, link, add } = arrange(accept, false);
    add(1);
    await clock.advance(seconds(19));
    expect(link.sent).toHaveLength(0);
    await clock.advance(seconds(1));
    expect(link.sent).toHaveLength(1);
  });

  it("one batch at a time, a person's events together", async () => {
    const { sync, link, add, pending } = arrange();
    add(2);
    add(2, { person: "bob" });
    await Promise.all([sync.flush(), sync.flush()]);
    expect(link.sent.map((request) => [request.person, request.events.length])).toEqual([
      ["ann", 2],
      ["bob", 2],
    ]);
    expect(await pending()).toBe(0);
  });
});

describe("what is deleted", () => {
  it("only what the reply names", async () => {
    const { sync, add, pending, link } = arrange((request) => {
      const answer = accept(request);
      const [first, second, third] = request.events.map((event) => event.id);
      return {
        ...answer,
        body: {
          ...Object(answer.body),
          accepted: [first],
          duplicate: [second],
          rejected: third === undefined ? [] : [{ id: third, reason: "tooOld" }],
        },
      };
    });
    add(5);
    const flushed = sync.flush();
    await flushed;
    expect(link.sent.map((request) => request.events.length)).toEqual([5, 2]);
    expect(await pending()).toBe(0);
    expect(sync.drops.counts()).toEqual({ tooOld: 1 });
  });

  it("nothing on a reply that names none of it, and it is not asked again at once", async () => {
    const { sync, add, pending, link, clock } = arrange((request) => ({
      ...accept(request),
      body: { ...Object(accept(request).body), accepted: ["somebody-else"] },
    }));
    add(2);
    await sync.flush();
    expect(await pending()).toBe(2);
    expect(link.sent).toHaveLength(1);
    await clock.advance(seconds(1));
    expect(link.sent).toHaveLength(2);
  });

  it.each([null, foreign(200), foreign(302), foreign(403), foreign(500), refuse(503, "unavailable")])(
    "nothing on %j, and the same bytes go again",
    async (answer) => {
      let isWell = false;
      const { sync, add, pending, link, clock } = arrange((request) => (isWell ? accept(request) : answer));
      add(2);
      await sync.flush();
      expect(await pending()).toBe(2);
      isWell = true;
      await clock.advance(minutes(10));
      expect(await pending()).toBe(0);
      expect(link.sent.at(-1)?.events).toEqual(link.sent[0]?.events);
    },
  );
});

describe("after a failure", () => {
  it("waits longer each time, and starts over after a success", async () => {
    let failing = 3;
    const { clock, link, add, sync } = arrange((request) => {
      failing -= 1;
      return failing >= 0 ? null : accept(request);
    });
    add(1);
    await sync.flush();
    await clock.advance(milliseconds(999));
    expect(link.sent).toHaveLength(1);
    await clock.advance(milliseconds(1));
    expect(link.sent).toHaveLength(2);
    await clock.advance(seconds(2));
    expect(link.sent).toHaveLength(3);
    await clock.advance(seconds(4));
    expect(link.sent).toHaveLength(4);
    failing = 1;
    add(20);
    await clock.advance(milliseconds(0));
    await clock.advance(seconds(1));
    expect(link.sent).toHaveLength(6);
  });

  it.each([429, 503])("obeys Retry-After of a %i", async (status) => {
    let isBusy = true;
    const { clock, link, add, sync } = arrange((request) => (isBusy ? foreign(status, "60") : accept(request)));
    add(25);
    await sync.flush();
    isBusy = false;
    add(25);
    await clock.advance(seconds(59));
    expect(link.sent).toHaveLength(1);
    await clock.advance(seconds(1));
    expect(link.sent).toHaveLength(2);
  });

  it("does not wait out its time when the network is back", async () => {
    let isOffline = true;
    const { link, add, sync, pending } = arrange((request) => (isOffline ? null : accept(request)));
    add(1);
    await sync.flush();
    isOffline = false;
    link.online();
    await settle();
    expect(await pending()).toBe(0);
  });

  it.each([
    [401, "unauthorised"],
    [403, "forbiddenOrigin"],
    [426, "clientTooOld"],
  ])("stops for good on our %i and keeps everything", async (status, code) => {
    const { clock, link, add, sync, pending, stopped } = arrange(() => refuse(status, code));
    add(2);
    await sync.flush();
    add(30);
    await clock.advance(days(1));
    expect(link.sent).toHaveLength(1);
    expect(await pending()).toBe(32);
    expect(stopped).toEqual([code]);
    expect(clock.timers()).toBe(0);
  });
});

describe("a batch that is refused", () => {
  it("is halved until the one offender is found and given up; the others arrive", async () => {
    const isPoison = (request: SyncRequest): boolean =>
      request.events.some((event) => event.type === "tracked" && event.properties["text"] === "poison");
    const { sync, add, pending, link } = arrange((request) =>
      isPoison(request) ? refuse(400, "badRequest") : accept(request),
    );
    add(500);
    add(1, { text: "poison" });
    add(499);
    await sync.flush();
    expect(await pending()).toBe(0);
    expect(sync.drops.counts()).toEqual({ refused: 1 });
    const arrived = link.sent.filter((request) => !isPoison(request)).flatMap((request) => request.events);
    expect(new Set(arrived.map((event) => event.id)).size).toBe(999);
  });

  it("finds the size a proxy lets through, and grows again when it does", async () => {
    let most = 3;
    const { sync, add, pending, link } = arrange((request) =>
      request.events.length > most ? foreign(413) : accept(request),
    );
    add(40);
    await sync.flush();
    expect(await pending()).toBe(0);
    most = 500;
    add(400);
    await sync.flush();
    expect(Math.max(...link.sent.slice(-3).map((request) => request.events.length))).toBeGreaterThan(100);
    expect(sync.drops.counts()).toEqual({});
  });

  it("ends when everything is refused for its size, and says how many were given up", async () => {
    const { sync, add, pending, clock } = arrange(() => refuse(413, "tooLarge"));
    add(9);
    await sync.flush();
    expect(await pending()).toBe(0);
    expect(sync.drops.counts()).toEqual({ refused: 9 });
    expect(clock.timers()).toBe(0);
  });
});

describe("the budget", () => {
  it("gives up an event no server would take, and counts it", async () => {
    const { sync, add, pending } = arrange(() => null);
    add(1, { text: "é".repeat(LIMITS.eventBytes) });
    await settle();
    expect(await pending()).toBe(0);
    expect(sync.drops.counts()).toEqual({ tooLarge: 1 });
  });

  it("keeps the newest ten thousand and counts the rest", async () => {
    const { sync, store, ids, clock } = arrange(() => null);
    for (let index = 0; index < 10_050; index += 1) sync.add(tracked(ids, clock.now()));
    await sync.flush();
    const { rows } = await store.size();
    expect(rows).toBeLessThanOrEqual(10_000);
    expect(rows + (sync.drops.counts().overBudget ?? 0)).toBe(10_050);
    const [oldest] = await store.oldest(1);
    expect(oldest?.id.endsWith("000000000001")).toBe(false);
  });

  it("gives up what is older than a month", async () => {
    const { sync, add, pending, clock, link } = arrange(() => null);
    add(2);
    await sync.flush();
    await clock.advance(days(31));
    const attempts = link.sent.length;
    add(1);
    await sync.flush();
    expect(link.sent.slice(attempts).map((request) => request.events.length)).toEqual([1]);
    expect(await pending()).toBe(1);
    expect(sync.drops.counts()).toEqual({ tooOld: 2 });
  });
});

describe("leaving", () => {
  it("sends what nobody acknowledged, once, and deletes it only on the reply", async () => {
    let isReached = false;
    const { sync, add, pending, link } = arrange((request) => (isReached ? accept(request) : null));
    add(3);
    await settle();
    sync.leave();
    sync.leave();
    await settle();
    expect(link.left.map((request) => request.events.length)).toEqual([3]);
    expect(await pending()).toBe(3);
    isReached = true;
    sync.leave();
    await settle();
    expect(await pending()).toBe(0);
  });

  it("stays below what browsers let outlive a page", async () => {
    const { sync, add, link } = arrange(() => null);
    add(40, { text: "é".repeat(1024) });
    await settle();
    sync.leave();
    const bytes = new TextEncoder().encode(JSON.stringify(link.left[0])).length;
    expect(bytes).toBeLessThan(64 * 1024);
    expect(bytes).toBeGreaterThan(50 * 1024);
  });
});

it("forgets what is unsent, and leaves no timer when stopped", async () => {
  const { sync, add, pending, clock, link } = arrange(() => null);
  add(4);
  await sync.erase();
  expect(await pending()).toBe(0);
  expect(sync.drops.counts()).toEqual({ forgotten: 4 });
  add(1);
  sync.stop();
  expect(clock.timers()).toBe(0);
  await clock.advance(minutes(1));
  expect(link.sent).toHaveLength(0);
});
