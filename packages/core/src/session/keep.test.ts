import { describe, expect, test } from "vitest";
import VERSION_1 from "../../../../tests/vectors/snapshot/v1.json" with { type: "json" };
import WITH_TRAIL from "../../../../tests/vectors/snapshot/v1-with-trail.json" with { type: "json" };
import { minutes, seconds, timestamp } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import { EMPTY_PROGRESS } from "../progress/index.ts";
import { PROTOCOL_VERSION, type SyncReply } from "../protocol/index.ts";
import { parseSnapshot } from "./parseSnapshot.ts";
import { createScenario, type Scenario, START } from "./scenario.ts";
import { snapshotOf } from "./state.ts";

const CONTENT = {
  journeys: [
    aJourney([
      aStep("import", { scope: { urls: ["/contacts"], selector: null } }),
      aStep("invite", { completion: { kind: "event", event: "invited", where: [], count: 1 } }),
    ]),
  ],
  guides: [aGuide("tip", { trigger: { kind: "event", event: "lost" } })],
};
const begin = (options: Parameters<typeof createScenario>[0] = {}): Scenario =>
  createScenario({ content: CONTENT, path: "/contacts", ...options });

/** What was last reported of the attempt at importing. */
const lastReport = (scenario: Scenario) =>
  scenario
    .sent("episodeUpdated")
    .map(({ episode }) => episode)
    .findLast(({ step }) => step === "import");

const aReply = (changes: Partial<SyncReply> = {}): SyncReply => ({
  version: PROTOCOL_VERSION,
  batch: "b",
  accepted: [],
  duplicate: [],
  rejected: [],
  progress: EMPTY_PROGRESS,
  segments: [],
  value: {},
  revision: "r1",
  ...changes,
});

