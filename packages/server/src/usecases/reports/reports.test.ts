import { days, minutes, seconds, timestamp } from "@handrail/core/base";
import { EMPTY_CONTENT } from "@handrail/core/content";
import { type EventBody, type HandrailEvent, NO_EVIDENCE } from "@handrail/core/events";
import { beforeEach, describe, expect, test } from "vitest";
import type { Environment } from "../../ports/workspaces.ts";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import {
  aGuide,
  anEvent,
  aReport,
  aRequest,
  createClock,
  createDeps,
  prepareEnvironment,
  publishAll,
} from "../builders.ts";
import type { Deps } from "../deps.ts";
import { createIngest } from "../ingest/ingest.ts";
import { listPeople } from "../people/listing.ts";
import { personReport } from "../people/person.ts";
import { ACCOUNT_ORDERS, accountsReport } from "./accounts.ts";
import { funnel } from "./funnel.ts";
import { guideStats } from "./guideStats.ts";
import { shareOf } from "./share.ts";
import { stallPoints } from "./stallPoints.ts";
import { stepReport } from "./stepReport.ts";

let deps: Deps;
let environment: Environment;
let clock: ReturnType<typeof createClock>;
let count = 0;
beforeEach(async () => {
  clock = createClock();
  deps = createDeps(createMemoryStore(), clock);
  environment = await prepareEnvironment(deps);
  count = 0;
});

const send = (person: string, ...bodies: readonly EventBody[]): Promise<void> =>
  sendFor(person === "eve" ? "other" : "acme", person, ...bodies);

const sendFor = async (account: string, person: string, ...bodies: readonly EventBody[]): Promise<void> => {
  const events = bodies.map((body): HandrailEvent => {
    count += 1;
    return anEvent(count, { person, at: timestamp(clock.now() - 1000 + count), account }, body);
  });
  const ingest = createIngest(deps, { log: { info: () => {}, error: () => {} }, committed: () => {} });
  const reply = await ingest.submit(environment.id, aRequest(events, { sentAt: clock.now() }));
  if (!reply.ok || reply.value.accepted.length !== events.length) throw new Error(JSON.stringify(reply));
};

const attempt = (person: string, over: Parameters<typeof aReport>[0] = {}): EventBody => ({
  type: "episodeUpdated",
  episode: aReport({ id: `${person}/import/1`, startedAt: clock.now(), lastActiveAt: clock.now(), ...over }),
});
const plan = (name: string): EventBody => ({
  type: "accountIdentified",
  traits: { plan: name, name: `The ${name} one`, price: 90, seats: 5 },
});
const clicks = (deadClick: number) => ({ ...NO_EVIDENCE, deadClick });

const whole = { days: 28, journey: null, plan: null } as const;
const importPoint = async (over: Partial<Parameters<typeof stallPoints>[2]> = {}) => {
  const { points } = await stallPoints(deps, environment, { ...whole, ...over });
  const point = points.find(({ step }) => step === "import");
  if (point === undefined) throw new Error("The step is missing.");
  return point;
};

describe("a share", () => {
  test("carries its Wilson interval", () => {
    const { low, high } = shareOf(8, 10);
    expect(low).toBeCloseTo(0.4902, 4);
    expect(high).toBeCloseTo(0.9433, 4);
    expect(shareOf(0, 0)).toEqual({ count: 0, of: 0, low: null, high: null });
    expect(shareOf(0, 5).low).toBe(0);
    expect(shareOf(5, 5).high).toBe(1);
  });
});

