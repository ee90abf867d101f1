import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { days, hours, inSeconds, milliseconds, minutes, seconds, type Timestamp } from "../base/index.ts";
import { aGuide, aJourney, aStep } from "../content/builders.ts";
import type { Guide } from "../content/index.ts";
import { EVIDENCE_KINDS } from "../events/index.ts";
import { aStepModel } from "../stall/builders.ts";
import {
  DEFAULT_POLICY,
  PRIOR_MODEL,
  peakOf,
  probabilityOfStuck,
  readTrail,
  type StepModel,
  sealDetector,
  thresholdsFor,
  unpackModel,
} from "../stall/index.ts";
import { aBootstrap, CAUTIOUS, createScenario, type Scenario } from "./scenario.ts";

const STEPS = [
  aStep("import", { scope: { urls: ["/contacts"], selector: null } }),
  aStep("invite", { scope: { urls: ["/team"], selector: null } }),
];
const journeys = [aJourney(STEPS)];
const helping = (changes: Partial<Guide> = {}): Guide =>
  aGuide("help-import", { trigger: { kind: "stall", step: "import" }, ...changes });

const withModel = (model: StepModel | null, guides: readonly Guide[], stall = DEFAULT_POLICY) => ({
  ...aBootstrap({ journeys, guides }, { stall }),
  models: model === null ? {} : { import: model },
});

/** A model that promises, and under which whoever is a minute in may be interrupted. */
const PROMISING = aStepModel({ bound: -1 });

const begin = (options: Parameters<typeof createScenario>[0] = {}): Scenario =>
  createScenario({ bootstrap: withModel(PROMISING, [helping()]), path: "/contacts", ...options });

const natural = (scenario: Scenario): boolean | undefined => scenario.state().episodes["import"]?.natural;

describe("a model that changes", () => {
  test("[SE18] it is heeded at the next look of the attempt under way, without a reload", () => {
    const calm = aStepModel({ intercept: -8 });
    const scenario = begin({ bootstrap: withModel(calm, [helping()], CAUTIOUS) });
    scenario.work(seconds(100));
    expect(scenario.showing()).toEqual([]);
    scenario.give({ kind: "active", typing: false });
    const before = scenario.state().episodes["import"];
    scenario.give({ kind: "bootstrapped", bootstrap: withModel(PROMISING, [helping()]) });
    expect(scenario.state().episodes["import"]).toMatchObject({ id: before?.id, active: before?.active });
    scenario.work(seconds(4), seconds(2));
    expect(scenario.showing()).toEqual(["help-import"]);
    expect(scenario.commands("notify").filter(({ notice }) => notice.type === "ready")).toHaveLength(1);
  });

  test("[SE18] and it is woken for what the new one expects, without an input", () => {
    const calm = aStepModel({ intercept: -8 });
    const scenario = begin({ bootstrap: withModel(calm, [helping()]) });
    scenario.give({ kind: "attending", attending: true });
    scenario.wait(seconds(20));
    scenario.give({ kind: "bootstrapped", bootstrap: withModel(PROMISING, [helping()]) });
    scenario.wait(minutes(2));
    expect(scenario.showing()).toEqual(["help-import"]);
  });

  test("[SE18] a promise that is lost silences the step at once", () => {
    const scenario = begin();
    scenario.work(seconds(20));
    scenario.give({ kind: "bootstrapped", bootstrap: withModel(aStepModel(), [helping()]) });
    scenario.work(minutes(5));
    expect(scenario.commands("show")).toEqual([]);
  });
});