describe("keeping", () => {
  test("[SE40] a fact that changes progress is kept at once", () => {
    const scenario = begin();
    const before = scenario.commands("persist").length;
    scenario.observe({ type: "tracked", name: "invited", properties: {} });
    const kept = scenario.commands("persist").slice(before);
    expect(kept).toHaveLength(1);
    expect(kept[0]?.snapshot.progress.steps["invite"]?.completedAt).not.toBeNull();
  });

  test("[SE40] what accrues is kept every few seconds, and when the page goes", () => {
    const scenario = begin();
    const before = scenario.commands("persist").length;
    scenario.work(seconds(14), seconds(1));
    expect(scenario.commands("persist").length - before).toBeLessThanOrEqual(3);
    expect(scenario.commands("persist").length - before).toBeGreaterThanOrEqual(2);
    scenario.give({ kind: "leaving" });
    expect(scenario.commands("persist").at(-1)?.snapshot.episodes["import"]?.active).toBe(seconds(14));
  });

  test("[SE40] the tab the person turns from keeps what it counted", () => {
    const scenario = begin();
    scenario.work(seconds(3), seconds(1));
    scenario.give({ kind: "leadership", leader: false });
    expect(scenario.commands("persist").at(-1)?.snapshot.episodes["import"]?.active).toBe(seconds(3));
  });

  test("[SE40] what changes nothing keeps nothing", () => {
    const scenario = begin();
    const before = scenario.commands("persist").length;
    scenario.observe({ type: "tracked", name: "unheard-of", properties: {} });
    scenario.give({ kind: "synced", reply: aReply() });
    scenario.give({ kind: "synced", reply: aReply() });
    expect(scenario.commands("persist").length).toBe(before);
  });

  test("[SE41] a reload goes on where it was", () => {
    const before = begin();
    before.work(seconds(30));
    before.give({ kind: "leaving" });
    const kept = before.commands("persist").at(-1)?.snapshot ?? before.snapshot();
    const after = begin({ snapshot: kept, at: timestamp(before.now() + seconds(2)) });
    after.work(seconds(10));
    after.give({ kind: "leaving" });
    expect(after.state().episodes["import"]).toMatchObject({ active: seconds(40), visits: 1 });
    expect(after.sent("stepStarted")).toEqual([]);
    expect(after.state().sessionStartedAt).toBe(START);
  });

  test("[SE41] what was kept is not announced as news", () => {
    const before = begin();
    before.observe({ type: "tracked", name: "invited", properties: {} });
    const after = begin({ snapshot: before.snapshot(), at: before.now() });
    expect(after.commands("notify").map(({ notice }) => notice.type)).not.toContain("stepCompleted");
  });

  test("[SE41] half an hour later a new session begins", () => {
    const before = begin();
    const soon = begin({ snapshot: before.snapshot(), at: timestamp(START + minutes(29)) });
    const later = begin({ snapshot: before.snapshot(), at: timestamp(START + minutes(31)) });
    expect(soon.state().sessionStartedAt).toBe(START);
    expect(later.state().sessionStartedAt).toBe(START + minutes(31));
  });

  test("[SE41] a snapshot survives the store", () => {
    const scenario = begin();
    scenario.work(minutes(2));
    const copy: unknown = JSON.parse(JSON.stringify(scenario.snapshot()));
    expect(parseSnapshot(copy)).toEqual(scenario.snapshot());
  });

  test("[SE41] a kept snapshot of version 1 is read for ever", () => {
    const snapshot = parseSnapshot(VERSION_1);
    expect(snapshot).toMatchObject({ person: "user-17", account: "acme", segments: ["trial"] });
    if (snapshot === null) return;
    const scenario = begin({ snapshot, at: timestamp(snapshot.lastActiveAt + minutes(1)) });
    expect(scenario.state().episodes["import"]).toMatchObject({ active: 41_000, outcome: "open", visits: 2 });
    expect(snapshotOf(scenario.state()).progress.steps["invite"]?.completedAt?.source).toBe("event");
  });

  test("[SE41] an attempt from before there were trails goes on to be timed and reported, and is judged no more", () => {
    const snapshot = parseSnapshot(VERSION_1);
    if (snapshot === null) throw new Error("version 1 must be read");
    const scenario = begin({ snapshot, at: timestamp(snapshot.lastActiveAt + minutes(1)) });
    scenario.evidence("deadClick", "goingBack", "rageClick");
    scenario.give({ kind: "acted", control: 7 });
    scenario.work(minutes(5));
    const episode = scenario.state().episodes["import"];
    expect(episode).toMatchObject({ natural: false, stuckAt: null, id: "6f1f5d0c2a94be37" });
    expect(episode?.active).toBeGreaterThan(330_000);
    expect(episode?.evidence.deadClick).toBe(2);
    expect(episode?.revision).toBeGreaterThan(12);
    expect(scenario.sent("stallDetected")).toEqual([]);
    scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
    expect(lastReport(scenario)).toMatchObject({
      outcome: "done",
      trail: "x",
      natural: false,
    });
  });

  test("[SE41] an attempt with its trail goes on where it was", () => {
    const snapshot = parseSnapshot(WITH_TRAIL);
    expect(snapshot).toEqual(WITH_TRAIL);
    if (snapshot === null) return;
    const scenario = begin({ snapshot, at: timestamp(snapshot.lastActiveAt + seconds(3)) });
    scenario.give({ kind: "acted", control: 102 });
    scenario.work(seconds(10));
    scenario.give({ kind: "active", typing: false });
    scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
    expect(lastReport(scenario)).toMatchObject({
      active: 46_000,
      trail: `${WITH_TRAIL.episodes.import.trail.text}20r`,
      visits: 2,
      natural: true,
    });
  });

  test("[SE41] what is no attempt is left out, and the rest is read", () => {
    const sound = VERSION_1 as Record<string, unknown>;
    const { id: _, ...nameless } = VERSION_1.episodes.import;
    for (const episode of [{}, null, 7, [], nameless, { ...VERSION_1.episodes.import, detector: null }]) {
      const episodes = { ...WITH_TRAIL.episodes, other: episode };
      expect(parseSnapshot({ ...sound, episodes })).toEqual({ ...sound, episodes: WITH_TRAIL.episodes });
    }
    const halved = { ...WITH_TRAIL.episodes.import, trail: { text: "f" } };
    expect(parseSnapshot({ ...sound, episodes: { import: halved } })?.episodes["import"]).toMatchObject({
      trail: { text: "x" },
      controls: [],
      natural: false,
    });
  });

  test("[SE41] junk is no snapshot", () => {
    const sound = VERSION_1 as Record<string, unknown>;
    const junk: unknown[] = [
      null,
      undefined,
      7,
      "snapshot",
      [],
      {},
      { ...sound, version: 2 },
      { ...sound, person: 17 },
      { ...sound, anonymous: "yes" },
      { ...sound, account: 3 },
      { ...sound, progress: [] },
      { ...sound, progress: {} },
      { ...sound, episodes: null },
      { ...sound, resuming: {} },
      { ...sound, segments: "trial" },
      { ...sound, value: null },
      { ...sound, lastActiveAt: "today" },
    ];
    expect(junk.map(parseSnapshot)).toEqual(junk.map(() => null));
    expect(parseSnapshot(sound)).not.toBeNull();
  });
});