describe("the stall report", () => {
  test("counts who entered, finished, got stuck and left, with times and evidence", async () => {
    await send("ada", attempt("ada", { outcome: "done", active: seconds(30) }));
    await send("bob", attempt("bob", { stuckAt: seconds(40), active: seconds(90), evidence: clicks(4) }));
    await send(
      "cem",
      attempt("cem", { stuckAt: seconds(40), outcome: "done", active: seconds(60), evidence: clicks(2), helped: true }),
    );
    const before = await importPoint();
    expect(before).toMatchObject({ entered: 3, done: { count: 2 }, stuck: { count: 2 }, left: { count: 0 } });
    clock.move(minutes(31));
    const point = await importPoint();
    expect(point).toMatchObject({
      entered: 3,
      left: { count: 1, of: 3 },
      stuckThenLeft: { count: 1, of: 2 },
      helped: { people: 1, done: { count: 1, of: 1 } },
      notHelped: { stuck: 1, done: { count: 0, of: 1 } },
    });
    expect(point.evidence).toEqual([{ kind: "deadClick", perStuck: 3, perOther: 0 }]);
    expect(point.medianBeforeLeaving).toBeGreaterThan(seconds(85));
    expect(point.medianBeforeLeaving).toBeLessThan(seconds(95));
    expect(point.trend).toHaveLength(28);
    expect(point.trend.at(-1)).toMatchObject({ entered: 3, stuck: 2 });
  });

  test("of those a guide reached counts the stuck alone as helped, so that helped and not helped add up to stuck", async () => {
    await send("ada", attempt("ada", { stuckAt: seconds(40), helped: true }));
    await send("bob", attempt("bob", { stuckAt: seconds(40) }));
    await send("cem", attempt("cem", { outcome: "done", helped: true }));
    expect(await importPoint()).toMatchObject({
      stuck: { count: 2 },
      helped: { people: 1, done: { count: 0, of: 1 } },
      notHelped: { stuck: 1 },
    });
  });

  test("lists the worst step first", async () => {
    for (const person of ["ada", "bob", "cem", "dan"])
      await send(
        person,
        attempt(person, { stuckAt: seconds(9) }),
        attempt(person, { step: "send", id: `${person}/send/1`, outcome: "done" }),
      );
    const { points } = await stallPoints(deps, environment, whole);
    expect(points.map(({ step }) => step)).toEqual(["import", "send", "sign-up"]);
    expect(points[2]).toMatchObject({ entered: 0, medianActive: null, done: { low: null } });
  });

  test("speaks of a window, a plan at the time, and of the step as it is now defined", async () => {
    await send("ada", plan("free"), attempt("ada", { outcome: "done" }));
    clock.move(days(2));
    await send("ada", plan("pro"));
    await send("bob", plan("pro"), attempt("bob"), attempt("bob", { definitionVersion: 2, id: "bob/import/2" }));
    expect((await importPoint()).entered).toBe(2);
    expect((await importPoint({ plan: "free" })).entered).toBe(1);
    expect((await importPoint({ plan: "pro" })).entered).toBe(1);
    expect((await importPoint({ days: 2 })).entered).toBe(1);
    expect((await stallPoints(deps, environment, whole)).plans).toEqual(["pro"]);
    expect((await stallPoints(deps, environment, { ...whole, journey: "no-such" })).points).toEqual([]);
  });
});

describe("one step", () => {
  test("shows its times by how attempts ended and what its guides did", async () => {
    await send("ada", attempt("ada", { outcome: "done", active: seconds(30) }), {
      type: "guideTriggered",
      guide: "import-help",
      kind: "banner",
      display: "d",
      arm: "holdout",
      step: "import",
      probability: 0.7,
    });
    const report = await stepReport(deps, environment, { step: "import", days: 28, plan: null });
    if (!report.ok) throw new Error(report.error.message);
    expect(report.value.times).toHaveLength(1);
    expect(report.value.times[0]).toMatchObject({ done: 1, left: 0, other: 0 });
    expect(report.value.times[0]?.from).toBeLessThanOrEqual(seconds(30));
    expect(report.value.guides).toEqual([
      { guide: "import-help", name: "Name of import-help", triggered: 1, shown: 0, withheld: 1, failed: 0 },
    ]);
    expect((await guideStats(deps, environment, 28)).guides[0]).toMatchObject({ triggered: 1, withheld: 1 });
    expect((await stepReport(deps, environment, { step: "gone", days: 28, plan: null })).ok).toBe(false);
  });

  test("lists every guide that helps with it, whatever its moment, and no other", async () => {
    const element = { kind: "element", selector: "#empty" } as const;
    await publishAll(deps, environment, {
      ...EMPTY_CONTENT,
      guides: [
        aGuide("empty-list", { trigger: { ...element, step: "import" } }),
        aGuide("about-none", { trigger: element }),
        aGuide("asked-for", { trigger: { kind: "manual", step: "import" } }),
        aGuide("sending", { trigger: { kind: "page", pattern: "/**", step: "send" } }),
      ],
    });
    const report = await stepReport(deps, environment, { step: "import", days: 28, plan: null });
    expect(report.ok && report.value.guides.map(({ guide }) => guide).sort()).toEqual([
      "asked-for",
      "empty-list",
      "import-help",
    ]);
  });
});

describe("the funnel", () => {
  test("follows the people who entered, step by step", async () => {
    const start = (step: string): EventBody => ({ type: "stepStarted", step });
    const complete = (step: string): EventBody => ({ type: "stepCompleted", step, source: "host" });
    await send("ada", start("sign-up"));
    clock.move(minutes(10));
    await send("ada", complete("sign-up"), start("import"));
    await send("ada", ...[1, 2].map((): EventBody => ({ type: "tracked", name: "imported", properties: {} })));
    await send("bob", start("sign-up"));
    const report = await funnel(deps, environment, whole);
    if (!report.ok) throw new Error(report.error.message);
    const { entered, completed, steps } = report.value;
    expect([entered, completed.count]).toEqual([2, 1]);
    expect(steps.map(({ step, reached, done, dropped }) => [step, reached, done.count, dropped.count])).toEqual([
      ["sign-up", 2, 1, 1],
      ["import", 1, 1, 0],
      ["send", 0, 0, 0],
    ]);
    expect(steps[0]?.medianElapsed).toBeGreaterThan(minutes(8));
    expect(steps[0]?.medianElapsed).toBeLessThan(minutes(12));
  });
});