describe("attempts that teach", () => {
  test("[SE19] an attempt is natural until a guide could help with it", () => {
    const scenario = begin({ bootstrap: withModel(PROMISING, []) });
    scenario.work(seconds(30));
    expect(natural(scenario)).toBe(true);
    scenario.give({ kind: "bootstrapped", bootstrap: withModel(PROMISING, [helping()]) });
    expect(natural(scenario)).toBe(false);
    scenario.give({ kind: "bootstrapped", bootstrap: withModel(PROMISING, []) });
    scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
    expect(scenario.sent("episodeUpdated").at(-1)?.episode).toMatchObject({ outcome: "done", natural: false });
  });

  test.each<[string, Parameters<typeof withModel>, boolean]>([
    ["a live guide", [PROMISING, [helping()]], false],
    ["a live guide where a team wants help before a promise", [null, [helping()], CAUTIOUS], false],
    ["a guide in holdout", [PROMISING, [helping({ holdout: { share: 1, unit: "person" } })]], true],
    ["a silent detector", [null, [helping()]], true],
    ["a guide for others", [PROMISING, [helping({ audience: { kind: "segment", segment: "vip" } })]], true],
    ["a guide for another step", [PROMISING, [helping({ trigger: { kind: "stall", step: "invite" } })]], true],
    [
      "a guide of a tier that does not help",
      [PROMISING, [helping()], { ...DEFAULT_POLICY, thresholds: thresholdsFor({ panel: 0 }) }],
      true,
    ],
    [
      "one guide in holdout and one that is not",
      [PROMISING, [helping({ holdout: { share: 1, unit: "person" } }), { ...helping(), key: "another" }]],
      false,
    ],
  ])("[SE19] with %s", (_, [model, guides, stall], expected) => {
    const scenario = begin({ bootstrap: withModel(model, guides, stall) });
    scenario.work(seconds(20));
    expect(natural(scenario)).toBe(expected);
  });

  test("[SE19] nobody in the holdout of all guides is exposed, nor in a tab that follows", () => {
    const { settings, ...rest } = withModel(PROMISING, [helping()]);
    const all = begin({ bootstrap: { ...rest, settings: { ...settings, globalHoldout: 1 } } });
    all.work(minutes(3));
    expect(natural(all)).toBe(true);
    expect(begin({ session: { leader: false } }).state().episodes).toEqual({});
  });

  test("[SE19] whoever asked for the guide was helped, silent detector or not", () => {
    const scenario = begin({ bootstrap: withModel(null, [helping()]) });
    scenario.work(seconds(20));
    expect(natural(scenario)).toBe(true);
    scenario.give({ kind: "requested", guide: "help-import", by: "person" });
    scenario.give({ kind: "shown", display: scenario.state().showing[0]?.id ?? "" });
    expect(scenario.state().episodes["import"]).toMatchObject({ helped: true, natural: false });
  });
});

describe("after a dismissal", () => {
  const content = { journeys, guides: [aGuide("hello"), helping()] };

  /** Somebody who came on the first page, asked for another guide and closed it for this reason. */
  const closing = (reason: "dismissed" | "ended"): Scenario => {
    const scenario = createScenario({ content, path: "/" });
    scenario.give({ kind: "requested", guide: "hello", by: "person" });
    const display = scenario.state().showing[0]?.id ?? "";
    scenario.give({ kind: "shown", display });
    scenario.give({ kind: "closed", display, reason });
    return scenario;
  };

  /** The active second at which help comes to somebody who closed another guide so long ago. */
  const helpedAfter = (away: number, reason: "dismissed" | "ended" = "dismissed"): number => {
    const scenario = closing(reason);
    scenario.wait(milliseconds(away));
    scenario.goTo("/contacts");
    const begun = scenario.now();
    while (scenario.showing().length === 0 && scenario.now() - begun < minutes(20))
      scenario.work(seconds(2), seconds(2));
    return inSeconds(scenario.state().episodes["import"]?.active ?? seconds(0));
  };

  test("[SE29] the person must look surer to be stuck, less so every day, and after a week no more", () => {
    const usual = helpedAfter(days(1), "ended");
    const [soon, middle, week] = [hours(1), days(3.5), days(7)].map((away) => helpedAfter(away));
    expect(soon ?? 0).toBeGreaterThan((middle ?? 0) + 5);
    expect(middle ?? 0).toBeGreaterThan(usual + 5);
    expect(Math.abs((week ?? 0) - usual)).toBeLessThanOrEqual(2);
  });

  test("[SE29] the session wakes for what is then needed, without an input", () => {
    const scenario = closing("dismissed");
    scenario.wait(days(1));
    scenario.goTo("/contacts");
    scenario.give({ kind: "attending", attending: true });
    scenario.wait(minutes(10));
    const [, shown] = scenario.commands("show");
    const [stall] = scenario.commands("notify").filter(({ notice }) => notice.type === "stall");
    const late = inSeconds(milliseconds((shown?.at ?? Number.NaN) - (stall?.at ?? 0)));
    expect(late).toBeGreaterThan(10);
    // At the very second at which the probability gets there, not at the next half minute.
    expect(late % 30).not.toBe(0);
    expect(scenario.showing()).toEqual(["help-import"]);
  });
});

