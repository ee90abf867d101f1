import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

describe("two tabs", () => {
  let browser: Browser;
  let collector: Collector;
  let host: HostPages;
  let context: BrowserContext;
  let one: Page;
  let two: Page;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    collector = await startCollector(CONTENT);
    host = await serveHostPages({ "*": page(collector, BODY) });
    context = await browser.newContext();
    one = await context.newPage();
    two = await context.newPage();
    await openReady(one, `${host.url}/create`);
    await openReady(two, `${host.url}/create`);
  });

  afterEach(async () => {
    await context?.close();
    await host?.stop();
    await collector?.stop();
  });

  it("share who the person is and what is done", async () => {
    await one.evaluate(() => window.handrail.identify("ann"));
    await one.evaluate(() => window.handrail.step("tell").complete());
    const status = (): Promise<string | undefined> =>
      two.evaluate(() => window.handrail.progress().journeys[0]?.steps.find((step) => step.key === "tell")?.status);
    await expect.poll(status, { timeout: 10_000 }).toBe("done");
    await two.evaluate(() => window.handrail.track("from_two"));
    await collector.until("the event of the second tab", (events) =>
      events.some((event) => event.type === "tracked" && event.name === "from_two" && event.person === "ann"),
    );
  });

  it("count time once, however both are used", async () => {
    const startedAt = Date.now();
    // A person who goes to and fro: both tabs believe that they are visible, as two windows side by side are.
    for (let round = 0; round < 8; round += 1) {
      const tab = round % 2 === 0 ? one : two;
      await tab.mouse.move(20 + round * 7, 30);
      await tab.mouse.click(300, 300 + round);
      await tab.keyboard.press("Shift");
      await tab.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
      await new Promise((resolve) => setTimeout(resolve, 700));
    }
    await one.close({ runBeforeUnload: false });
    await two.close({ runBeforeUnload: false });
    // The first word of an episode may come long before the last.
    await collector.until("an episode of more than a second", (events) =>
      events.some((event) => event.type === "episodeUpdated" && event.episode.active > 1000),
    );
    const elapsed = Date.now() - startedAt;
    const reports = collector.events().flatMap((event) => (event.type === "episodeUpdated" ? [event.episode] : []));
    const episodes = new Set(reports.map((episode) => episode.id));
    expect(episodes.size).toBe(1);
    const longest = Math.max(...reports.map((episode) => episode.active));
    expect(longest).toBeLessThanOrEqual(elapsed);
  });

  it("send each event about once", async () => {
    for (let index = 0; index < 30; index += 1) {
      const tab = index % 2 === 0 ? one : two;
      await tab.evaluate((n) => window.handrail.track("counted", { n }), index);
    }
    await collector.until("all thirty", (events) => events.filter((event) => event.type === "tracked").length === 30);
    expect(collector.deliveries()).toBeLessThanOrEqual(collector.events().length * 2);
  });
});