describe("accounts", () => {
  test("show what they get for what they pay", async () => {
    const added: EventBody = { type: "tracked", name: "contact_added", properties: {} };
    const watched = (amount: number): EventBody => ({
      type: "tracked",
      name: "watched",
      properties: { minutes: amount },
    });
    await send("ada", plan("pro"), added, added, watched(10.5), {
      type: "stepCompleted",
      step: "sign-up",
      source: "host",
    });
    await send("bob", plan("pro"), added, watched(4.5));
    await send("eve", { type: "accountIdentified", traits: { plan: "free" } });
    const { accounts, plans } = await accountsReport(deps, environment, { plan: null, sort: "price" });
    expect(plans).toEqual(["free", "pro"]);
    expect(accounts.map(({ account }) => account)).toEqual(["acme", "other"]);
    expect(accounts[0]).toMatchObject({
      name: "The pro one",
      plan: "pro",
      price: 90,
      seats: 5,
      activePeople: 2,
      onboarding: { count: 1, of: 4 },
      metrics: [
        { key: "contacts", amount: 3, reached: true, peopleReached: 1 },
        { key: "minutes", amount: 15, reached: false, peopleReached: 0 },
      ],
    });
    expect((await accountsReport(deps, environment, { plan: "free", sort: "name" })).accounts).toHaveLength(1);
    // A window that has passed counts no more.
    clock.move(days(8));
    const later = (await accountsReport(deps, environment, { plan: "pro", sort: "price" })).accounts[0];
    expect(later?.metrics[0]).toMatchObject({ amount: 0, reached: false });
    expect(later?.metrics[1]).toMatchObject({ amount: 15 });
  });

  test("come with those first that get too little for what they pay", async () => {
    const pays = (price: number): EventBody => ({ type: "accountIdentified", traits: { price } });
    const added: EventBody = { type: "tracked", name: "contact_added", properties: {} };
    await sendFor("served", "ada", pays(900), added, added);
    await sendFor("free", "bob", pays(0));
    await sendFor("small", "cleo", pays(49));
    await sendFor("large", "dan", pays(199));
    const { accounts } = await accountsReport(deps, environment, { plan: null, sort: ACCOUNT_ORDERS[0] });
    expect(accounts.map(({ account }) => account)).toEqual(["large", "small", "free", "served"]);
  });
});

describe("people", () => {
  test("are listed page by page, each with where they are stuck", async () => {
    for (let n = 0; n < 55; n += 1) {
      clock.move(seconds(1));
      await send(`person-${n}`, { type: "identified", traits: { name: `Name ${n}` }, anonymousId: null });
    }
    await sendFor("a-1", "person-54", plan("pro"), attempt("person-54", { stuckAt: seconds(9), active: seconds(70) }));
    const filter = { text: null, step: null, status: null } as const;
    const first = await listPeople(deps, environment, filter, null);
    expect([first.people.length, first.total]).toEqual([50, 55]);
    expect(first.people[0]).toMatchObject({
      person: "person-54",
      name: "Name 54",
      account: "a-1",
      accountName: "The pro one",
      stepsRequired: 2,
      stuckOn: { step: "import", title: "Title of import", active: 70_000 },
      nextStep: { step: "sign-up" },
    });
    const named = await listPeople(deps, environment, { ...filter, text: "PRO one" }, null);
    expect(named.people.map(({ person }) => person)).toEqual(["person-54"]);
    expect((await listPeople(deps, environment, { ...filter, text: "no such one" }, null)).total).toBe(0);
    const second = await listPeople(deps, environment, filter, first.next);
    expect([second.people.length, second.next]).toEqual([5, null]);
    expect(new Set([...first.people, ...second.people].map(({ person }) => person)).size).toBe(55);
  });

  test("are shown with what they did before they were known", async () => {
    await send("anon-1", { type: "stepCompleted", step: "sign-up", source: "host" });
    await send("ada", { type: "identified", traits: { name: "Ada" }, anonymousId: "anon-1" });
    const report = await personReport(deps, environment, "ada");
    if (!report.ok) throw new Error(report.error.message);
    expect(report.value.steps[0]).toMatchObject({ step: "sign-up", status: "done" });
    expect(report.value.events.map(({ summary }) => summary)).toEqual([
      "known now, was anon-1",
      "Title of sign-up: completed",
    ]);
    expect((await personReport(deps, environment, "nobody")).ok).toBe(false);
    const { people } = await listPeople(deps, environment, { text: null, step: null, status: null }, null);
    expect(people.map(({ person }) => person)).toEqual(["ada"]);
  });
});
