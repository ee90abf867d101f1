import { describe, expect, test } from "vitest";
import { DEFAULT_BUDGET } from "../arbitration/index.ts";
import { hours, inSeconds, minutes, seconds } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import type { Guide } from "../content/index.ts";
import { aBootstrap, createScenario } from "./scenario.ts";

const STEPS = [
  aStep("import", { scope: { urls: ["/contacts"], selector: null } }),
  aStep("domain", { scope: { urls: ["/domain"], selector: null }, waiting: { on: "other", remindAfter: hours(2) } }),
];
const journeys = [aJourney(STEPS)];
const helping = (changes: Partial<Guide> = {}): Guide =>
  aGuide("help-import", { trigger: { kind: "stall", step: "import" }, ...changes });

const onContacts = (...guides: readonly Guide[]) =>
  createScenario({ content: { journeys, guides }, path: "/contacts" });

/** The active second in which the person was said to be stuck. */
const stuckAt = (scenario: ReturnType<typeof createScenario>): number | null => {
  const { stuckAt: active } = scenario.state().episodes["import"] ?? {};
  return active ? Math.round(inSeconds(active)) : null;
};

describe("stalls", () => {
  test("[SE20] a stall is said once, whether or not there is a guide for it", () => {
    const scenario = onContacts();
    scenario.work(minutes(5));
    expect(scenario.sent("stallDetected")).toHaveLength(1);
    const [stall] = scenario.sent("stallDetected");
    expect(stall).toMatchObject({ step: "import", episode: scenario.state().episodes["import"]?.id });
    expect(stall?.probability).toBeGreaterThanOrEqual(0.5);
    expect(stall?.reasons[0]).toMatch(/^time:0\.\d+$/);
    expect(scenario.commands("notify").filter(({ notice }) => notice.type === "stall")).toHaveLength(1);
    expect(scenario.state().episodes["import"]?.stuckAt).toBe(stall?.active);
  });

  test("[SE20] the report says the same with a guide of any tier", () => {
    const told = (["subtle", "panel", "modal"] as const).map((tier) => {
      const scenario = onContacts(helping({ tier }));
      scenario.work(minutes(5));
      return stuckAt(scenario);
    });
    const none = onContacts();
    none.work(minutes(5));
    expect(new Set([...told, stuckAt(none)])).toEqual(new Set([90]));
  });

  test("[SE21] the guide comes at the pause after the threshold, woken and not polled", () => {
    const scenario = onContacts(helping());
    scenario.work(seconds(80), seconds(1));
    expect(scenario.showing()).toEqual([]);
    scenario.wait(seconds(20));
    expect(scenario.showing()).toEqual(["help-import"]);
    const [shown] = scenario.commands("show");
    const [stall] = scenario.commands("notify").filter(({ notice }) => notice.type === "stall");
    expect(shown?.at).toBe(stall?.at);
  });

  test("[SE21] it does not come into somebody's typing", () => {
    const scenario = onContacts(helping());
    scenario.work(minutes(3), seconds(3), true);
    expect(scenario.sent("stallDetected")).toHaveLength(1);
    expect(scenario.showing()).toEqual([]);
    scenario.wait(seconds(4));
    expect(scenario.showing()).toEqual(["help-import"]);
  });

  test("[SE21] it does not come while somebody looks for their card, but when they are out of that field", () => {
    const scenario = onContacts(helping());
    scenario.work(seconds(40));
    for (let pause = 0; pause < 8; pause += 1) {
      scenario.give({ kind: "active", typing: false, paying: true });
      scenario.wait(seconds(25));
    }
    expect(scenario.sent("stallDetected")).toHaveLength(1);
    expect(scenario.showing()).toEqual([]);
    scenario.give({ kind: "active", typing: false });
    scenario.wait(seconds(2));
    expect(scenario.showing()).toEqual(["help-import"]);
  });

  test("[SE21] reading without a key or pointer leads to it as well, until the reading ends", () => {
    const scenario = onContacts(helping());
    const active = () => Math.round(inSeconds(scenario.state().episodes["import"]?.active ?? seconds(0)));
    scenario.give({ kind: "attending", attending: true });
    scenario.wait(seconds(70));
    scenario.give({ kind: "attending", attending: false });
    expect(active()).toBe(70);
    scenario.wait(minutes(5));
    expect([active(), scenario.showing()]).toEqual([70, []]);
    scenario.give({ kind: "attending", attending: true });
    scenario.wait(seconds(30));
    expect(scenario.showing()).toEqual(["help-import"]);
  });

  test("[SE27] its code is asked for earlier, once", () => {
    const scenario = onContacts(helping());
    scenario.work(minutes(3));
    const preloads = scenario.commands("preload");
    expect(preloads.map(({ format }) => format)).toEqual(["tooltip"]);
    expect(preloads[0]?.at ?? 0).toBeLessThan((scenario.commands("show")[0]?.at ?? 0) - seconds(10));
  });
});

