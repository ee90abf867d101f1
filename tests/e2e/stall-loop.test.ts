/**
 * The loop from behaviour to model and back, with nothing left out: real pages, a real server that fits, real browsers that
 * take up what it fitted.
 */
import { setTimeout as sleep } from "node:timers/promises";
import type { Content } from "@handrail/core/content";
import type { EpisodeReport, HandrailEvent } from "@handrail/core/events";
import { type Bootstrap, fromJson, parseBootstrap, type StepReport } from "@handrail/core/protocol";
import { probabilityOfStuck, replay, sealDetector, unpackModel } from "@handrail/core/stall";
import { DEMO_CONTENT } from "@handrail/demo/content";
import { addContacts, beConfused, createHands, type Hands } from "@handrail/demo/personas";
import { type DemoServer, startDemoServer } from "@handrail/demo/server";
import { fetchBootstrap, runSimulation } from "@handrail/simulator";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type Stack, startStack } from "../harness/stack.ts";

const STEP = "import-contacts";

/** Enough that a promise at 5 in 100 can be kept at the step where half give up. */
const CROWD = 260;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const startDemoWith = async (content: Content): Promise<{ readonly stack: Stack; readonly demo: DemoServer }> => {
  const stack = await startStack({ content });
  return { stack, demo: await startDemoServer({ port: 0, handrail: stack.url, key: stack.key }) };
};

/** A fit waits for this much news, so a model of all but so many is the last one for now. */
const CAUGHT_UP = 0.98;

/** Lets a crowd use the product and waits until the server has learned from all of it and keeps its promise at the step. */
const learnFromCrowd = async ({ url, key, json, environment }: Stack): Promise<void> => {
  const bootstrap = await fetchBootstrap(url, key);
  await runSimulation({ server: url, key, bootstrap, people: CROWD, seed: 11 });
  const hasLearned = async (): Promise<boolean> => {
    const { detector, point } = await json<StepReport>(`/api/reports/steps/${STEP}?env=${environment}&days=90`);
    return detector.promise.isKept && detector.attempts >= CAUGHT_UP * point.entered;
  };
  for (const until = Date.now() + 90_000; !(await hasLearned()); await sleep(500)) {
    if (Date.now() > until) throw new Error(`A minute and a half after ${CROWD} people no promise is kept at ${STEP}.`);
  }
};

/** Somebody at the step, in a browser of their own. */
const comeToTheStep = async (demo: string, name: string, listen: (page: Page) => void) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  listen(page);
  const hands = createHands(page, demo);
  await hands.visit("/sign-up?lang=en");
  const email = `${name.toLowerCase()}@example.com`;
  await hands.signUp({ name, email, company: `${name} and Company`, plan: "team" });
  await hands.answerWelcome();
  await hands.follow("/contacts/import");
  return { context, hands };
};

