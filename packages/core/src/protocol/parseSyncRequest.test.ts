import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hours } from "../base/index.ts";
import { anEvent, eventId } from "../events/builders.ts";
import { parseSyncRequest } from "./parseSyncRequest.ts";
import { LIMITS, OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from "./wire.ts";

const event = (number: number) => anEvent(number, { type: "stepStarted", step: "import" });

const request = (changes: object = {}): Record<string, unknown> => ({
  version: PROTOCOL_VERSION,
  key: "hr_pk_1",
  batch: "batch-1",
  sentAt: 1_000,
  person: "ada",
  events: [],
  ...changes,
});

const refusalFor = (value: unknown) => {
  const parsed = parseSyncRequest(value);
  return parsed.ok ? null : parsed.error;
};

describe("[WP1] where each event comes out", () => {
  const anyEvent = fc.oneof(
    fc.nat(1_000).map(event),
    fc.nat(1_000).map((number) => ({ ...event(number), step: 5 })),
    fc.nat(1_000).map((number) => ({ ...event(number), type: "moodReported" })),
    fc.nat(1_000).map((number) => ({ ...event(number), person: "bob" })),
    fc.constantFrom(null, "noise", {}, { id: "x" }),
  );

  test("in exactly one place", () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const parsed = parseSyncRequest(request({ events }));
        expect(parsed.ok).toBe(true);
        if (!parsed.ok) return;
        const { events: known, unknown, rejected, unreadable } = parsed.value;
        expect(known.length + unknown.length + rejected.length + unreadable).toBe(events.length);
        const told = [...known, ...unknown, ...rejected].map(({ id }) => id).sort();
        const sent = events.flatMap((one) => (one !== null && typeof one === "object" && "seq" in one ? [one.id] : []));
        expect(told).toEqual(sent.sort());
      }),
    );
  });

  test("in the order they were sent", () => {
    const parsed = parseSyncRequest(request({ events: [event(3), event(1), event(2)] }));
    expect(parsed.ok ? parsed.value.events.map(({ seq }) => seq) : []).toEqual([3, 1, 2]);
  });
});

test("[WP2] any request is answered, never thrown at", () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom(...Object.keys(request())), (value, field) => {
      expect(typeof parseSyncRequest(value).ok).toBe("boolean");
      expect(typeof parseSyncRequest(request({ [field]: value })).ok).toBe("boolean");
    }),
    { numRuns: 2_000 },
  );
});

test("[WP8] an event of another person is rejected, not taken for this one's", () => {
  const parsed = parseSyncRequest(request({ events: [event(1), { ...event(2), person: "bob" }] }));
  expect(parsed).toMatchObject({
    ok: true,
    value: { events: [{ seq: 1 }], rejected: [{ id: eventId(2), reason: "wrongPerson" }] },
  });
});

describe("[WP10] versions", () => {
  test("one before the oldest is refused as too old", () => {
    expect(refusalFor(request({ version: OLDEST_PROTOCOL_VERSION - 1 }))).toMatchObject({
      error: "clientTooOld",
      retryAfter: null,
    });
  });

  test("one after the newest keeps its events and comes back", () => {
    expect(refusalFor(request({ version: PROTOCOL_VERSION + 1 }))).toMatchObject({
      error: "unavailable",
      retryAfter: hours(1),
    });
  });

  test("the version is looked at first, since a later one may have other fields", () => {
    expect(refusalFor({ version: PROTOCOL_VERSION + 1 })?.error).toBe("unavailable");
  });

  test.each([undefined, "1", 1.5, null])("%j is none", (version) => {
    expect(refusalFor(request({ version }))).toMatchObject({ error: "badRequest" });
  });
});

describe("[WP11] the request's own fields", () => {
  test.each(["version", "key", "batch", "sentAt", "person", "events"])("a wrong `%s` is named", (field) => {
    for (const wrong of [undefined, {}, "", -1]) {
      const refused = refusalFor(request({ [field]: wrong }));
      if (field === "version" && wrong === -1) expect(refused?.error).toBe("clientTooOld");
      else expect(refused).toMatchObject({ error: "badRequest", message: expect.stringContaining(`\`${field}\``) });
    }
  });

  test.each([null, undefined, [], "text", 5])("%j is no request", (value) => {
    expect(refusalFor(value)).toMatchObject({ error: "badRequest" });
  });

  test("too many events are refused as a whole, saying how many are allowed", () => {
    const most = Array.from({ length: LIMITS.eventsPerBatch }, (_, index) => event(index));
    expect(refusalFor(request({ events: most }))).toBeNull();
    expect(refusalFor(request({ events: [...most, event(999)] }))).toMatchObject({
      error: "tooLarge",
      message: expect.stringContaining(String(LIMITS.eventsPerBatch)),
    });
  });

  test("no events are fine: the reply brings progress", () => {
    expect(parseSyncRequest(request())).toMatchObject({ ok: true, value: { events: [], rejected: [], unreadable: 0 } });
  });
});
