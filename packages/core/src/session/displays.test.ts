import { describe, expect, test } from "vitest";
import { hours, minutes, seconds } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import type { Guide } from "../content/index.ts";
import { aBootstrap, createScenario, type Scenario } from "./scenario.ts";

const journeys = [aJourney([aStep("import", { scope: { urls: ["/contacts"], selector: null } })])];
const LAUNCHER = { trigger: { kind: "session" }, tier: "subtle" } as const;
const CHECKLIST = aGuide("start", {
  ...LAUNCHER,
  content: { kind: "checklist", journey: "getting-started", title: "Start", intro: null },
});
const HELP = aGuide("answers", { ...LAUNCHER, content: { kind: "help", title: "Help", entries: [] } });
const TOUR = aGuide("round", { content: { kind: "tour", steps: [] } });
const HELPING = aGuide("help-import", { trigger: { kind: "stall", step: "import" } });

const withGuides = (...guides: readonly Guide[]): Scenario =>
  createScenario({ content: { journeys, guides }, path: "/contacts" });
const displayOf = (scenario: Scenario, guide: string): string =>
  scenario.state().showing.find((display) => display.guide.key === guide)?.id ?? "none";
const ask = (scenario: Scenario, guide: string): void => {
  scenario.give({ kind: "requested", guide, by: "person" });
};

