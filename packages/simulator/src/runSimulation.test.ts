import { days, milliseconds, timestamp } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import { parseSyncRequest } from "@handrail/core/protocol";
import { expect, it } from "vitest";
import { bootstrapForTests } from "./bootstrapForTests.ts";
import { runSimulation } from "./runSimulation.ts";

const UNTIL = timestamp(Date.UTC(2026, 10, 21));

/** A server that takes everything, and says "busy" to every third request first. */
const openServer = () => {
  const taken: HandrailEvent[] = [];
  let requests = 0;
  const answer = async (_address: unknown, init?: RequestInit): Promise<Response> => {
    requests += 1;
    if (requests % 3 === 0) {
      const refusal = { error: "tooMany", message: "slow down", retryAfter: milliseconds(1) };
      return new Response(JSON.stringify(refusal), { status: 429 });
    }
    const request = parseSyncRequest(JSON.parse(String(init?.body)));
    if (!request.ok) return new Response(JSON.stringify(request.error), { status: 400 });
    const { batch, events } = request.value;
    taken.push(...events);
    const accepted = events.map(({ id }) => id);
    const progress = { steps: {}, guides: {}, traits: {}, account: null, accountTraits: {}, counters: {} };
    const rest = { duplicate: [], rejected: [], progress, segments: [], value: {}, revision: "1" };
    return new Response(JSON.stringify({ version: 1, batch, accepted, ...rest }));
  };
  return { taken, answer: answer as typeof fetch };
};

const simulate = async (people: number) => {
  const { taken, answer } = openServer();
  const progress = await runSimulation({
    server: "http://server",
    key: "key",
    bootstrap: bootstrapForTests,
    people,
    seed: 7,
    until: UNTIL,
    fetch: answer,
    sleep: () => Promise.resolve(),
  });
  return { taken, progress };
};

it("sends every person's events once, counts them, and goes on where the server is busy", async () => {
  const { taken, progress } = await simulate(12);
  expect(taken.length).toBeGreaterThan(12 * 10);
  expect(progress).toMatchObject({ people: 12, of: 12, accepted: taken.length, rejected: 0 });
  expect(new Set(taken.map(({ id }) => id)).size).toBe(taken.length);
});

it("sends the same events, ids included, for the same seed", async () => {
  const [once, again] = [await simulate(4), await simulate(4)];
  const byId = (events: readonly HandrailEvent[]) => [...events].sort((a, b) => (a.id < b.id ? -1 : 1));
  expect(byId(again.taken)).toEqual(byId(once.taken));
});

it("dates events within the last four weeks, none in the future", async () => {
  const { taken } = await simulate(6);
  for (const { at } of taken) {
    expect(at).toBeLessThanOrEqual(UNTIL);
    expect(at).toBeGreaterThanOrEqual(UNTIL - days(28));
  }
});
