import { readdirSync, readFileSync } from "node:fs";
import { checkContent, migrateContent, parseContent } from "@handrail/core/content/schema";
import type { EventType } from "@handrail/core/events";
import {
  parseBootstrap,
  parseEvent,
  parseRefusal,
  parseSyncReply,
  parseSyncRequest,
  REFUSAL_STATUS,
} from "@handrail/core/protocol";
import { parseStepModel, unpackModel } from "@handrail/core/stall";
import { describe, expect, test } from "vitest";

/** Messages that are on the wire and in stores somewhere: both sides read them for ever. Files are added, never edited. */

const VECTORS = new URL("../vectors/", import.meta.url);

const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, VECTORS), "utf8"));

const PROTOCOL = "protocol/v1/";
const names = readdirSync(new URL(PROTOCOL, VECTORS));
const starting = (prefix: string): readonly string[] => names.filter((name) => name.startsWith(`${prefix}.`));

/** A type of event is here when this object names it; the compiler asks for those that are missing. */
const TYPES: Readonly<Record<EventType, true>> = {
  tracked: true,
  identified: true,
  accountIdentified: true,
  pageViewed: true,
  stepStarted: true,
  stepCompleted: true,
  stepSkipped: true,
  stepWaiting: true,
  episodeUpdated: true,
  stallDetected: true,
  guideTriggered: true,
  guideShown: true,
  guideAdvanced: true,
  guideClosed: true,
  guideFailed: true,
  helpSought: true,
  importFinished: true,
};

describe("[WP14] events", () => {
  const LATER = "event.of-a-later-version.json";
  /** From before there were trails. */
  const UNHEARD = "event.episode-updated.json";

  test(`${UNHEARD} is read as one of which nothing was heard, and which teaches nothing`, () => {
    const event = read(`${PROTOCOL}${UNHEARD}`) as { readonly episode: object };
    const episode = { ...event.episode, trail: "", natural: false };
    expect(parseEvent(event)).toEqual({ ok: true, value: { ...event, episode } });
  });

  test.each(starting("event").filter((name) => name !== LATER && name !== UNHEARD))("%s", (name) => {
    const event = read(`${PROTOCOL}${name}`);
    expect(parseEvent(event)).toEqual({ ok: true, value: event });
  });

  test("every type has a vector", () => {
    const types = starting("event").map((name) => (read(`${PROTOCOL}${name}`) as { type: string }).type);
    expect(new Set(types)).toEqual(new Set([...Object.keys(TYPES), "moodReported"]));
  });

  test(LATER, () => {
    const event = read(`${PROTOCOL}${LATER}`);
    const parsed = parseEvent(event);
    expect(parsed).toMatchObject({ ok: true, value: { type: "unknown", name: "moodReported", person: "user-42" } });
    expect(parsed.ok && parsed.value.type === "unknown" ? JSON.parse(parsed.value.raw) : null).toEqual(event);
  });
});

describe("[WP14] requests", () => {
  test.each(["request.json", "request.empty.json"])("%s", (name) => {
    const request = read(`${PROTOCOL}${name}`);
    expect(parseSyncRequest(request)).toEqual({
      ok: true,
      value: { ...(request as object), unknown: [], rejected: [], unreadable: 0 },
    });
  });

  test("request.mixed.json: one bad event never costs the others", () => {
    const request = read(`${PROTOCOL}request.mixed.json`) as { events: unknown[] };
    const id = (end: string): string => `019c1a9b-7c00-7000-8000-0000000000${end}`;
    expect(parseSyncRequest(request)).toMatchObject({
      ok: true,
      value: {
        events: [request.events[7]],
        unknown: [{ type: "unknown", name: "moodReported" }],
        rejected: [
          { id: id("c1"), reason: "malformed" },
          { id: id("c2"), reason: "tooLarge" },
          { id: id("c3"), reason: "wrongPerson" },
          { id: id("c4"), reason: "malformed" },
        ],
        unreadable: 2,
      },
    });
  });
});

describe("[WP14] answers", () => {
  test.each(starting("reply"))("%s", (name) => {
    const reply = read(`${PROTOCOL}${name}`) as { batch: string };
    expect(parseSyncReply(reply, reply.batch)).toEqual(reply);
  });

  test.each(starting("bootstrap"))("%s", (name) => {
    const bootstrap = read(`${PROTOCOL}${name}`);
    expect(parseBootstrap(bootstrap)).toEqual(bootstrap);
    const { content } = bootstrap as { content: unknown };
    expect(parseContent(content)).toEqual({ ok: true, value: content });
  });

  test("bootstrap.model-version-3.json: a published model reads the same for ever", () => {
    const { models } = read(`${PROTOCOL}bootstrap.model-version-3.json`) as { models: Record<string, unknown> };
    const stored = parseStepModel(models["import-contacts"]);
    const model = stored === null ? null : unpackModel(stored);
    expect(stored).toMatchObject({ version: 3, attempts: 240 });
    expect(model?.filter.mu).toBeCloseTo(Math.log(45), 3);
    expect(model?.filter.sigma).toBeCloseTo(0.55, 3);
    expect(model?.filter.onset).toBeCloseTo(0.003, 5);
    expect(model?.filter.rates.rageClick).toBeCloseTo(0.0005, 6);
    expect(model?.filter.ratios.rageClick).toBeCloseTo(2.4, 3);
    expect(model?.filter.ratios.reEdit).toBeCloseTo(0.7, 3);
    expect(model?.trust).toBe(1);
    expect(model?.fate.intercept).toBeCloseTo(-1.5, 3);
    expect(model?.bound).toBeCloseTo(1.234, 2);
  });

  test.each(Object.keys(REFUSAL_STATUS))("refusal.%s.json", (code) => {
    const refusal = read(`${PROTOCOL}refusal.${code}.json`);
    expect(parseRefusal(refusal)).toEqual(refusal);
    expect(refusal).toMatchObject({ error: code });
  });
});

describe("[CO22] content of every version", () => {
  const versions = readdirSync(new URL("content/", VECTORS)).filter((name) => /^v\d+\.json$/.test(name));

  test.each(versions)("%s is read in the present one, without a problem", (name) => {
    const migrated = migrateContent(read(`content/${name}`));
    expect(migrated).toMatchObject({ ok: true, value: { version: 1 } });
    expect(migrated.ok ? checkContent(migrated.value) : null).toEqual([]);
  });

  test("v0.json gets segments and the unit of its holdouts, and keeps the rest", () => {
    const before = read("content/v0.json") as { journeys: unknown; guides: readonly { holdout: number }[] };
    const migrated = migrateContent(before);
    const after = migrated.ok ? migrated.value : null;
    expect(after?.segments).toEqual([]);
    expect(after?.journeys).toEqual(before.journeys);
    expect(after?.guides.map(({ holdout }) => holdout)).toEqual(
      before.guides.map(({ holdout }) => ({ share: holdout, unit: "person" })),
    );
  });

  test("v1.json is unchanged", () => {
    const content = read("content/v1.json");
    expect(migrateContent(content)).toEqual({ ok: true, value: content });
  });
});
