import { describe, expect, test } from "vitest";
import { hours, seconds } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import type { CompletionRule, Guide } from "../content/index.ts";
import { createScenario } from "./scenario.ts";

const importing = (completion: CompletionRule, ...guides: readonly Guide[]) => ({
  content: {
    journeys: [aJourney([aStep("import", { completion, waiting: { on: "job", remindAfter: hours(1) } })])],
    guides,
  },
});
const IMPORTED: CompletionRule = { kind: "event", event: "imported", where: [], count: 1 };

describe("completion", () => {
  test("[SE5] an element that comes into the page completes its step, once", () => {
    const scenario = createScenario(importing({ kind: "element", selector: "#list" }));
    scenario.give({ kind: "elements", present: ["#other"] });
    expect(scenario.sent("stepCompleted")).toEqual([]);
    scenario.give({ kind: "elements", present: ["#list"] });
    scenario.give({ kind: "elements", present: [] });
    scenario.give({ kind: "elements", present: ["#list"] });
    expect(scenario.sent("stepCompleted")).toEqual([{ type: "stepCompleted", step: "import", source: "element" }]);
  });

  test.each<[CompletionRule, Parameters<ReturnType<typeof createScenario>["observe"]>[0]]>([
    [IMPORTED, { type: "tracked", name: "imported", properties: {} }],
    [
      { kind: "url", pattern: "/done" },
      { type: "pageViewed", path: "/done" },
    ],
    [
      { kind: "trait", property: "imported", operator: "is", value: true },
      { type: "identified", traits: { imported: true }, anonymousId: null },
    ],
    [{ kind: "host" }, { type: "stepCompleted", step: "import", source: "host" }],
  ])("[SE5] the rule %j needs no further fact", (rule, fact) => {
    const scenario = createScenario(importing(rule));
    scenario.observe(fact);
    expect(scenario.commands("notify").map(({ notice }) => notice)).toContainEqual({
      type: "stepCompleted",
      step: "import",
    });
    expect(scenario.sent("stepCompleted")).toEqual([]);
  });

  test("[SE6] a completion ends the episode and is told to the host once", () => {
    const scenario = createScenario(importing(IMPORTED));
    scenario.work(seconds(30));
    scenario.observe({ type: "tracked", name: "imported", properties: {} });
    scenario.observe({ type: "tracked", name: "imported", properties: {} });
    expect(scenario.state().episodes["import"]?.outcome).toBe("done");
    expect(scenario.state().focus).toBeNull();
    expect(scenario.commands("notify").filter(({ notice }) => notice.type === "stepCompleted")).toHaveLength(1);
  });

  const helping = (changes: Partial<Guide> = {}) =>
    aGuide("help-import", { trigger: { kind: "stall", step: "import" }, ...changes });

  test("[SE6] the guide that was helping goes away", () => {
    const scenario = createScenario(importing(IMPORTED, helping()));
    scenario.work(seconds(120));
    expect(scenario.showing()).toEqual(["help-import"]);
    const { id: display } = scenario.state().showing[0] ?? { id: "" };
    scenario.observe({ type: "tracked", name: "imported", properties: {} });
    expect(scenario.showing()).toEqual([]);
    expect(scenario.commands("hide").map((command) => command.display)).toEqual([display]);
    expect(scenario.sent("guideClosed")).toEqual([
      { type: "guideClosed", guide: "help-import", display, reason: "stepDone" },
    ]);
  });

  test("[SE6] an importer stays until the person has read what became of the rows", () => {
    const content = {
      kind: "importer",
      importer: "contacts",
      title: "Import",
      body: "A file.",
      button: "Choose",
    } as const;
    const scenario = createScenario(importing(IMPORTED, helping({ content })));
    scenario.work(seconds(120));
    scenario.observe({ type: "tracked", name: "imported", properties: {} });
    expect(scenario.showing()).toEqual(["help-import"]);
  });

  test("[SE6] what somebody asked for stays", () => {
    const scenario = createScenario(importing(IMPORTED, helping()));
    scenario.give({ kind: "requested", guide: "help-import", by: "person" });
    scenario.observe({ type: "tracked", name: "imported", properties: {} });
    expect(scenario.showing()).toEqual(["help-import"]);
  });

  test("[SE7] a skipped step is out of focus until it is started again", () => {
    const scenario = createScenario(importing(IMPORTED));
    scenario.work(seconds(20));
    scenario.observe({ type: "stepSkipped", step: "import" });
    expect(scenario.state().focus).toBeNull();
    expect(scenario.sent("episodeUpdated").at(-1)?.episode.outcome).toBe("skipped");
    scenario.wait(seconds(1));
    scenario.observe({ type: "stepStarted", step: "import" });
    expect(scenario.state().focus).toBe("import");
    expect(scenario.state().episodes["import"]?.outcome).toBe("open");
  });

  test("[SE7] a step that waits accrues nothing and nobody is stuck on it", () => {
    const scenario = createScenario(importing(IMPORTED, helping()));
    scenario.work(seconds(20));
    scenario.observe({ type: "stepWaiting", step: "import" });
    scenario.work(seconds(600));
    expect(scenario.state().episodes["import"]).toMatchObject({
      outcome: "waiting",
      active: seconds(20),
      stuckAt: null,
    });
    expect(scenario.showing()).toEqual([]);
  });
});