describe("what the detector would have done", () => {
  const visits = new Map<string, Promise<Seen>>();
  let running: { readonly stack: Stack; readonly demo: DemoServer };
  // Nobody is helped at the step, so every attempt ends as it would have ended alone.
  const withoutHelp: Content = {
    ...DEMO_CONTENT,
    guides: DEMO_CONTENT.guides.map((guide) =>
      guide.trigger.kind === "stall" ? { ...guide, trigger: { kind: "manual" } } : guide,
    ),
  };

  beforeAll(async () => {
    running = await startDemoWith(withoutHelp);
    await learnFromCrowd(running.stack);
    // All at once: one of them would not be enough news for another model.
    for (const person of people) {
      const seen = visit(person);
      visits.set(person.name, seen);
      // A visit that fails fails its own test.
      seen.catch(() => undefined);
    }
  }, 180_000);
  afterAll(async () => {
    await running?.demo.close();
    await running?.stack.stop();
  });

  /** The last report of an attempt, and the models its pages were given. */
  interface Seen {
    report: EpisodeReport | null;
    readonly given: Bootstrap[];
  }

  const listenTo =
    (seen: Seen) =>
    (page: Page): void => {
      page.on("request", (request) => {
        if (!request.url().endsWith("/v1/sync")) return;
        const { events }: { events: readonly HandrailEvent[] } = JSON.parse(request.postData() ?? '{"events":[]}');
        for (const event of events) {
          if (event.type !== "episodeUpdated" || event.episode.step !== STEP) continue;
          if (seen.report === null || event.episode.revision > seen.report.revision) seen.report = event.episode;
        }
      });
      page.on("response", async (response) => {
        if (!response.url().includes("/v1/bootstrap") || !response.ok()) return;
        // A page that closes while an answer comes has no use for it.
        const bootstrap = parseBootstrap(fromJson(await response.text().catch(() => "")));
        if (bootstrap !== null) seen.given.push(bootstrap);
      });
    };

  /** Goes on to another page, which ends an attempt that is not done, and stays until the server was told. */
  const leave = async (context: BrowserContext, hands: Hands, seen: Seen): Promise<void> => {
    await hands.follow("/contacts");
    await expect.poll(() => seen.report?.outcome ?? "open", { timeout: 30_000 }).not.toBe("open");
    await context.close();
  };

  const people: readonly { readonly name: string; readonly stuck: boolean; does(hands: Hands): Promise<unknown> }[] = [
    { name: "Quill", stuck: true, does: (hands) => beConfused(hands, 45) },
    { name: "Rowan", stuck: true, does: (hands) => beConfused(hands, 60) },
    { name: "Sorrel", stuck: false, does: (hands) => addContacts(hands, 5) },
    { name: "Teasel", stuck: false, does: (hands) => addContacts(hands, 5) },
  ];

  const visit = async ({ name, does }: (typeof people)[number]): Promise<Seen> => {
    const seen: Seen = { report: null, given: [] };
    const { context, hands } = await comeToTheStep(running.demo.url, name, listenTo(seen));
    await does(hands);
    await leave(context, hands, seen);
    return seen;
  };

  it.each(people)(
    "$name: the server's replay says what the browser said",
    async ({ name, stuck }) => {
      const seen = await visits.get(name);
      if (seen === undefined) throw new Error(`${name} did not come.`);
      const { report, given } = seen;
      const models = given.map((one) => one.models[STEP]?.code);
      const bootstrap = given.at(-1);
      const published = bootstrap?.models[STEP];
      const model = published === undefined ? null : unpackModel(published);
      if (report === null || bootstrap === undefined || published === undefined || model === null) {
        throw new Error(`${name} was at the step without a report or a model: ${JSON.stringify(seen)}`);
      }
      // One model from beginning to end: nobody else's attempt ended meanwhile.
      expect(new Set(models).size).toBe(1);
      expect(report).toMatchObject({ natural: true, helped: false, outcome: stuck ? "left" : "done" });
      const needed = probabilityOfStuck(bootstrap.settings.stall, sealDetector, published);
      let stuckAt: number | null = null;
      replay(
        model,
        { trail: report.trail, seconds: Math.floor(report.active / 1000) },
        ({ peak, second }) => {
          if (stuckAt === null && 1 / (1 + Math.exp(-peak)) >= needed) stuckAt = second;
        },
        Number.POSITIVE_INFINITY,
      );
      // The browser looks when something happens and when its timer wakes it: within a second of the second it was.
      const said = report.stuckAt === null ? null : Math.floor(report.stuckAt / 1000);
      expect({ name, stuck: said !== null }).toEqual({ name, stuck: stuckAt !== null });
      if (said !== null && stuckAt !== null) expect(Math.abs(said - stuckAt)).toBeLessThanOrEqual(1);
      expect({ name, stuck: said !== null }).toEqual({ name, stuck });
    },
    150_000,
  );

  it("the report counts the same people", async () => {
    const { json, environment } = running.stack;
    const path = `/api/reports/steps/${STEP}?env=${environment}&days=90`;
    const { detector, point } = await json<StepReport>(path);
    expect(detector.replayed.completers).toBeGreaterThan(0);
    expect(detector.replayed.interruptedCompleters / detector.replayed.completers).toBeLessThan(0.15);
    expect(point.stuck.count).toBeGreaterThanOrEqual(2);
  });
});

describe("a page that stays open", () => {
  let running: { readonly stack: Stack; readonly demo: DemoServer };
  beforeAll(async () => {
    running = await startDemoWith(DEMO_CONTENT);
  }, 60_000);
  afterAll(async () => {
    await running?.demo.close();
    await running?.stack.stop();
  });

  it("is silent while nothing can be promised, and helps once others have taught the server, without a reload", async () => {
    let loads = 0;
    const { context, hands } = await comeToTheStep(running.demo.url, "Umber", (page) => {
      page.on("load", () => {
        loads += 1;
      });
    });
    const loadedBefore = loads;
    expect(await beConfused(hands, 45)).toBe(false);
    const learning = learnFromCrowd(running.stack);
    expect(await beConfused(hands, 120)).toBe(true);
    await learning;
    expect(loads).toBe(loadedBefore);
    await context.close();
  }, 240_000);
});
