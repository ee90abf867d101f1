import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anEvent, eventId } from "../events/builders.ts";
import type { EventBody } from "../events/index.ts";
import { parseEvent } from "./parseEvent.ts";
import { LIMITS } from "./wire.ts";

const tracked = (properties: unknown): unknown => ({ ...anEvent(1, trackedBody), properties });
const trackedBody: EventBody = { type: "tracked", name: "imported", properties: { rows: 3 } };

const reasonFor = (value: unknown): string | null => {
  const parsed = parseEvent(value);
  return parsed.ok ? null : parsed.error.reason;
};

const D = "display-1";

/** One sound body of each type that has something to get wrong. */
const bodies: readonly EventBody[] = [
  trackedBody,
  { type: "identified", traits: { role: "admin" }, anonymousId: "anon-1" },
  { type: "accountIdentified", traits: { plan: "team" } },
  { type: "pageViewed", path: "/contacts" },
  { type: "stepStarted", step: "import" },
  { type: "stepCompleted", step: "import", source: "host" },
  { type: "stepSkipped", step: "import" },
  { type: "stepWaiting", step: "import" },
  {
    type: "guideTriggered",
    guide: "hint",
    kind: "tour",
    display: D,
    arm: "holdout",
    step: "import",
    probability: 0.5,
  },
  { type: "guideShown", guide: "hint", display: D, step: "import" },
  { type: "guideAdvanced", guide: "hint", display: D, index: 1 },
  { type: "guideClosed", guide: "hint", display: D, reason: "action" },
  { type: "guideFailed", guide: "hint", display: D, reason: "loadFailed" },
  { type: "helpSought", what: "read", entry: "csv", results: 3 },
  { type: "importFinished", importer: "contacts", rows: 3, accepted: 2, rejected: 1, cancelled: false },
];

/** Not one of these is right for any field of an event; `at` alone would take the number. */
const WRONG: readonly unknown[] = [{}, [], Number.NaN, -1, "", true];

describe("[WP4] a field of the wrong type or outside its set", () => {
  test.each(bodies)("$type", (body) => {
    const event = anEvent(1, body);
    expect(parseEvent(event)).toEqual({ ok: true, value: event });
    for (const field of Object.keys(body).filter((name) => name !== "type")) {
      for (const wrong of WRONG) {
        if ((field === "properties" || field === "traits") && JSON.stringify(wrong) === "{}") continue;
        if (field === "cancelled" && wrong === true) continue;
        expect([field, wrong, reasonFor({ ...event, [field]: wrong })]).toEqual([field, wrong, "malformed"]);
      }
    }
  });

  test.each(["at", "person", "tab", "seq", "type", "account"])("the envelope's %s", (field) => {
    for (const wrong of WRONG) {
      expect([wrong, reasonFor({ ...anEvent(1, trackedBody), [field]: wrong })]).toEqual([wrong, "malformed"]);
    }
  });

  test.each([
    { source: "magic", type: "stepCompleted", step: "import" },
    { type: "guideTriggered", guide: "g", kind: "popup", display: D, arm: "holdout", step: null, probability: null },
    { type: "guideTriggered", guide: "g", kind: "tour", display: D, arm: "both", step: null, probability: null },
    { type: "guideTriggered", guide: "g", kind: "tour", display: D, arm: "holdout", step: null, probability: 1.01 },
    { type: "guideClosed", guide: "g", display: D, reason: "bored" },
    { type: "guideFailed", guide: "g", display: D, reason: "bored" },
    { type: "helpSought", what: "guessed", entry: null, results: null },
    { type: "importFinished", importer: "c", rows: 1.5, accepted: 1, rejected: 0, cancelled: false },
  ])("$type outside its set", (body) => {
    expect(reasonFor({ ...anEvent(1, trackedBody), ...body })).toBe("malformed");
  });

  test.each([{ rows: { deep: 1 } }, { rows: [1] }, { rows: undefined }, { rows: Number.POSITIVE_INFINITY }])(
    "properties that are not flat: %j",
    (properties) => {
      expect(reasonFor(tracked(properties))).toBe("malformed");
    },
  );

  const episode = {
    id: "ada|import|1",
    step: "import",
    definitionVersion: 1,
    revision: 2,
    startedAt: 1,
    lastActiveAt: 2,
    active: 1,
    outcome: "open",
    evidence: { error: 1 },
    stuckAt: null,
    peakProbability: 0.5,
    helped: false,
    heldOut: true,
    visits: 1,
  };
  const reporting = (changes: object): unknown => ({
    ...anEvent(1, { type: "stepStarted", step: "import" }),
    type: "episodeUpdated",
    episode: { ...episode, ...changes },
  });

  test("an episode, field by field", () => {
    expect(reasonFor(reporting({}))).toBeNull();
    for (const field of Object.keys(episode).filter((name) => name !== "helped" && name !== "heldOut")) {
      for (const wrong of [[], -1, "", true]) {
        expect([field, wrong, reasonFor(reporting({ [field]: wrong }))]).toEqual([field, wrong, "malformed"]);
      }
    }
    for (const field of ["helped", "heldOut"]) expect(reasonFor(reporting({ [field]: "yes" }))).toBe("malformed");
    expect(reasonFor(reporting({ outcome: "lost" }))).toBe("malformed");
    expect(reasonFor(reporting({ evidence: { error: -1 } }))).toBe("malformed");
  });

  test("evidence of a kind the sender did not know is none", () => {
    const parsed = parseEvent(reporting({}));
    const evidence = parsed.ok && parsed.value.type === "episodeUpdated" ? parsed.value.episode.evidence : null;
    expect(evidence).toMatchObject({ error: 1, rageClick: 0, helpSeeking: 0 });
  });

  test.each([[["time", 5]], ["time"], [new Array(21).fill("time")]])("reasons of a stall: %j", (reasons) => {
    const stall = { type: "stallDetected", step: "import", episode: "e", probability: 0.9, active: 5, reasons };
    expect(reasonFor({ ...anEvent(1, trackedBody), ...stall })).toBe("malformed");
    expect(reasonFor({ ...anEvent(1, trackedBody), ...stall, reasons: ["time"] })).toBeNull();
  });
});

