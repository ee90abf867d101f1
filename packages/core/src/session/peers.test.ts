import { describe, expect, test } from "vitest";
import VERSION_1 from "../../../../tests/vectors/snapshot/v1.json" with { type: "json" };
import { hours, seconds } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import { EMPTY_PROGRESS } from "../progress/index.ts";
import { PROTOCOL_VERSION, type SyncReply } from "../protocol/index.ts";
import { createScenario, type Scenario } from "./scenario.ts";
import type { Snapshot } from "./types.ts";

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

describe("other tabs and the server", () => {
  test("[SE42] of an attempt in two tabs the newer copy goes on, with all that was heard in it", () => {
    const [one, two] = [begin(), begin({ session: { tab: "tab-2", leader: false } })];
    one.give({ kind: "acted", control: 1 });
    one.work(seconds(20));
    one.evidence("deadClick");
    two.wait(seconds(20));
    two.give({ kind: "peerChanged", snapshot: one.snapshot() });
    one.give({ kind: "leadership", leader: false });
    two.give({ kind: "leadership", leader: true });
    two.give({ kind: "acted", control: 1 });
    two.work(seconds(5));
    two.give({ kind: "active", typing: false });
    const merged = two.state().episodes["import"];
    expect(merged).toMatchObject({ trail: { text: "f20Ds", second: 20 }, active: seconds(25), visits: 1 });
    one.give({ kind: "peerChanged", snapshot: two.snapshot() });
    expect(one.state().episodes["import"]).toEqual(merged);
  });

  test("[SE42] a tab of an earlier version does no harm, and what is no snapshot is nobody's", () => {
    const scenario = begin({ session: { person: "user-17", anonymous: false } });
    const { import: _, ...others } = VERSION_1.episodes;
    const earlier = { ...VERSION_1, episodes: { ...others, import: { ...VERSION_1.episodes.import, revision: 900 } } };
    scenario.give({ kind: "peerChanged", snapshot: earlier as unknown as Snapshot }); // as another version may send it
    scenario.give({ kind: "peerChanged", snapshot: null as unknown as Snapshot });
    scenario.evidence("error");
    scenario.work(seconds(40));
    expect(scenario.state().progress.steps["invite"]?.completedAt).not.toBeNull();
    expect(scenario.state().episodes["import"]?.evidence.error).toBe(1);
  });

  test("[SE42] what another tab learned is learned here, and nothing is written back", () => {
    const [one, two] = [begin(), begin({ session: { tab: "tab-2", leader: false } })];
    one.work(seconds(20));
    one.observe({ type: "tracked", name: "invited", properties: {} });
    const commands = two.give({ kind: "peerChanged", snapshot: one.snapshot() });
    expect(two.state().progress).toEqual(one.state().progress);
    expect(two.state().episodes).toEqual(one.state().episodes);
    expect(commands.filter(({ kind }) => kind === "persist" || kind === "send")).toEqual([]);
  });

  test("[SE42] an older copy of an episode does not undo a newer one", () => {
    const scenario = begin();
    const old = scenario.snapshot();
    scenario.work(seconds(20));
    const { active } = scenario.state().episodes["import"] ?? {};
    scenario.give({ kind: "peerChanged", snapshot: old });
    expect(scenario.state().episodes["import"]?.active).toBeGreaterThanOrEqual(active ?? 1);
  });

  test("[SE42] what the other tab closed is closed here, without a second word", () => {
    const [one, two] = [begin(), begin({ session: { tab: "tab-2" } })];
    for (const tab of [one, two]) tab.observe({ type: "tracked", name: "lost", properties: {} });
    const { id: display } = one.state().showing[0] ?? { id: "" };
    one.give({ kind: "shown", display });
    one.wait(seconds(1));
    one.give({ kind: "closed", display, reason: "dismissed" });
    expect(two.showing()).toEqual(["tip"]);
    two.give({ kind: "peerChanged", snapshot: one.snapshot() });
    expect(two.showing()).toEqual([]);
    expect(two.commands("hide")).toHaveLength(1);
    expect(two.sent("guideClosed")).toEqual([]);
  });

  test("[SE42] an anonymous tab follows when another says who the person is", () => {
    const [one, two] = [
      begin({ session: { person: "anon-1" } }),
      begin({ session: { person: "anon-1", tab: "tab-2" } }),
    ];
    one.observe({ type: "identified", traits: { role: "admin" }, anonymousId: "anon-1" }, { person: "ada" });
    two.give({ kind: "peerChanged", snapshot: one.snapshot() });
    expect(two.state()).toMatchObject({ person: "ada", anonymous: false });
  });

  test("[SE42] what concerns another known person is none of our business", () => {
    const ada = begin({ session: { person: "ada", anonymous: false } });
    const bob = begin({ session: { person: "bob", anonymous: false } });
    bob.observe({ type: "tracked", name: "invited", properties: {} });
    ada.give({ kind: "peerChanged", snapshot: bob.snapshot() });
    expect(ada.state().person).toBe("ada");
    expect(ada.state().progress.steps["invite"]?.completedAt ?? null).toBeNull();
  });

  test("[SE42] two tabs that tell each other everything come to rest in agreement", () => {
    const [one, two] = [begin(), begin({ session: { tab: "tab-2", leader: false } })];
    one.work(seconds(10));
    two.observe({ type: "tracked", name: "invited", properties: {} });
    one.give({ kind: "peerChanged", snapshot: two.snapshot() });
    two.give({ kind: "peerChanged", snapshot: one.snapshot() });
    one.give({ kind: "peerChanged", snapshot: two.snapshot() });
    const shared = ({ progress, episodes }: Snapshot) => ({ progress, episodes });
    expect(shared(one.snapshot())).toEqual(shared(two.snapshot()));
  });

  test("[SE43] the server's progress is merged, its value and segments are taken", () => {
    const elsewhere = begin();
    elsewhere.observe({ type: "tracked", name: "invited", properties: {} });
    const here = begin();
    here.observe({ type: "stepSkipped", step: "import" });
    const reply = aReply({ progress: elsewhere.state().progress, value: { contacts: 12 }, segments: ["trial"] });
    here.give({ kind: "synced", reply });
    expect(here.commands("notify").map(({ notice }) => notice)).toContainEqual({
      type: "stepCompleted",
      step: "invite",
    });
    expect(here.state()).toMatchObject({ value: { contacts: 12 }, segments: ["trial"] });
    here.give({ kind: "synced", reply: aReply() });
    expect(here.state().progress.steps["invite"]?.completedAt).not.toBeNull();
    expect(here.state().progress.steps["import"]?.skippedAt).not.toBeNull();
  });
});

