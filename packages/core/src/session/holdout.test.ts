import { describe, expect, test } from "vitest";
import { hours, minutes } from "../base/index.ts";
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

const _onContacts = (...guides: readonly Guide[]) =>
  createScenario({ content: { journeys, guides }, path: "/contacts" });

describe("the holdout", () => {
  const twins = (share: number) => {
    const scenario = createScenario({
      content: { journeys, guides: [helping({ holdout: { share, unit: "person" } })] },
      path: "/contacts",
    });
    scenario.work(minutes(4));
    const shown = scenario.state().showing[0];
    if (shown !== undefined) scenario.give({ kind: "shown", display: shown.id });
    return scenario;
  };

  test("[SE26] both arms are logged alike, and one draws nothing", () => {
    const [drawn, withheld] = [twins(0), twins(1)];
    const [shown] = drawn.sent("guideTriggered");
    const [held] = withheld.sent("guideTriggered");
    expect(held).toEqual({ ...shown, arm: "holdout", display: held?.display });
    expect(withheld.commands("show")).toEqual([]);
    expect(withheld.sent("guideShown")).toEqual([]);
    expect(withheld.commands("preload")).toEqual(drawn.commands("preload").map((one) => ({ ...one })));
  });

  test("[SE26] the episodes say which arm it was", () => {
    expect(twins(0).sent("episodeUpdated").at(-1)?.episode).toMatchObject({ helped: true, heldOut: false });
    expect(twins(1).sent("episodeUpdated").at(-1)?.episode).toMatchObject({ helped: false, heldOut: true });
  });

  test("[SE26] a withheld guide spends what a drawn one spends", () => {
    const withheld = twins(1);
    withheld.work(minutes(30));
    expect(withheld.sent("guideTriggered")).toHaveLength(1);
    const shows = withheld.state().progress.guides["help-import"]?.shows;
    expect(shows).toMatchObject([{ withheld: true, step: "import" }]);
  });

  test("[SE26] the share of people in no guide's audience is drawn nothing", () => {
    const bootstrap = aBootstrap({ guides: [aGuide("hello", { trigger: { kind: "session" } })] }, { globalHoldout: 1 });
    const scenario = createScenario({ bootstrap });
    expect(scenario.sent("guideTriggered")).toMatchObject([{ arm: "holdout" }]);
    expect(scenario.showing()).toEqual([]);
  });

  test("[SE26] a holdout by account puts all its people in one arm", () => {
    const guide = aGuide("hello", { trigger: { kind: "session" }, holdout: { share: 0.5, unit: "account" } });
    const armsOf = (account: string | null) =>
      new Set(
        Array.from({ length: 40 }, (_, index) => {
          const session = { person: `person-${index}`, account };
          return createScenario({ content: { guides: [guide] }, session }).sent("guideTriggered")[0]?.arm;
        }),
      );
    expect(armsOf("acme").size).toBe(1);
    expect(armsOf(null).size).toBe(2);
  });
});