describe("what asks", () => {
  test("[SE22] an event asks at once", () => {
    const scenario = onContacts(aGuide("well-done", { trigger: { kind: "event", event: "sent" } }));
    scenario.observe({ type: "tracked", name: "other", properties: {} });
    expect(scenario.showing()).toEqual([]);
    scenario.observe({ type: "tracked", name: "sent", properties: {} });
    expect(scenario.showing()).toEqual(["well-done"]);
  });

  test("[SE22] an event that had to wait is forgotten after half a minute", () => {
    const guides = [
      aGuide("first", { trigger: { kind: "event", event: "a" }, tier: "subtle" }),
      aGuide("second", { trigger: { kind: "event", event: "b" }, tier: "subtle" }),
    ];
    const waited = (pause: number) => {
      const scenario = onContacts(...guides);
      scenario.observe({ type: "tracked", name: "a", properties: {} });
      const { id: display } = scenario.state().showing[0] ?? { id: "" };
      scenario.give({ kind: "shown", display });
      scenario.observe({ type: "tracked", name: "b", properties: {} });
      expect(scenario.showing()).toEqual(["first"]);
      scenario.wait(seconds(pause));
      scenario.give({ kind: "closed", display, reason: "ended" });
      return scenario.showing();
    };
    expect(waited(20)).toEqual(["second"]);
    expect(waited(40)).toEqual([]);
  });

  test("[SE22] a page asks while the person is on it", () => {
    const scenario = createScenario({
      content: { journeys, guides: [aGuide("tip", { trigger: { kind: "page", pattern: "/contacts" } })] },
      path: "/",
      session: { visible: false },
    });
    scenario.goTo("/contacts");
    scenario.goTo("/");
    scenario.give({ kind: "visible", visible: true });
    expect(scenario.showing()).toEqual([]);
    scenario.goTo("/contacts");
    expect(scenario.showing()).toEqual(["tip"]);
  });

  test("[SE22] a path the host gave by page() survives a resize", () => {
    const scenario = createScenario({ content: { journeys }, path: "/" });
    scenario.observe({ type: "pageViewed", path: "/contacts" });
    scenario.give({ kind: "surroundings", path: "/", device: "phone", locale: "en" });
    expect(scenario.state()).toMatchObject({ path: "/contacts", device: "phone" });
    scenario.give({ kind: "surroundings", path: "/domain", device: "phone", locale: "en" });
    expect(scenario.state().path).toBe("/domain");
  });

  test("[SE22] the session asks once, over its pages", () => {
    const content = { guides: [aGuide("hello", { trigger: { kind: "session" } })] };
    const first = createScenario({ content });
    expect(first.showing()).toEqual(["hello"]);
    const { id: display } = first.state().showing[0] ?? { id: "" };
    first.give({ kind: "shown", display });
    first.give({ kind: "closed", display, reason: "ended" });
    const next = createScenario({ content, snapshot: first.snapshot(), at: first.now() });
    expect(next.showing()).toEqual([]);
    next.wait(hours(5));
    next.give({ kind: "active", typing: false });
    expect(next.showing()).toEqual(["hello"]);
  });

  test("[SE22] an element asks while it is in the page, and once a session", () => {
    const selector = ".empty-list";
    const content = { guides: [aGuide("bring-list", { trigger: { kind: "element", selector } })] };
    const scenario = createScenario({ content });
    expect(scenario.showing()).toEqual([]);
    scenario.give({ kind: "elements", present: [selector] });
    expect(scenario.showing()).toEqual(["bring-list"]);
    const { id: display } = scenario.state().showing[0] ?? { id: "" };
    scenario.give({ kind: "shown", display });
    scenario.give({ kind: "closed", display, reason: "dismissed" });
    scenario.give({ kind: "elements", present: [] });
    scenario.give({ kind: "elements", present: [selector] });
    expect(scenario.showing()).toEqual([]);
  });

  test("[SE22] a table pasted into the form of a guide asks, one pasted elsewhere does not", () => {
    const scenario = onContacts(aGuide("all-at-once", { trigger: { kind: "paste", selector: "#contact" } }));
    scenario.give({ kind: "pasted", selector: "#note" });
    expect(scenario.showing()).toEqual([]);
    scenario.give({ kind: "pasted", selector: "#contact" });
    expect(scenario.showing()).toEqual(["all-at-once"]);
  });

  test("[SE22] a wait asks from its reminder on, without an input", () => {
    const guide = aGuide("remind", { trigger: { kind: "waitingTooLong", step: "domain" } });
    const scenario = onContacts(guide);
    scenario.observe({ type: "stepWaiting", step: "domain" });
    scenario.wait(minutes(119));
    expect(scenario.showing()).toEqual([]);
    scenario.wait(minutes(2));
    expect(scenario.showing()).toEqual(["remind"]);
  });

  test("[SE22] a guide that is only asked for does not ask", () => {
    const scenario = onContacts(aGuide("by-hand"));
    scenario.work(minutes(10));
    expect(scenario.showing()).toEqual([]);
  });

  test("[SE23] a guide is only for its audience", () => {
    const audience = { kind: "account", property: "plan", operator: "is", value: "team" } as const;
    const scenario = onContacts(aGuide("hello", { trigger: { kind: "session" }, audience }));
    expect(scenario.showing()).toEqual([]);
    scenario.observe({ type: "accountIdentified", traits: { plan: "team" } }, { account: "acme" });
    expect(scenario.showing()).toEqual(["hello"]);
  });
});

