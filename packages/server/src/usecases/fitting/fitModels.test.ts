import { days, seconds, timestamp } from "@handrail/core/base";
import { PRIOR_MODEL, type StepModel, sealDetector, unpackModel } from "@handrail/core/stall";
import { beforeEach, describe, expect, test } from "vitest";
import type { FittedModel } from "../../ports/models.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import {
  aJourney,
  aRequest,
  aStep,
  CONTENT,
  createClock,
  createDeps,
  prepareEnvironment,
  publishAll,
} from "../builders.ts";
import type { Deps } from "../deps.ts";
import { createIngest } from "../ingest/ingest.ts";
import { stallPoints } from "../reports/stallPoints.ts";
import { stepReport } from "../reports/stepReport.ts";
import { saveSettings } from "../settings/settings.ts";
import { type Crowd, reportsOf } from "./builders.ts";
import { fitModels } from "./fitModels.ts";

let deps: Deps;
let environment: Environment;
let clock: ReturnType<typeof createClock>;
let sent = 0;
beforeEach(async () => {
  clock = createClock();
  deps = createDeps(createMemoryStore(), clock);
  environment = await prepareEnvironment(deps);
  sent = 0;
});

/** Everything at once: who sent it does not matter to a fold. */
const live = async (...crowds: readonly Omit<Crowd, "at">[]): Promise<void> => {
  const events = crowds.flatMap((crowd) => {
    const reports = reportsOf({ at: clock.now(), ...crowd }, sent);
    sent += reports.length;
    return reports;
  });
  const ingest = createIngest(deps, { log: { info: () => {}, error: () => {} }, committed: () => {} });
  const reply = await ingest.submit(environment.id, aRequest(events, { sentAt: clock.now() }));
  if (!reply.ok || reply.value.accepted.length !== events.length) throw new Error(JSON.stringify(reply));
};

const MANY = [
  { name: "done", people: 120, end: "done" },
  { name: "left", people: 30, end: "left" },
] as const;

const held = async (step = "import"): Promise<FittedModel> => {
  const found = (await deps.store.tables.models.all(environment.id)).find((one) => one.step === step);
  if (found === undefined) throw new Error("There is no model.");
  return found;
};

const published = async (): Promise<{
  readonly revision: string;
  readonly models: Readonly<Record<string, StepModel>>;
  readonly stepTimes: Readonly<Record<string, number>>;
  readonly settings: { readonly stall: Readonly<Record<string, unknown>> };
}> => JSON.parse((await deps.store.tables.content.bootstrap(environment.id))?.body ?? "{}");

const report = async () => {
  const answer = await stepReport(deps, environment, { step: "import", days: 28, plan: null });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
};

describe("models", () => {
  test("are fitted to natural attempts and published; without news nothing changes", async () => {
    const before = await published();
    await live(...MANY, { name: "shown", people: 20, end: "done", natural: false });
    expect(await fitModels(deps, environment)).toBe(3);
    const after = await published();
    expect(after.revision).not.toBe(before.revision);
    expect(after.models["import"]?.attempts).toBe(150);
    // The steps nobody tried begin where the steps of this product usually begin.
    expect(after.models["send"]).toMatchObject({ attempts: 0 });
    expect(after.models["send"]?.code).not.toBe(PRIOR_MODEL.code);
    expect(after.stepTimes["import"]).toBeGreaterThan(35_000);
    expect(after.stepTimes["import"]).toBeLessThan(45_000);
    expect(await fitModels(deps, environment)).toBe(0);
    expect((await published()).revision).toBe(after.revision);
  });

  test("are not fitted where a guide could have helped everybody", async () => {
    await live({ name: "shown", people: 30, end: "done", natural: false });
    expect(await fitModels(deps, environment)).toBe(0);
    expect((await published()).models).toEqual({});
  });

  test("are fitted again when enough is new, on another day, and under another promise", async () => {
    await live(...MANY);
    await fitModels(deps, environment);
    await live({ name: "two more", people: 2, end: "done" });
    expect(await fitModels(deps, environment)).toBe(0);
    await live({ name: "one more", people: 1, end: "done" });
    expect(await fitModels(deps, environment)).toBe(1);
    clock.move(days(1));
    expect(await fitModels(deps, environment)).toBe(3);
    const stall = { falseInterruptions: 0.1, beforePromise: "silent" } as const;
    await saveSettings(deps, environment, { ...environment, stall });
    expect((await published()).settings.stall).toMatchObject(stall);
    const strict = await held();
    environment = { ...environment, stall };
    expect(await fitModels(deps, environment)).toBe(3);
    const loose = await held();
    expect(strict.details?.promise.wanted.falseInterruptions).toBe(0.05);
    expect(loose.details?.promise.wanted.falseInterruptions).toBe(0.1);
    // These people are so much alike that both bounds may fall on the same of them.
    expect(sealDetector.bound(loose.model)).toBeLessThanOrEqual(sealDetector.bound(strict.model));
  });

  test("promise what holds for the half of the people that taught nothing", async () => {
    await live(...MANY);
    await fitModels(deps, environment);
    const { model, details } = await held();
    if (details === null) throw new Error("The fit kept nothing.");
    const { promise, replayed } = details;
    expect(promise.completers).toBeGreaterThan(40);
    expect(promise.completers).toBeLessThan(80);
    expect(promise.wanted.bound).toBe(unpackModel(model)?.bound);
    expect(promise.wanted.reached).toBeGreaterThan(0.8);
    expect(replayed.completers).toBe(120);
    expect(replayed.leavers).toBe(30);
    expect(replayed.interruptedCompleters).toBeLessThanOrEqual(12);
    expect(replayed.interruptedLeavers).toBeGreaterThan(24);
  });

  test("promise nothing before nineteen such people have managed, and then interrupt nobody", async () => {
    await live({ name: "done", people: 12, end: "done" }, { name: "left", people: 6, end: "left" });
    await fitModels(deps, environment);
    const { detector } = await report();
    expect(detector.promise).toMatchObject({ isKept: false, needed: 19, beforePromise: "silent" });
    expect(detector.replayed).toMatchObject({ completers: 12, interruptedCompleters: 0, interruptedLeavers: 0 });
    expect(detector.trades.find(({ falseInterruptions }) => falseInterruptions === 0.01)?.isPossible).toBe(false);
  });

  test("of a new version begin where the old one ended, and go on from there", async () => {
    await live(...MANY.map((crowd) => ({ ...crowd, usual: seconds(200) })));
    await fitModels(deps, environment);
    const old = await held();
    const journey = aJourney("setup", [aStep("sign-up"), aStep("import", { definitionVersion: 2 }), aStep("send")]);
    await publishAll(deps, environment, { ...CONTENT, journeys: [journey] });
    expect(await fitModels(deps, environment)).toBeGreaterThan(0);
    const first = await held();
    expect(first).toMatchObject({ definitionVersion: 2, model: { attempts: 0 } });
    expect(unpackModel(first.model)?.filter.mu).toBeCloseTo(unpackModel(old.model)?.filter.mu ?? 0, 2);
    expect(sealDetector.bound(first.model)).toBe(1);
    await live({ name: "quick", people: 60, end: "done", version: 2, usual: seconds(20) });
    await fitModels(deps, environment);
    const second = await held();
    expect(second.details?.start).toEqual(first.details?.start);
    expect(Math.exp(unpackModel(second.model)?.filter.mu ?? 0)).toBeLessThan(60);
  });

  test("of an earlier Handrail are replaced and break nothing", async () => {
    const model = { version: 1, attempts: 9, code: "anything" };
    await deps.store.write(({ models }) =>
      models.save(environment.id, [
        { step: "import", definitionVersion: 1, model, fittedAt: clock.now(), details: null },
      ]),
    );
    expect(await fitModels(deps, environment)).toBe(0);
    expect((await report()).detector).toMatchObject({ fittedAt: null, attempts: 0 });
    await live(...MANY);
    await fitModels(deps, environment);
    expect((await held()).model.version).toBe(PRIOR_MODEL.version);
  });
});