describe("[WP5] limits of properties", () => {
  const many = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, 1]));

  test.each<readonly [string, Record<string, unknown>, Record<string, unknown>]>([
    ["how many", many(LIMITS.propertiesPerEvent), many(LIMITS.propertiesPerEvent + 1)],
    [
      "how long a name",
      { ["n".repeat(LIMITS.propertyNameLength)]: 1 },
      { ["n".repeat(LIMITS.propertyNameLength + 1)]: 1 },
    ],
    ["how long a text", { a: "x".repeat(LIMITS.stringLength) }, { a: "x".repeat(LIMITS.stringLength + 1) }],
    [
      "how much in all",
      Object.fromEntries(Array.from({ length: 31 }, (_, index) => [`p${index}`, "x".repeat(1_024)])),
      Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`p${index}`, "x".repeat(1_024)])),
    ],
  ])("%s", (_, fits, exceeds) => {
    expect(reasonFor(tracked(fits))).toBeNull();
    expect(reasonFor(tracked(exceeds))).toBe("tooLarge");
  });

  test("the path of a page", () => {
    const page = (path: string): unknown => anEvent(1, { type: "pageViewed", path });
    expect(reasonFor(page(`/${"x".repeat(LIMITS.stringLength - 1)}`))).toBeNull();
    expect(reasonFor(page(`/${"x".repeat(LIMITS.stringLength)}`))).toBe("tooLarge");
  });
});

describe("[WP6] ids, keys and names", () => {
  test.each([
    "",
    "event-1",
    "01890000-0000-7000-8000-00000000000",
    "01890000-0000-7000-8000-0000000000000",
    "01890000-0000-7000-8000-00000000000A",
    "01890000000070008000000000000001",
    7,
    null,
  ])("%j is no event id, and there is nothing to answer", (id) => {
    expect(parseEvent({ ...anEvent(1, trackedBody), id })).toEqual({
      ok: false,
      error: { id: null, reason: "malformed" },
    });
  });

  test("a bad event with a good id is answered by it", () => {
    expect(parseEvent({ id: eventId(1) })).toEqual({ ok: false, error: { id: eventId(1), reason: "malformed" } });
  });

  test("names have at most 256 characters", () => {
    expect(reasonFor(anEvent(1, trackedBody, { person: "p".repeat(LIMITS.nameLength) }))).toBeNull();
    expect(reasonFor(anEvent(1, trackedBody, { person: "p".repeat(LIMITS.nameLength + 1) }))).toBe("malformed");
  });
});