describe("attention", () => {
  const shownFor = (scenario: ReturnType<typeof createScenario>) => {
    const { id: display } = scenario.state().showing[0] ?? { id: "" };
    scenario.give({ kind: "shown", display });
    scenario.give({ kind: "closed", display, reason: "action" });
  };

  test("[SE24] of two that ask the higher priority is shown, the other later", () => {
    const guides = [
      aGuide("low", { trigger: { kind: "session" }, priority: 10 }),
      aGuide("high", { trigger: { kind: "session" }, priority: 90 }),
    ];
    const scenario = onContacts(...guides);
    expect(scenario.showing()).toEqual(["high"]);
    shownFor(scenario);
    expect(scenario.showing()).toEqual([]);
    scenario.wait(DEFAULT_BUDGET.atLeastApart);
    expect(scenario.showing()).toEqual(["low"]);
  });

  test("[SE24] the budget of the environment is the one that counts", () => {
    const guides = [1, 2, 3].map((n) => aGuide(`guide-${n}`, { trigger: { kind: "session" } }));
    const attention = { ...DEFAULT_BUDGET, perSession: 1 };
    const scenario = createScenario({ bootstrap: aBootstrap({ guides }, { attention }) });
    shownFor(scenario);
    scenario.wait(hours(2));
    expect(scenario.commands("show")).toHaveLength(1);
  });

  test("[SE25] nothing comes by itself in a tab that follows, or is hidden", () => {
    const content = { guides: [aGuide("hello", { trigger: { kind: "session" } })] };
    const following = createScenario({ content, session: { leader: false } });
    const hidden = createScenario({ content, session: { visible: false } });
    expect([...following.showing(), ...hidden.showing()]).toEqual([]);
    following.give({ kind: "leadership", leader: true });
    hidden.give({ kind: "visible", visible: true });
    expect([...following.showing(), ...hidden.showing()]).toEqual(["hello", "hello"]);
  });

  test("[SE28] a guide that could not be drawn makes way, and rests", () => {
    const guides = [
      aGuide("broken", { trigger: { kind: "session" }, priority: 90, tier: "subtle" }),
      aGuide("other", { trigger: { kind: "session" }, priority: 10, tier: "subtle" }),
    ];
    const scenario = onContacts(...guides);
    const { id: display } = scenario.state().showing[0] ?? { id: "" };
    scenario.give({ kind: "failed", display, reason: "targetMissing" });
    expect(scenario.showing()).toEqual(["other"]);
    expect(scenario.sent("guideFailed")).toEqual([
      { type: "guideFailed", guide: "broken", display, reason: "targetMissing" },
    ]);
    shownFor(scenario);
    scenario.wait(minutes(6));
    scenario.give({ kind: "active", typing: false });
    expect(scenario.showing()).toEqual(["broken"]);
  });

  test("[SE28] a display that is closed before it was painted does not come back at once", () => {
    const scenario = onContacts(aGuide("hello", { trigger: { kind: "session" } }));
    scenario.give({ kind: "hidden", guide: "hello" });
    scenario.give({ kind: "active", typing: false });
    expect(scenario.showing()).toEqual([]);
  });
});
