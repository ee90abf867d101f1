import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_CONTENT } from "../content/index.ts";
import { EMPTY_PROGRESS } from "../progress/index.ts";
import { fromJson, parseBootstrap, parseRefusal, parseSyncReply } from "./parseReply.ts";
import { PROTOCOL_VERSION } from "./wire.ts";

const BATCH = "batch-1";

const reply = (changes: object = {}): Record<string, unknown> => ({
  version: PROTOCOL_VERSION,
  batch: BATCH,
  accepted: ["a"],
  duplicate: [],
  rejected: [{ id: "b", reason: "malformed" }],
  progress: EMPTY_PROGRESS,
  segments: [],
  value: {},
  revision: "r1",
  ...changes,
});

const bootstrap = (changes: object = {}): Record<string, unknown> => ({
  version: PROTOCOL_VERSION,
  revision: "r1",
  content: EMPTY_CONTENT,
  models: {},
  stepTimes: {},
  settings: { attention: {}, stall: {}, holdoutSalt: "s", globalHoldout: 0 },
  ...changes,
});

const PORTAL = "<!doctype html><title>Sign in to the network</title>";

describe("[WP12] replies", () => {
  test("the server's reply to this batch is believed", () => {
    expect(parseSyncReply(reply(), BATCH)).toEqual(reply());
  });

  test("a portal page and text that was cut off are not", () => {
    const text = JSON.stringify(reply());
    expect(parseSyncReply(fromJson(PORTAL), BATCH)).toBeNull();
    for (let length = 0; length < text.length; length += 1) {
      expect(parseSyncReply(fromJson(text.slice(0, length)), BATCH)).toBeNull();
    }
    expect(parseSyncReply(fromJson(text), BATCH)).toEqual(reply());
  });

  test("a reply to another batch is not", () => {
    expect(parseSyncReply(reply({ batch: "batch-2" }), BATCH)).toBeNull();
  });

  test.each(Object.keys(reply()))("a reply without `%s`, or with nonsense there, is not", (field) => {
    for (const wrong of [undefined, null, 5, [5], { a: 5 }]) {
      // A record of amounts may well be `{ a: 5 }`.
      if (field === "value" && wrong !== null && typeof wrong === "object" && !Array.isArray(wrong)) continue;
      expect([wrong, parseSyncReply(reply({ [field]: wrong }), BATCH)]).toEqual([wrong, null]);
    }
  });

  test("no answer at all makes it throw", () => {
    fc.assert(fc.property(fc.anything(), (value) => parseSyncReply(value, BATCH) === null));
    fc.assert(fc.property(fc.string(), (text) => parseSyncReply(fromJson(text), BATCH) === null));
  });
});

describe("[WP13] bootstraps", () => {
  test("one of this version with all its parts is believed", () => {
    expect(parseBootstrap(bootstrap())).toEqual(bootstrap());
  });

  test.each(Object.keys(bootstrap()))("one without `%s`, or with nonsense there, is not", (field) => {
    for (const wrong of [undefined, null, 5, [5]]) {
      expect([wrong, parseBootstrap(bootstrap({ [field]: wrong }))]).toEqual([wrong, null]);
    }
  });

  test.each(["journeys", "guides", "valueMetrics", "segments"])("content without %s is not", (part) => {
    expect(parseBootstrap(bootstrap({ content: { ...EMPTY_CONTENT, [part]: undefined } }))).toBeNull();
  });

  test("another version, of the protocol or of the content, is not", () => {
    expect(parseBootstrap(bootstrap({ version: PROTOCOL_VERSION + 1 }))).toBeNull();
    expect(parseBootstrap(bootstrap({ content: { ...EMPTY_CONTENT, version: 2 } }))).toBeNull();
  });

  test("a portal page is not", () => {
    expect(parseBootstrap(fromJson(PORTAL))).toBeNull();
    fc.assert(fc.property(fc.anything(), (value) => parseBootstrap(value) === null));
  });
});

describe("[WP16] refusals", () => {
  test("one of ours is read, with when to try again", () => {
    const refused = { error: "tooMany", message: "Wait.", retryAfter: 2_000 };
    expect(parseRefusal(refused)).toEqual(refused);
  });

  test.each([null, "no", {}, { error: "tooMany" }, { error: 5, message: "x", retryAfter: null }])(
    "%j is none",
    (value) => {
      expect(parseRefusal(value)).toBeNull();
    },
  );
});