describe("displays", () => {
  test("[SE30] a showing is sent when it is painted, once, and the episode counts as helped", () => {
    const scenario = withGuides(HELPING);
    scenario.work(minutes(3));
    expect(scenario.sent("guideShown")).toEqual([]);
    const display = displayOf(scenario, "help-import");
    scenario.give({ kind: "active", typing: false });
    const before = scenario.sent("episodeUpdated").length;
    scenario.give({ kind: "shown", display });
    expect(scenario.sent("episodeUpdated").length).toBe(before + 1);
    scenario.give({ kind: "shown", display });
    expect(scenario.sent("guideShown")).toEqual([
      { type: "guideShown", guide: "help-import", display, step: "import" },
    ]);
    expect(scenario.commands("notify").filter(({ notice }) => notice.type === "guideShown")).toHaveLength(1);
    expect(scenario.sent("episodeUpdated").at(-1)?.episode.helped).toBe(true);
    expect(scenario.state().progress.guides["help-import"]?.shows).toHaveLength(1);
  });

  test("[SE30] display ids are new ones, also after a reload within the same moment's tab", () => {
    const first = withGuides(TOUR);
    ask(first, "round");
    const again = withGuides(TOUR);
    again.wait(seconds(1));
    ask(again, "round");
    expect(displayOf(first, "round")).not.toBe(displayOf(again, "round"));
  });

  test("[SE31] what is asked for comes at once, free of budget, holdout and trigger", () => {
    const scenario = withGuides(
      aGuide("by-hand", {
        holdout: { share: 0.9, unit: "person" },
        frequency: { times: 0, atLeastApart: hours(1), untilDismissed: true },
      }),
    );
    for (let time = 0; time < 3; time += 1) {
      ask(scenario, "by-hand");
      expect(scenario.state().showing).toMatchObject([{ requested: true, persistent: false }]);
      const display = displayOf(scenario, "by-hand");
      scenario.give({ kind: "shown", display });
      scenario.give({ kind: "closed", display, reason: "dismissed" });
    }
  });

  test("[SE31] it takes the place of another interruption", () => {
    const scenario = withGuides(HELPING, TOUR);
    scenario.work(minutes(3));
    const display = displayOf(scenario, "help-import");
    ask(scenario, "round");
    expect(scenario.showing()).toEqual(["round"]);
    expect(scenario.sent("guideClosed")).toEqual([
      { type: "guideClosed", guide: "help-import", display, reason: "replaced" },
    ]);
  });

  test("[SE31] its audience still holds, and an unknown guide is nothing", () => {
    const scenario = withGuides({ ...TOUR, audience: { kind: "segment", segment: "vip" } });
    ask(scenario, "round");
    ask(scenario, "nothing");
    expect(scenario.showing()).toEqual([]);
  });

  test("[SE31] a wish from before the content is kept", () => {
    const scenario = createScenario({ bare: true });
    ask(scenario, "round");
    expect(scenario.commands("show")).toEqual([]);
    scenario.give({ kind: "bootstrapped", bootstrap: aBootstrap({ guides: [TOUR] }) });
    expect(scenario.showing()).toEqual(["round"]);
    scenario.give({ kind: "bootstrapped", bootstrap: aBootstrap({ guides: [TOUR] }) });
    expect(scenario.commands("show")).toHaveLength(1);
  });

  test("[SE32] help is whatever guide of that format there is", () => {
    const scenario = withGuides({ ...HELP, trigger: { kind: "manual" } });
    scenario.give({ kind: "requested", guide: "help", by: "host", about: { entry: "csv", query: null } });
    expect(scenario.state().showing).toMatchObject([
      { guide: { key: "answers" }, about: { entry: "csv" }, requested: true },
    ]);
  });

  test("[SE32] what is there already is updated with what it was asked about", () => {
    const scenario = withGuides(HELP);
    expect(scenario.state().showing).toMatchObject([{ persistent: true, requested: false, about: null }]);
    scenario.give({ kind: "requested", guide: "help", by: "person", about: { entry: null, query: "csv" } });
    expect(scenario.commands("show")).toHaveLength(1);
    expect(scenario.commands("update")).toMatchObject([
      { display: { persistent: true, requested: true, about: { query: "csv" } } },
    ]);
    expect(scenario.sent("guideTriggered")).toHaveLength(1);
  });

  test("[SE33] launchers stand beside an interruption and cost it nothing", () => {
    const scenario = withGuides(CHECKLIST, HELP, HELPING);
    expect(scenario.showing()).toEqual(["start", "answers"]);
    scenario.work(minutes(3));
    expect(scenario.showing()).toEqual(["start", "answers", "help-import"]);
  });

  test("[SE33] over the pages of a session a launcher is one display, logged once", () => {
    const first = withGuides(CHECKLIST);
    first.give({ kind: "shown", display: displayOf(first, "start") });
    const content = { journeys, guides: [CHECKLIST] };
    const next = createScenario({ content, snapshot: first.snapshot(), at: first.now() });
    expect(displayOf(next, "start")).toBe(displayOf(first, "start"));
    next.give({ kind: "shown", display: displayOf(next, "start") });
    expect([...next.sent("guideTriggered"), ...next.sent("guideShown")]).toEqual([]);
  });

  test("[SE33] a dismissed launcher stays away for the session, or for good", () => {
    const after = (untilDismissed: boolean) => {
      const guide = { ...CHECKLIST, frequency: { times: 1, atLeastApart: hours(0), untilDismissed } };
      const scenario = withGuides(guide);
      const display = displayOf(scenario, "start");
      scenario.give({ kind: "shown", display });
      scenario.give({ kind: "closed", display, reason: "dismissed" });
      scenario.give({ kind: "active", typing: false });
      expect(scenario.showing()).toEqual([]);
      const content = { journeys, guides: [guide] };
      const same = createScenario({ content, snapshot: scenario.snapshot(), at: scenario.now() });
      expect(same.showing()).toEqual([]);
      scenario.wait(hours(3));
      return createScenario({ content, snapshot: scenario.snapshot(), at: scenario.now() }).showing();
    };
    expect(after(false)).toEqual(["start"]);
    expect(after(true)).toEqual([]);
  });

  test("[SE33] a checklist with nothing left to do does not come, but stays to say so", () => {
    const scenario = withGuides(CHECKLIST);
    scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
    expect(scenario.showing()).toEqual(["start"]);
    const content = { journeys, guides: [CHECKLIST] };
    expect(createScenario({ content, snapshot: scenario.snapshot(), at: scenario.now() }).showing()).toEqual([]);
  });

  test("[SE33] a launcher in holdout is logged once a session and not drawn", () => {
    const guide = { ...CHECKLIST, holdout: { share: 1, unit: "person" } } as const;
    const scenario = withGuides(guide);
    scenario.give({ kind: "active", typing: false });
    expect(scenario.sent("guideTriggered")).toMatchObject([{ arm: "holdout" }]);
    expect(scenario.showing()).toEqual([]);
  });

  test("[SE34] a tour goes on at its card after a reload", () => {
    const before = withGuides(TOUR);
    ask(before, "round");
    const display = displayOf(before, "round");
    before.give({ kind: "shown", display });
    before.give({ kind: "advanced", display, index: 2 });
    before.give({ kind: "leaving" });
    const content = { journeys, guides: [TOUR] };
    const kept = before.commands("persist").at(-1)?.snapshot;
    const next = createScenario({ content, path: "/next", ...(kept ? { snapshot: kept } : {}), at: before.now() });
    expect(next.state().showing).toMatchObject([{ id: display, index: 2, guide: { key: "round" } }]);
    next.give({ kind: "shown", display });
    expect([...next.sent("guideTriggered"), ...next.sent("guideShown")]).toEqual([]);
    expect(before.sent("guideAdvanced")).toEqual([{ type: "guideAdvanced", guide: "round", display, index: 2 }]);
  });

  test("[SE34] not in a new session, and not once it was closed", () => {
    const before = withGuides(TOUR);
    ask(before, "round");
    const content = { guides: [TOUR] };
    before.wait(hours(1));
    expect(createScenario({ content, snapshot: before.snapshot(), at: before.now() }).showing()).toEqual([]);
    const closed = withGuides(TOUR);
    ask(closed, "round");
    closed.give({ kind: "closed", display: displayOf(closed, "round"), reason: "completed" });
    expect(createScenario({ content, snapshot: closed.snapshot(), at: closed.now() }).showing()).toEqual([]);
  });

  test("[SE34] a tour whose guide is gone is forgotten", () => {
    const before = withGuides(TOUR);
    ask(before, "round");
    const next = createScenario({ content: {}, snapshot: before.snapshot(), at: before.now() });
    expect(next.state().resuming).toBeNull();
  });

  test("[SE34] a tour follows the person to another tab and back", () => {
    const one = withGuides(TOUR);
    ask(one, "round");
    const display = displayOf(one, "round");
    one.give({ kind: "shown", display });
    const content = { journeys, guides: [TOUR] };
    const session = { leader: false, tab: "tab-2" };
    const two = createScenario({ content, session, snapshot: one.snapshot(), at: one.now() });
    expect(two.showing()).toEqual([]);
    one.give({ kind: "leadership", leader: false });
    two.give({ kind: "leadership", leader: true });
    expect([one.showing(), two.showing()]).toEqual([[], ["round"]]);
    two.give({ kind: "advanced", display, index: 1 });
    one.give({ kind: "peerChanged", snapshot: two.snapshot() });
    two.give({ kind: "leadership", leader: false });
    one.give({ kind: "leadership", leader: true });
    expect(one.state().showing).toMatchObject([{ id: display, index: 1 }]);
    expect([...one.sent("guideClosed"), ...two.sent("guideClosed")]).toEqual([]);
  });

  test("[SE35] a closing is sent once, whoever closes", () => {
    const scenario = withGuides(TOUR, CHECKLIST);
    ask(scenario, "round");
    const display = displayOf(scenario, "round");
    scenario.give({ kind: "closed", display, reason: "dismissed" });
    scenario.give({ kind: "closed", display, reason: "dismissed" });
    scenario.give({ kind: "hidden", guide: "round" });
    expect(scenario.sent("guideClosed")).toEqual([
      { type: "guideClosed", guide: "round", display, reason: "dismissed" },
    ]);
    expect(scenario.commands("hide")).toEqual([]);
    expect(scenario.commands("notify").filter(({ notice }) => notice.type === "guideClosed")).toHaveLength(1);
  });

  describe("[SE36] a guide about a place goes when the person leaves it", () => {
    const TIP = aGuide("tip", { trigger: { kind: "page", pattern: "/contacts/**" } });
    const OFFER = {
      ...HELPING,
      content: { kind: "importer", importer: "contacts", title: "Import", body: "A file.", button: "Choose" },
    } as const;
    const reasons = (scenario: Scenario) => scenario.sent("guideClosed").map(({ guide, reason }) => [guide, reason]);
    const offered = (): Scenario => {
      const scenario = withGuides(OFFER);
      scenario.work(minutes(3));
      scenario.give({ kind: "shown", display: displayOf(scenario, "help-import") });
      return scenario;
    };

    test("a page's, on a path that its pattern does not match", () => {
      const scenario = withGuides(TIP);
      scenario.goTo("/contacts/new");
      expect(scenario.showing()).toEqual(["tip"]);
      scenario.goTo("/domain");
      expect(scenario.showing()).toEqual([]);
      expect(scenario.commands("hide")).toHaveLength(1);
      expect(reasons(scenario)).toEqual([["tip", "navigated"]]);
    });

    test("an element's, with the element", () => {
      const selector = ".empty-list";
      const scenario = withGuides(aGuide("bring-list", { trigger: { kind: "element", selector } }));
      scenario.give({ kind: "elements", present: [selector] });
      expect(scenario.showing()).toEqual(["bring-list"]);
      scenario.give({ kind: "elements", present: [] });
      expect(scenario.showing()).toEqual([]);
    });

    test("a stall's, with the page", () => {
      const scenario = offered();
      scenario.goTo("/domain");
      expect(scenario.showing()).toEqual([]);
      expect(reasons(scenario)).toEqual([["help-import", "navigated"]]);
    });

    test("a stall's, with the section of the page", () => {
      const section = aStep("import", { scope: { urls: [], selector: "#cards" } });
      const scenario = createScenario({ content: { journeys: [aJourney([section])], guides: [HELPING] } });
      scenario.give({ kind: "elements", present: ["#cards"] });
      scenario.work(minutes(3));
      expect(scenario.showing()).toEqual(["help-import"]);
      scenario.give({ kind: "elements", present: [] });
      expect(reasons(scenario)).toEqual([["help-import", "navigated"]]);
    });

    test("not an importer whose window was opened", () => {
      const scenario = offered();
      scenario.give({ kind: "advanced", display: displayOf(scenario, "help-import"), index: 1 });
      scenario.goTo("/domain");
      expect(scenario.showing()).toEqual(["help-import"]);
    });

    test("not a tour, and not what somebody asked for", () => {
      const scenario = withGuides({ ...HELPING, content: { kind: "tour", steps: [] } }, { ...TIP, key: "asked" });
      scenario.give({ kind: "hidden", guide: "asked" });
      scenario.work(minutes(8));
      expect(scenario.showing()).toEqual(["help-import"]);
      scenario.goTo("/domain");
      expect(scenario.showing()).toEqual(["help-import"]);
      ask(scenario, "asked");
      scenario.goTo("/");
      expect(scenario.showing()).toEqual(["asked"]);
    });

    test("and what is due on the next page can come", () => {
      const scenario = withGuides(
        { ...TIP, tier: "subtle" },
        aGuide("next", { tier: "subtle", trigger: { kind: "page", pattern: "/domain" } }),
      );
      scenario.goTo("/domain");
      expect(scenario.showing()).toEqual(["next"]);
    });
  });

  describe("[SE37] a card at the side", () => {
    const RECAP = aGuide("week", {
      trigger: { kind: "session" },
      tier: "subtle",
      content: { kind: "recap", title: "Your week", metrics: [], button: null },
    });

    test("gives way to the guide of a stall", () => {
      const scenario = withGuides(RECAP, HELPING);
      const display = displayOf(scenario, "week");
      scenario.give({ kind: "shown", display });
      scenario.work(minutes(3));
      expect(scenario.showing()).toEqual(["help-import"]);
      expect(scenario.sent("guideClosed")).toEqual([
        { type: "guideClosed", guide: "week", display, reason: "replaced" },
      ]);
    });

    test("stays where that guide is in holdout", () => {
      const scenario = withGuides(RECAP, { ...HELPING, holdout: { share: 1, unit: "person" } });
      scenario.give({ kind: "shown", display: displayOf(scenario, "week") });
      scenario.work(minutes(5));
      expect(scenario.sent("guideTriggered").map(({ guide, arm }) => [guide, arm])).toEqual([
        ["week", "treatment"],
        ["help-import", "holdout"],
      ]);
      expect(scenario.showing()).toEqual(["week"]);
    });

    test("stays when it was asked for", () => {
      const scenario = withGuides({ ...RECAP, trigger: { kind: "manual" } }, HELPING);
      ask(scenario, "week");
      scenario.work(minutes(5));
      expect(scenario.showing()).toEqual(["week"]);
    });
  });

  test("[SE35] the host hides one guide, or all", () => {
    const scenario = withGuides(TOUR, CHECKLIST);
    ask(scenario, "round");
    scenario.give({ kind: "hidden", guide: "round" });
    expect(scenario.showing()).toEqual(["start"]);
    scenario.give({ kind: "hidden", guide: null });
    scenario.give({ kind: "active", typing: false });
    expect(scenario.showing()).toEqual([]);
    expect(scenario.sent("guideClosed").map(({ reason }) => reason)).toEqual(["ended", "ended"]);
  });
});