describe("the step's page", () => {
  test("says what the detector knows and would have done", async () => {
    await live(...MANY);
    await fitModels(deps, environment);
    const { detector, survival, harder } = await report();
    expect(detector).toMatchObject({ fittedAt: clock.now(), attempts: 150 });
    expect(Math.exp(detector.time.mu)).toBeGreaterThan(30);
    expect(Math.exp(detector.time.mu)).toBeLessThan(50);
    expect(detector.promise).toMatchObject({ falseInterruptions: 0.05, isKept: true, needed: 19 });
    expect(detector.trades.map(({ falseInterruptions }) => falseInterruptions)).toEqual([
      0.01, 0.02, 0.05, 0.1, 0.15, 0.2,
    ]);
    const inForce = detector.trades[2];
    expect(inForce?.reached.of).toBe(detector.promise.leavers);
    expect(inForce?.after).toBeGreaterThan(seconds(10));
    expect(inForce?.afterOnset).toBeLessThan(inForce?.after ?? 0);
    expect(inForce?.beforeLeaving).toBeGreaterThan(0);
    expect(detector.evidence).toHaveLength(1);
    expect(detector.evidence[0]).toMatchObject({ kind: "deadClick" });
    expect(detector.evidence[0]?.times).toBeGreaterThan(2);
    expect(harder).toBeNull();
    expect(survival.length).toBeLessThanOrEqual(60);
    expect(survival.every(({ share, low, high }) => low <= share && share <= high)).toBe(true);
    // A fifth left, and later than the others finished: they were there, not done, until then.
    expect(survival.at(-1)?.share).toBeCloseTo(0.2, 2);
    expect(survival.map(({ share }) => share)).toEqual(survival.map(({ share }) => share).sort((a, b) => b - a));
  });

  test("says of a step nobody tried what it would take", async () => {
    const { detector, survival } = await report();
    expect(detector).toMatchObject({ fittedAt: null, promise: { isKept: false, completers: 0, needed: 19 } });
    expect(detector.trades.every(({ isPossible, reached }) => !isPossible && reached.of === 0)).toBe(true);
    expect(survival).toEqual([]);
  });

  test("says since when a step is harder, and than which version", async () => {
    for (let day = 0; day < 20; day += 1) {
      await live({ name: `before-${day}`, people: 8, end: "done", usual: seconds(30) });
      clock.move(days(1));
    }
    const changed = clock.now();
    const journey = aJourney("setup", [aStep("import", { definitionVersion: 2 })]);
    await publishAll(deps, environment, { ...CONTENT, journeys: [journey] });
    for (let day = 0; day < 10; day += 1) {
      await live({ name: `after-${day}`, people: 8, end: "done", version: 2, usual: seconds(60) });
      clock.move(days(1));
    }
    await fitModels(deps, environment);
    const { harder } = await report();
    expect(harder).toMatchObject({ what: "time", comparedWith: 1, version: 2 });
    expect(harder?.by).toBeGreaterThan(1.7);
    expect(harder?.by).toBeLessThan(2.3);
    expect(harder?.since).toBe(timestamp(Math.floor(changed / days(1)) * days(1)));
    const { points } = await stallPoints(deps, environment, { days: 28, journey: null, plan: null });
    expect(points[0]?.harder).toEqual(harder);
  });
});