describe("what the server replays", () => {
  test("[SE17] acts count for the step in focus, by whether its controls are new", () => {
    const scenario = begin();
    for (const control of [7, 7, 9, 7]) scenario.give({ kind: "acted", control });
    scenario.goTo("/elsewhere");
    scenario.give({ kind: "acted", control: 3 });
    expect(scenario.sent("episodeUpdated").at(-1)?.episode).toMatchObject({ outcome: "left", trail: "fsfr" });
  });

  test("[SE17] a click that was answered at once is no evidence, and does not hide one that was not", () => {
    const scenario = begin();
    const click = (latency: number | null) =>
      scenario.give({
        kind: "evidence",
        evidence: {
          kind: "deadClick",
          at: scenario.now(),
          latency: latency === null ? null : milliseconds(latency),
        },
      });
    click(100);
    click(null);
    click(1000);
    expect(scenario.state().episodes["import"]?.evidence).toMatchObject({ deadClick: 1, slowClick: 1 });
    click(null);
    expect(scenario.state().episodes["import"]?.evidence.deadClick).toBe(1);
  });

  test("[SE16] the trail goes with the report of an end, and with no other", () => {
    const scenario = begin();
    scenario.give({ kind: "acted", control: 7 });
    scenario.work(seconds(40), seconds(1));
    scenario.evidence("deadClick");
    scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
    const reports = scenario.sent("episodeUpdated").map(({ episode }) => [episode.outcome, episode.trail]);
    expect(reports).toEqual([
      ["open", ""],
      ["open", ""],
      ["open", ""],
      ["done", "f40D"],
    ]);
  });

  const doing = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 9 }).map((control) => ({ kind: "act", control }) as const) },
    {
      weight: 2,
      arbitrary: fc.constantFrom(...EVIDENCE_KINDS).map((kind) => ({ kind: "evidence", what: kind }) as const),
    },
    { weight: 1, arbitrary: fc.constant({ kind: "wander" } as const) },
  );
  const course = fc.array(fc.tuple(doing, fc.integer({ min: 40, max: 25_000 })), { minLength: 1, maxLength: 25 });

  test("[SE51] a report replays to the peak the session saw, and to the second at which it said stuck", () => {
    const stuck = { told: 0, checked: 0 };
    fc.assert(
      fc.property(course, fc.boolean(), (told, promised) => {
        const model = promised ? PROMISING : PRIOR_MODEL;
        const scenario = begin({ bootstrap: withModel(promised ? PROMISING : null, []) });
        for (const [what, pause] of told) {
          scenario.give({ kind: "active", typing: false });
          if (what.kind === "act") scenario.give({ kind: "acted", control: what.control });
          if (what.kind === "evidence") scenario.evidence(what.what);
          if (what.kind === "wander") {
            scenario.goTo("/elsewhere");
            scenario.wait(milliseconds(pause * 50));
            scenario.goTo("/contacts");
          }
          scenario.wait(milliseconds(pause));
        }
        scenario.observe({ type: "stepCompleted", step: "import", source: "host" });
        const report = scenario.sent("episodeUpdated").at(-1)?.episode;
        const named = unpackModel(model);
        if (report === undefined || named === null) throw new Error("an attempt is reported");
        const needed = probabilityOfStuck(DEFAULT_POLICY, sealDetector, model);
        const bound = Math.log(needed / (1 - needed));
        const attempt = { trail: report.trail, seconds: Math.floor(inSeconds(report.active)) };
        const { peak, reachedAt } = peakOf(named, attempt, bound);
        expect(report.peakProbability).toBeCloseTo(1 / (1 + Math.exp(-peak)), 12);
        const said = report.stuckAt === null ? null : Math.floor(inSeconds(report.stuckAt));
        // A sign in the very last second may come after the last moment at which a session could say so.
        if (said !== null || reachedAt !== attempt.seconds) expect(said).toBe(reachedAt);
        stuck.checked += 1;
        if (reachedAt !== null) stuck.told += 1;
      }),
      { numRuns: 150 },
    );
    expect(stuck.told).toBeGreaterThan(5);
    expect(stuck.told).toBeLessThan(stuck.checked);
  });

  test("[SE51] what a browser sends of an attempt can be read by anybody who has the rules of the trail", () => {
    const scenario = begin();
    scenario.give({ kind: "acted", control: 1 });
    scenario.work(seconds(12));
    scenario.evidence("error");
    const moment: Timestamp = scenario.now();
    scenario.goTo("/elsewhere");
    const { trail, lastActiveAt } = scenario.sent("episodeUpdated").at(-1)?.episode ?? { trail: "", lastActiveAt: 0 };
    expect(readTrail(trail)).toEqual([
      { kind: "signal", second: 0, signal: "fresh" },
      { kind: "signal", second: 12, signal: "error" },
    ]);
    expect(lastActiveAt).toBe(moment);
  });
});
