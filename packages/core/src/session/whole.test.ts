import { describe, expect, test } from "vitest";
import { days, hours, inSeconds, minutes, seconds } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import type { Guide } from "../content/index.ts";
import { DEFAULT_POLICY } from "../stall/index.ts";
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

describe("the whole", () => {
  const random = (seed: number) => {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  };

  test.each(["panel", "modal"] as const)(
    "[SE50] who idles confused is offered the %s within two minutes, most after half of one",
    (tier) => {
      const found = Array.from({ length: 60 }, (_, seed) => {
        const chance = random(seed + 1);
        const scenario = onContacts(helping({ tier }));
        const begun = scenario.now();
        while (scenario.showing().length === 0 && scenario.now() - begun < minutes(10)) {
          // A mouse that moves now and then, a click on something dead about every twenty seconds, one step back.
          scenario.give({ kind: "active", typing: false });
          if (chance() < 0.2) scenario.evidence("deadClick");
          if (chance() < 0.05) scenario.evidence("goingBack");
          scenario.wait(seconds(2 + chance() * 5));
        }
        return inSeconds(scenario.state().episodes["import"]?.active ?? seconds(0));
      });
      expect(Math.max(...found)).toBeLessThanOrEqual(120);
      expect(Math.min(...found)).toBeGreaterThanOrEqual(inSeconds(DEFAULT_POLICY.quietFor));
      const middle = [...found].sort((a, b) => a - b)[30] ?? 0;
      expect(middle).toBeGreaterThanOrEqual(30);
      expect(middle).toBeLessThanOrEqual(90);
    },
  );

  test("[SE50] of people who get through, few are interrupted", () => {
    const chance = random(42);
    const people = 400;
    let interrupted = 0;
    for (let person = 0; person < people; person += 1) {
      const normal = Array.from({ length: 12 }, chance).reduce((sum, value) => sum + value, -6);
      const time = 45 * Math.exp(0.55 * normal);
      const scenario = onContacts(helping());
      const begun = scenario.now();
      while (scenario.now() - begun < seconds(time)) {
        scenario.give({ kind: "active", typing: chance() < 0.5 });
        if (chance() < 0.6) scenario.give({ kind: "acted", control: Math.floor(chance() * 8) });
        scenario.wait(seconds(0.5 + chance() * 4));
      }
      scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
      if (scenario.commands("show").length > 0) interrupted += 1;
    }
    expect(interrupted / people).toBeLessThan(0.08);
  });

  test("[SE50] where nothing can be promised yet and a team did not ask for more, nobody is interrupted at all", () => {
    const bootstrap = aBootstrap({ journeys, guides: [helping()] }, { stall: DEFAULT_POLICY });
    const scenario = createScenario({ bootstrap, path: "/contacts" });
    for (let round = 0; round < 40; round += 1) {
      scenario.evidence("deadClick", "error", "goingBack", "rageClick");
      scenario.work(seconds(15));
    }
    expect(scenario.sent("stallDetected")).toHaveLength(1);
    expect(scenario.sent("guideTriggered")).toEqual([]);
    expect(scenario.commands("preload")).toEqual([]);
    expect(scenario.state().episodes["import"]?.natural).toBe(true);
  });

  test("[SE50] a week of a person who comes and goes is quiet", () => {
    const scenario = onContacts(helping());
    for (let day = 0; day < 7; day += 1) {
      scenario.goTo("/contacts");
      scenario.work(seconds(25));
      scenario.goTo("/elsewhere");
      scenario.work(minutes(10));
      scenario.wait(days(1));
    }
    expect(scenario.commands("show").length).toBeLessThanOrEqual(1);
    expect(scenario.state().episodes["import"]?.visits).toBe(7);
  });
});
