import { DEFAULT_BUDGET } from "@handrail/core/arbitration";
import { minutes, seconds } from "@handrail/core/base";
import { type Content, EMPTY_CONTENT, EVERYONE, type Guide } from "@handrail/core/content";
import type { HandrailEvent } from "@handrail/core/events";
import { PROTOCOL_VERSION } from "@handrail/core/protocol";
import type { Notice, Snapshot } from "@handrail/core/session";
import { DEFAULT_POLICY } from "@handrail/core/stall";
import { expect, it } from "vitest";
import { fakeClock, settle } from "../../test/fakeClock.ts";
import { fakeIds } from "../../test/fakeIds.ts";
import { memoryStore } from "../platform/memoryStore.ts";
import type { PeerMessage, Tabs } from "../ports/index.ts";
import { createEngine } from "./engine.ts";

const banner: Guide = {
  key: "hello",
  name: "hello",
  audience: EVERYONE,
  trigger: { kind: "manual" },
  tier: "panel",
  priority: 50,
  frequency: { times: 5, atLeastApart: minutes(0), untilDismissed: false },
  holdout: { share: 0, unit: "person" },
  content: { kind: "banner", placement: "top", body: "Hello", button: null },
};

const bootstrapOf = (content: Content) => ({
  kind: "bootstrapped" as const,
  bootstrap: {
    version: PROTOCOL_VERSION,
    revision: "1",
    content,
    models: {},
    stepTimes: {},
    settings: { attention: DEFAULT_BUDGET, stall: DEFAULT_POLICY, holdoutSalt: "s", globalHoldout: 0 },
  } as const,
});

/** An engine over ports that write down what they are told. */
const arrange = (snapshot: Snapshot | null = null) => {
  const [clock, ids, store] = [fakeClock(), fakeIds(), memoryStore()];
  const sent: HandrailEvent[] = [];
  const drawn: string[] = [];
  const posted: PeerMessage[] = [];
  const notices: Notice[] = [];
  const observed: string[] = [];
  const tabs: Tabs = {
    id: "tab-1",
    leads: () => true,
    claim: () => {},
    onLead: () => () => {},
    post: (message) => posted.push(message),
    onMessage: () => () => {},
    close: () => {},
  };
  const engine = createEngine({
    clock,
    ids,
    store,
    tabs,
    sender: { add: (event) => sent.push(event), leave: () => drawn.push("leave") },
    features: {
      show: (display) => drawn.push(`show ${display.guide.key}`),
      update: () => {},
      hide: () => drawn.push("hide"),
      preload: () => {},
      dispose: () => {},
    },
    person: snapshot?.person ?? "anon-1",
    snapshot,
    visible: true,
    onNotice: (notice) => notices.push(notice),
    onObserved: (event) => observed.push(event.type),
  });
  return { engine, clock, store, sent, drawn, posted, notices, observed };
};

it("stamps every fact with its person, tab and running number, and sends it once", () => {
  const { engine, sent, observed } = arrange();
  engine.observe({ type: "tracked", name: "a", properties: {} });
  engine.observe({ type: "tracked", name: "b", properties: {} });
  expect(sent.map(({ person, tab, seq }) => [person, tab, seq])).toEqual([
    ["anon-1", "tab-1", 1],
    ["anon-1", "tab-1", 2],
  ]);
  expect(new Set(sent.map((event) => event.id)).size).toBe(2);
  expect(observed).toEqual(["tracked", "tracked"]);
});

it("goes on under the name the person was identified by", () => {
  const { engine, sent } = arrange();
  engine.observe({ type: "identified", traits: {}, anonymousId: "anon-1" }, { person: "ann" });
  engine.observe({ type: "accountIdentified", traits: {} }, { account: "acme" });
  engine.observe({ type: "tracked", name: "a", properties: {} });
  expect(sent.map(({ person, account }) => [person, account])).toEqual([
    ["ann", null],
    ["ann", "acme"],
    ["ann", "acme"],
  ]);
});

it("keeps the snapshot at once, tells the other tabs, and a new engine goes on from it", async () => {
  const first = arrange();
  first.engine.observe({ type: "identified", traits: { plan: "pro" }, anonymousId: "anon-1" }, { person: "ann" });
  await settle();
  const kept = (await first.store.readSnapshot()) as Snapshot;
  expect(kept.person).toBe("ann");
  expect(first.posted.at(-1)).toEqual({ kind: "snapshot", snapshot: kept });
  const next = arrange(kept);
  expect(next.engine.state().anonymous).toBe(false);
  expect(next.engine.state().progress.traits).toEqual(kept.progress.traits);
});

it("draws what the host asks for once the content is there, and hides it again", () => {
  const { engine, drawn, sent } = arrange();
  engine.dispatch({ kind: "surroundings", path: "/", device: "desktop", locale: "en" });
  engine.dispatch({ kind: "requested", guide: "hello", by: "host" });
  expect(drawn).toEqual([]);
  engine.dispatch(bootstrapOf({ ...EMPTY_CONTENT, guides: [banner] }));
  expect(drawn).toEqual(["show hello"]);
  expect(sent.some((event) => event.type === "guideTriggered")).toBe(true);
  engine.dispatch({ kind: "hidden", guide: "hello" });
  expect(drawn).toEqual(["show hello", "hide"]);
});

it("tells the host that it is ready when the content is there", () => {
  const { engine, notices } = arrange();
  engine.dispatch(bootstrapOf(EMPTY_CONTENT));
  expect(notices.map((notice) => notice.type)).toContain("ready");
});

it("holds at most one timer, and none after it has stopped", async () => {
  const { engine, clock, sent } = arrange();
  const step = {
    key: "create",
    title: "Create",
    description: null,
    required: true,
    prerequisites: [],
    completion: { kind: "host" },
    scope: { urls: [], selector: null },
    waiting: null,
    href: null,
    definitionVersion: 1,
  } as const;
  const journey = {
    key: "j",
    title: "J",
    outcome: null,
    audience: EVERYONE,
    order: "unordered",
    steps: [step],
  } as const;
  engine.dispatch({ kind: "surroundings", path: "/", device: "desktop", locale: "en" });
  engine.dispatch(bootstrapOf({ ...EMPTY_CONTENT, journeys: [journey] }));
  for (let index = 0; index < 20; index += 1) {
    engine.dispatch({ kind: "active", typing: false });
    expect(clock.timers()).toBeLessThanOrEqual(1);
    await clock.advance(seconds(2));
  }
  expect(sent.some((event) => event.type === "episodeUpdated")).toBe(true);
  engine.stop();
  expect(clock.timers()).toBe(0);
  const count = sent.length;
  engine.observe({ type: "tracked", name: "late", properties: {} });
  expect(sent).toHaveLength(count);
});