describe("who it is", () => {
  test("[SE44] what was done anonymously stays theirs", () => {
    const scenario = begin({ session: { person: "anon-1" } });
    scenario.work(seconds(30));
    scenario.observe({ type: "identified", traits: { role: "admin" }, anonymousId: "anon-1" }, { person: "ada" });
    scenario.give({ kind: "leaving" });
    expect(scenario.state()).toMatchObject({ person: "ada", anonymous: false });
    expect(scenario.state().episodes["import"]?.active).toBe(seconds(30));
    expect(scenario.sent("stepStarted")).toHaveLength(1);
    expect(scenario.commands("persist").at(-1)?.snapshot.person).toBe("ada");
  });

  test("[SE44] when another known person comes, nothing of the first remains", () => {
    const scenario = begin({ session: { person: "ada", anonymous: false } });
    scenario.work(seconds(30));
    scenario.observe({ type: "tracked", name: "invited", properties: {} });
    scenario.observe({ type: "tracked", name: "lost", properties: {} });
    expect(scenario.showing()).toEqual(["tip"]);
    scenario.wait(hours(1));
    scenario.observe({ type: "identified", traits: { role: "user" }, anonymousId: null }, { person: "bob" });
    const kept = JSON.stringify(scenario.commands("persist").at(-1)?.snapshot);
    expect(kept).not.toContain("ada");
    expect(scenario.state().progress.steps).not.toHaveProperty("invite");
    expect(scenario.showing()).toEqual([]);
    expect(scenario.state().episodes["import"]).toMatchObject({ active: 0, visits: 1 });
    expect(scenario.state().progress.traits).toMatchObject({ role: { value: "user" } });
    expect(scenario.state().bootstrap).not.toBeNull();
  });

  test("[SE44] the same person said again changes traits alone", () => {
    const scenario = begin({ session: { person: "ada", anonymous: false } });
    scenario.work(seconds(10));
    scenario.observe({ type: "identified", traits: { role: "admin" }, anonymousId: null }, { person: "ada" });
    expect(scenario.state().episodes["import"]?.active).toBe(seconds(10));
    expect(scenario.state().progress.traits).toMatchObject({ role: { value: "admin" } });
  });
});
