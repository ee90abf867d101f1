import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, hours, minutes, seconds } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import type { Guide, GuideContent, Trigger } from "../content/index.ts";
import { PROTOCOL_VERSION } from "../protocol/index.ts";
import type { Episode } from "../stall/index.ts";
import { createScenario, type Scenario } from "./scenario.ts";

const STEP = "import";
const PLACE = "/contacts/import";
const journeys = [
  aJourney([
    aStep(STEP, { scope: { urls: [PLACE], selector: null } }),
    aStep("invite", { scope: { urls: ["/team"], selector: null } }),
  ]),
];

const IMPORTER: GuideContent = {
  kind: "importer",
  importer: "contacts",
  title: "Import",
  body: "A file.",
  button: "Go",
};

/** An importer offered at the empty list, which is at another place than the step. */
const offer = (changes: Partial<Guide> = {}): Guide =>
  aGuide("empty-list", {
    trigger: { kind: "element", selector: "#empty", step: STEP },
    tier: "subtle",
    content: IMPORTER,
    frequency: { times: 1000, atLeastApart: hours(0), untilDismissed: false },
    ...changes,
  });
const WITHHELD = { share: 1, unit: "person" } as const;

const begin = (guides: readonly Guide[], path = "/contacts"): Scenario =>
  createScenario({ content: { journeys, guides }, path });
const episode = (scenario: Scenario): Episode | undefined => scenario.state().episodes[STEP];
const seeList = (scenario: Scenario): void => {
  scenario.give({ kind: "elements", present: ["#empty"] });
};
/** Paints what is on screen and closes it again. */
const look = (scenario: Scenario): void => {
  for (const { id: display } of scenario.state().showing) {
    scenario.give({ kind: "shown", display });
    scenario.give({ kind: "closed", display, reason: "ended" });
  }
};
const finish = (scenario: Scenario): void => {
  scenario.observe({ type: "stepCompleted", step: STEP, source: "import" });
};
const reported = (scenario: Scenario) => scenario.sent("episodeUpdated").at(-1)?.episode;

describe("[SE38] a guide that names its step", () => {
  const moments: readonly (readonly [Trigger, (scenario: Scenario) => void])[] = [
    [{ kind: "element", selector: "#empty", step: STEP }, seeList],
    [{ kind: "paste", selector: "#card", step: STEP }, (one) => void one.give({ kind: "pasted", selector: "#card" })],
    [
      { kind: "event", event: "opened", step: STEP },
      (one) => void one.observe({ type: "tracked", name: "opened", properties: {} }),
    ],
    [{ kind: "page", pattern: PLACE, step: STEP }, () => undefined],
    [{ kind: "session", step: STEP }, () => undefined],
    [{ kind: "manual", step: STEP }, (one) => void one.give({ kind: "requested", guide: "empty-list", by: "person" })],
  ];

  test.each(moments)("helps with it, whatever the moment: %j", (trigger, come) => {
    const scenario = begin([offer({ trigger })], PLACE);
    come(scenario);
    expect(episode(scenario)).toMatchObject({ helped: false, natural: true });
    look(scenario);
    finish(scenario);
    expect(scenario.sent("guideTriggered")).toMatchObject([{ step: STEP }]);
    expect(scenario.sent("guideShown")).toMatchObject([{ step: STEP }]);
    expect(reported(scenario)).toMatchObject({ outcome: "done", helped: true, natural: false, heldOut: false });
  });

  test.each(moments.filter(([{ kind }]) => kind !== "manual"))("is held out of it: %j", (trigger, come) => {
    const scenario = begin([offer({ trigger, holdout: WITHHELD })], PLACE);
    come(scenario);
    finish(scenario);
    expect(scenario.showing()).toEqual([]);
    expect(reported(scenario)).toMatchObject({ outcome: "done", helped: false, natural: true, heldOut: true });
  });

  test("without a step it helps with none", () => {
    const scenario = begin([offer({ trigger: { kind: "element", selector: "#empty" } })], PLACE);
    seeList(scenario);
    look(scenario);
    finish(scenario);
    expect(scenario.sent("guideShown")).toMatchObject([{ step: null }]);
    expect(reported(scenario)).toMatchObject({ helped: false, natural: true });
  });

  test("only the attempt at that step is helped", () => {
    const scenario = begin([offer({ trigger: { kind: "element", selector: "#empty", step: "invite" } })], PLACE);
    seeList(scenario);
    look(scenario);
    expect(episode(scenario)).toMatchObject({ helped: false, natural: true });
  });
});