describe("[WP3] tolerance", () => {
  test("fields that no version knows are dropped", () => {
    const event = anEvent(1, trackedBody);
    expect(parseEvent({ ...event, mood: "calm" })).toEqual({ ok: true, value: event });
  });

  test("an absent nullable field is null", () => {
    const { account: _, ...rest } = anEvent(1, { type: "guideShown", guide: "hint", display: D, step: null });
    const { step: __, ...bare } = rest as Record<string, unknown>;
    expect(parseEvent(bare)).toMatchObject({ ok: true, value: { account: null, step: null } });
  });

  test("fractions of a millisecond are cut", () => {
    expect(parseEvent({ ...anEvent(1, trackedBody), at: 5.9 })).toMatchObject({ ok: true, value: { at: 5 } });
  });
});

describe("[WP7] types of a later version", () => {
  const later = { ...anEvent(1, trackedBody), type: "moodReported", detail: { since: [1, 2] } };

  test("are kept word for word", () => {
    expect(parseEvent(later)).toMatchObject({ ok: true, value: { type: "unknown", name: "moodReported", seq: 1 } });
    const parsed = parseEvent(later);
    expect(parsed.ok && parsed.value.type === "unknown" ? JSON.parse(parsed.value.raw) : null).toEqual(later);
  });

  test("need a sound envelope and have the size of any event", () => {
    expect(reasonFor({ ...later, seq: -1 })).toBe("malformed");
    expect(reasonFor({ ...later, detail: "x".repeat(LIMITS.eventBytes) })).toBe("tooLarge");
  });

  test("must be something JSON can hold", () => {
    const ring: Record<string, unknown> = { ...later };
    ring["self"] = ring;
    expect(reasonFor(ring)).toBe("malformed");
    expect(reasonFor({ ...later, big: 10n })).toBe("malformed");
  });

  test("may have the name of an inherited property", () => {
    expect(parseEvent({ ...later, type: "constructor" })).toMatchObject({ ok: true, value: { name: "constructor" } });
  });
});

test.each([
  ["/contacts?email=ada@example.com", "/contacts"],
  ["/contacts#token=1", "/contacts"],
  ["/contacts", "/contacts"],
])("[WP9] the path %s is kept as %s", (path, kept) => {
  expect(parseEvent(anEvent(1, { type: "pageViewed", path }))).toMatchObject({ ok: true, value: { path: kept } });
});

test("[WP9] a path that is all query is none", () => {
  expect(reasonFor(anEvent(1, { type: "pageViewed", path: "?email=ada@example.com" }))).toBe("malformed");
});

describe("[WP2] hostile input", () => {
  test("anything at all is answered, never thrown at", () => {
    fc.assert(
      fc.property(
        fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
        (value) => {
          expect(typeof parseEvent(value).ok).toBe("boolean");
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("an event with anything in any field is answered", () => {
    const mutated = fc
      .tuple(fc.constantFrom(...bodies), fc.dictionary(fc.string(), fc.anything()), fc.nat(20), fc.anything())
      .map(([body, extra, pick, wrong]) => {
        const event: Record<string, unknown> = { ...anEvent(1, body), ...extra };
        const fields = Object.keys(event);
        const field = fields[pick % fields.length] ?? "type";
        return { ...event, [field]: wrong };
      });
    fc.assert(
      fc.property(mutated, (value) => {
        const parsed = parseEvent(value);
        if (parsed.ok) expect(parseEvent(JSON.parse(JSON.stringify(parsed.value))).ok).toBe(true);
        else expect(["malformed", "tooLarge"]).toContain(parsed.error.reason);
      }),
      { numRuns: 3_000 },
    );
  });

  test("what was read once reads the same again", () => {
    for (const body of bodies) {
      const once = parseEvent(anEvent(1, body));
      expect(once.ok ? parseEvent(once.value) : null).toEqual(once);
    }
  });

  test("no property changes what objects inherit", () => {
    const hostile = JSON.parse('{"__proto__": null, "constructor": "kept", "rows": 1}');
    const parsed = parseEvent(tracked(hostile));
    const properties = parsed.ok && parsed.value.type === "tracked" ? parsed.value.properties : {};
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
    expect(Object.entries(properties)).toEqual([
      ["constructor", "kept"],
      ["rows", 1],
    ]);
  });
});
