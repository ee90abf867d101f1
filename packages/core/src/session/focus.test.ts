import { describe, expect, test } from "vitest";
import { hours, minutes, seconds, timestamp } from "../base/index.ts";
import { aJourney, aStep } from "../content/builders.ts";
import type { Journey } from "../content/index.ts";
import { createScenario, START } from "./scenario.ts";

const place = (...urls: readonly string[]) => ({ urls, selector: null });
const section = (selector: string, ...urls: readonly string[]) => ({ urls, selector });

const withSteps = (...steps: Journey["steps"]) => ({ journeys: [aJourney(steps)] });

const IMPORT = aStep("import", { scope: place("/contacts", "/contacts/**") });
const INVITE = aStep("invite", { scope: place("/team") });

describe("the step in focus", () => {
  test("[SE10] it is the one whose page this is", () => {
    const scenario = createScenario({ content: withSteps(IMPORT, INVITE), path: "/team" });
    expect(scenario.state().focus).toBe("invite");
    scenario.goTo("/contacts/new");
    expect(scenario.state().focus).toBe("import");
    scenario.goTo("/elsewhere");
    expect(scenario.state().focus).toBeNull();
  });

  test("[SE10] it is none whose prerequisites are open", () => {
    const journeys = [aJourney([IMPORT, { ...INVITE, scope: place("/contacts") }], { order: "ordered" })];
    const scenario = createScenario({ content: { journeys }, path: "/contacts" });
    expect(scenario.state().focus).toBe("import");
    scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
    expect(scenario.state().focus).toBe("invite");
  });

  test("[SE10] it is none of a journey for others", () => {
    const audience = { kind: "trait", property: "role", operator: "is", value: "admin" } as const;
    const scenario = createScenario({ content: { journeys: [aJourney([IMPORT], { audience })] }, path: "/contacts" });
    expect(scenario.state().focus).toBeNull();
    scenario.observe({ type: "identified", traits: { role: "admin" }, anonymousId: null });
    expect(scenario.state().focus).toBe("import");
  });

  test("[SE10] an audience that begins at a moment is looked at again when the person comes back to the page", () => {
    const audience = { kind: "date", from: timestamp(START + hours(1)), until: null } as const;
    const scenario = createScenario({ content: { journeys: [aJourney([IMPORT], { audience })] }, path: "/contacts" });
    scenario.give({ kind: "visible", visible: false });
    scenario.wait(hours(1));
    expect(scenario.state().focus).toBeNull();
    scenario.give({ kind: "visible", visible: true });
    expect(scenario.state().focus).toBe("import");
  });

  test("[SE10] a section must be in the page", () => {
    const content = withSteps(aStep("field", { scope: section("#from", "/new") }));
    const scenario = createScenario({ content, path: "/new" });
    expect(scenario.state().focus).toBeNull();
    scenario.give({ kind: "elements", present: ["#from"] });
    expect(scenario.state().focus).toBe("field");
  });

  test("[SE11] a section wins over a page, a page over none", () => {
    const content = withSteps(
      aStep("anywhere"),
      aStep("page", { scope: place("/new") }),
      aStep("field", { scope: section("#a") }),
    );
    const scenario = createScenario({ content, path: "/new" });
    expect(scenario.state().focus).toBe("page");
    scenario.give({ kind: "elements", present: ["#a"] });
    expect(scenario.state().focus).toBe("field");
    scenario.give({ kind: "elements", present: [] });
    scenario.goTo("/other");
    expect(scenario.state().focus).toBe("anywhere");
  });

  test("[SE11] what the host started wins, then what was begun last", () => {
    const content = withSteps(
      IMPORT,
      { ...INVITE, scope: place("/contacts") },
      aStep("third", { scope: place("/contacts") }),
    );
    const scenario = createScenario({ content, path: "/contacts" });
    expect(scenario.state().focus).toBe("import");
    scenario.wait(seconds(1));
    scenario.observe({ type: "stepStarted", step: "third" });
    expect(scenario.state().focus).toBe("third");
    scenario.wait(seconds(1));
    scenario.observe({ type: "stepStarted", step: "invite" });
    expect(scenario.state().focus).toBe("invite");
    scenario.observe({ type: "stepCompleted", step: "invite", source: "host" });
    expect(scenario.state().focus).toBe("third");
  });

  test("[SE12] an optional step without a place waits to be started", () => {
    const scenario = createScenario({ content: withSteps(aStep("extra", { required: false })) });
    expect(scenario.state().focus).toBeNull();
    scenario.observe({ type: "stepStarted", step: "extra" });
    expect(scenario.state().focus).toBe("extra");
  });

  test("[SE12] an optional step with a place needs no start", () => {
    const content = withSteps(aStep("extra", { required: false, scope: place("/extra") }));
    expect(createScenario({ content, path: "/extra" }).state().focus).toBe("extra");
  });

  test("[SE13] coming into focus starts the step, once", () => {
    const scenario = createScenario({ content: withSteps(IMPORT, INVITE), path: "/contacts" });
    for (const path of ["/team", "/contacts", "/team"]) scenario.goTo(path);
    expect(scenario.sent("stepStarted")).toEqual([
      { type: "stepStarted", step: "import" },
      { type: "stepStarted", step: "invite" },
    ]);
    expect(scenario.state().progress.steps["import"]?.startedAt).not.toBeNull();
  });

  test("[SE13] a step whose definition changed begins a new episode", () => {
    const old = createScenario({ content: withSteps(IMPORT), path: "/contacts" });
    old.work(minutes(1));
    const content = withSteps({ ...IMPORT, definitionVersion: 2 });
    const fresh = createScenario({ content, path: "/contacts", snapshot: old.snapshot(), at: old.now() });
    expect(fresh.state().episodes["import"]).toMatchObject({ definitionVersion: 2, active: 0 });
    expect(fresh.state().episodes["import"]?.id).not.toBe(old.state().episodes["import"]?.id);
  });

  test("[SE14] time goes to the step in focus and to no other", () => {
    const scenario = createScenario({ content: withSteps(IMPORT, INVITE), path: "/contacts" });
    scenario.work(seconds(20));
    scenario.goTo("/team");
    scenario.work(seconds(40));
    scenario.goTo("/elsewhere");
    scenario.work(seconds(80));
    const { episodes } = scenario.state();
    expect([episodes["import"]?.active, episodes["invite"]?.active]).toEqual([seconds(20), seconds(40)]);
  });

  test("[SE14] a person who walks off is credited half a minute", () => {
    const scenario = createScenario({ content: withSteps(IMPORT), path: "/contacts" });
    scenario.work(seconds(10));
    scenario.wait(hours(1));
    scenario.give({ kind: "active", typing: false });
    expect(scenario.state().episodes["import"]?.active).toBe(seconds(35));
  });

  test("[SE14] a tab that does not lead counts nothing", () => {
    const scenario = createScenario({ content: withSteps(IMPORT), path: "/contacts", session: { leader: false } });
    scenario.work(minutes(1));
    expect(scenario.state().episodes).toEqual({});
    scenario.give({ kind: "leadership", leader: true });
    scenario.work(seconds(12));
    scenario.give({ kind: "leadership", leader: false });
    expect(scenario.state().episodes["import"]?.active).toBe(seconds(12));
    scenario.work(minutes(1));
    expect(scenario.state().episodes["import"]?.active).toBe(seconds(12));
  });

  test("[SE15] leaving the page of a step leaves it, coming back opens it", () => {
    const scenario = createScenario({ content: withSteps(IMPORT, INVITE), path: "/contacts" });
    scenario.work(seconds(30));
    scenario.goTo("/team");
    expect(scenario.state().episodes["import"]).toMatchObject({ outcome: "left", visits: 1 });
    scenario.work(minutes(5));
    scenario.goTo("/contacts");
    expect(scenario.state().episodes["import"]).toMatchObject({ outcome: "open", visits: 2, active: seconds(30) });
  });

  test("[SE15] a step that gave way on the same page stays open", () => {
    const content = withSteps(IMPORT, aStep("field", { scope: section("#a", "/contacts") }));
    const scenario = createScenario({ content, path: "/contacts" });
    scenario.give({ kind: "elements", present: ["#a"] });
    expect(scenario.state().focus).toBe("field");
    expect(scenario.state().episodes["import"]?.outcome).toBe("open");
  });

  test("[SE15] when the page goes the step is left; a sign of life brings it back", () => {
    const scenario = createScenario({ content: withSteps(IMPORT), path: "/contacts" });
    scenario.work(seconds(30));
    scenario.give({ kind: "leaving" });
    expect(scenario.sent("episodeUpdated").at(-1)?.episode).toMatchObject({ outcome: "left", active: seconds(30) });
    scenario.wait(seconds(3));
    scenario.give({ kind: "visible", visible: true });
    expect(scenario.state().episodes["import"]).toMatchObject({ outcome: "open", visits: 1 });
  });

  test("[SE15] in the tab the person turns from, the step is not left: they go on elsewhere", () => {
    const scenario = createScenario({ content: withSteps(IMPORT), path: "/contacts" });
    scenario.work(seconds(30));
    scenario.give({ kind: "leadership", leader: false });
    expect(scenario.state().episodes["import"]?.outcome).toBe("open");
  });

  test("[SE16] an episode is reported at its beginning, each quarter of a minute, and when it ends", () => {
    const scenario = createScenario({ content: withSteps(IMPORT), path: "/contacts" });
    scenario.work(seconds(60), seconds(1));
    scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
    const reports = scenario.sent("episodeUpdated").map(({ episode }) => episode);
    expect(reports.map(({ active }) => active / 1000)).toEqual([0, 15, 30, 45, 60]);
    expect(reports.map(({ outcome }) => outcome)).toEqual(["open", "open", "open", "open", "done"]);
    const revisions = reports.map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
  });

  test("[SE16] a completion between reports is told at once", () => {
    const scenario = createScenario({ content: withSteps(IMPORT), path: "/contacts" });
    scenario.work(seconds(50), seconds(1));
    scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
    expect(scenario.sent("episodeUpdated").at(-1)?.episode).toMatchObject({ outcome: "done", active: seconds(50) });
  });

  test("[SE17] evidence counts once a second per kind, for the step in focus", () => {
    const scenario = createScenario({ content: withSteps(IMPORT, INVITE), path: "/contacts" });
    scenario.evidence("deadClick", "deadClick", "error");
    scenario.wait(seconds(1));
    scenario.evidence("deadClick");
    scenario.goTo("/elsewhere");
    scenario.wait(seconds(1));
    scenario.evidence("deadClick");
    expect(scenario.state().episodes["import"]?.evidence).toMatchObject({ deadClick: 2, error: 1 });
    expect(scenario.state().episodes["invite"]).toBeUndefined();
  });

  test("[SE17] looking for help in our panel is evidence", () => {
    const scenario = createScenario({ content: withSteps(IMPORT), path: "/contacts" });
    scenario.observe({ type: "helpSought", what: "opened", entry: null, results: null });
    expect(scenario.state().episodes["import"]?.evidence.helpSeeking).toBe(1);
  });
});