describe("[SE38] it does not matter which came first", () => {
  test("an attempt that begins after the card begins as helped, and is reported so at once", () => {
    const scenario = begin([offer()]);
    seeList(scenario);
    look(scenario);
    expect(episode(scenario)).toBeUndefined();
    scenario.goTo(PLACE);
    expect(scenario.sent("episodeUpdated").map(({ episode }) => episode)).toMatchObject([
      { outcome: "open", helped: true, natural: false },
    ]);
  });

  test("also days later, after a reload", () => {
    const first = begin([offer()]);
    seeList(first);
    look(first);
    first.wait(days(3));
    const content = { journeys, guides: [offer()] };
    const later = createScenario({ content, path: PLACE, snapshot: first.snapshot(), at: first.now() });
    expect(episode(later)).toMatchObject({ helped: true, natural: false });
  });

  test("also where another device showed it, and this one hears of it from the server", () => {
    const other = begin([offer()]);
    seeList(other);
    look(other);
    const here = begin([offer()], PLACE);
    expect(episode(here)).toMatchObject({ helped: false });
    const { progress } = other.state();
    const nothing = { value: {}, segments: [], accepted: [], duplicate: [], rejected: [] };
    here.give({
      kind: "synced",
      reply: { version: PROTOCOL_VERSION, batch: "b", revision: "r1", progress, ...nothing },
    });
    expect(episode(here)).toMatchObject({ helped: true, natural: false });
  });

  test("an attempt that was left when the card came is helped, whether or not the person comes back", () => {
    const scenario = begin([offer()], PLACE);
    scenario.work(seconds(20));
    scenario.goTo("/contacts");
    seeList(scenario);
    look(scenario);
    expect(reported(scenario)).toMatchObject({ outcome: "left", helped: true, natural: false });
    scenario.goTo(PLACE);
    finish(scenario);
    expect(reported(scenario)).toMatchObject({ outcome: "done", helped: true });
  });

  test("an attempt that is done is changed by nothing that comes later", () => {
    const scenario = begin([offer(), offer({ key: "other", holdout: WITHHELD, priority: 90 })], PLACE);
    scenario.work(seconds(20));
    finish(scenario);
    const before = scenario.sent("episodeUpdated").length;
    seeList(scenario);
    look(scenario);
    scenario.give({ kind: "requested", guide: "empty-list", by: "person" });
    look(scenario);
    expect(scenario.sent("guideTriggered").length).toBeGreaterThan(1);
    expect(scenario.sent("guideShown").length).toBeGreaterThan(0);
    expect(scenario.sent("episodeUpdated")).toHaveLength(before);
    expect(reported(scenario)).toMatchObject({ helped: false, natural: true, heldOut: false });
  });

  const HELPS = offer({ key: "helps", trigger: { kind: "paste", selector: "#a", step: STEP } });
  const HELD = offer({ key: "held", trigger: { kind: "paste", selector: "#b", step: STEP }, holdout: WITHHELD });
  const ABOUT_NONE = offer({ key: "about-none", trigger: { kind: "paste", selector: "#c" } });
  const content = { journeys, guides: [HELPS, HELD, ABOUT_NONE] };
  const doing = fc.constantFrom(
    ...(["helps", "held", "aboutNone", "come", "go", "work", "reload", "skip", "wait", "start", "finish"] as const),
  );

  test("in whatever order things happen: helped where shown before it was done, held out where withheld before", () => {
    const met = { helped: 0, alone: 0, heldOut: 0 };
    fc.assert(
      fc.property(fc.array(doing, { minLength: 5, maxLength: 14 }), fc.boolean(), (told, finishes) => {
        let scenario = createScenario({ content });
        const [shown, withheld] = [{ before: false }, { before: false }];
        let isDone = false;
        for (const what of finishes ? ([...told, "finish"] as const) : told) {
          scenario.wait(seconds(40));
          switch (what) {
            case "helps":
            case "held":
            case "aboutNone": {
              const selector = { helps: "#a", held: "#b", aboutNone: "#c" }[what];
              scenario.give({ kind: "pasted", selector });
              look(scenario);
              if (what === "helps" && !isDone) shown.before = true;
              if (what === "held" && !isDone) withheld.before = true;
              break;
            }
            case "come":
              scenario.goTo(PLACE);
              break;
            case "go":
              scenario.goTo("/elsewhere");
              break;
            case "work":
              scenario.work(seconds(12));
              break;
            case "reload": {
              const { path } = scenario.state();
              const [snapshot, at] = [scenario.snapshot(), scenario.now()];
              scenario = createScenario({ content, snapshot, at, path: path ?? "/" });
              break;
            }
            case "skip":
              scenario.observe({ type: "stepSkipped", step: STEP });
              break;
            case "wait":
              scenario.observe({ type: "stepWaiting", step: STEP });
              break;
            case "start":
              scenario.observe({ type: "stepStarted", step: STEP });
              break;
            case "finish":
              finish(scenario);
              isDone = true;
              break;
          }
        }
        const attempt = episode(scenario);
        if (attempt === undefined) return;
        expect(attempt).toMatchObject({
          helped: shown.before,
          natural: !shown.before,
          heldOut: withheld.before,
        });
        if (attempt.helped) met.helped += 1;
        else met.alone += 1;
        if (attempt.heldOut) met.heldOut += 1;
      }),
      { numRuns: 300 },
    );
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(5);
  });
});

describe("[SE39] a guide whose step is done", () => {
  const { content: tooltip } = aGuide("tip");

  test("does not come by itself", () => {
    const scenario = begin([offer({ content: tooltip })]);
    finish(scenario);
    seeList(scenario);
    expect(scenario.commands("show")).toEqual([]);
    scenario.give({ kind: "requested", guide: "empty-list", by: "person" });
    expect(scenario.showing()).toEqual(["empty-list"]);
  });

  test("goes, if it is there", () => {
    const scenario = begin([offer({ content: tooltip })]);
    seeList(scenario);
    expect(scenario.showing()).toEqual(["empty-list"]);
    finish(scenario);
    expect(scenario.sent("guideClosed")).toMatchObject([{ guide: "empty-list", reason: "stepDone" }]);
  });

  test("comes where it is an importer: there are further lists", () => {
    const scenario = begin([offer()]);
    finish(scenario);
    seeList(scenario);
    scenario.wait(minutes(1));
    expect(scenario.showing()).toEqual(["empty-list"]);
  });
});
