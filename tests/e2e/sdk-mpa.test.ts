import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady, untilReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

describe("a multi-page app", () => {
  let browser: Browser;
  let collector: Collector;
  let host: HostPages;

  beforeAll(async () => {
    browser = await launchBrowser();
    collector = await startCollector(CONTENT);
    host = await serveHostPages({ "*": page(collector, BODY) });
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await collector?.stop();
  });

  it("is one visit of one person over its pages", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await tab.evaluate(() => window.handrail.step("tell").complete());
    await tab.click("#to-create");
    await tab.waitForURL("**/create");
    await untilReady(tab);
    await tab.evaluate(() => window.handrail.track("created"));
    await tab.click("#to-results");
    await tab.waitForURL("**/results/1");
    await untilReady(tab);
    const journey = await tab.evaluate(() => window.handrail.progress().journeys[0]);
    expect(journey?.steps.map(({ key, status }) => [key, status])).toEqual([
      ["create", "done"],
      ["look", "done"],
      ["tell", "done"],
    ]);
    await collector.until(
      "three pages",
      (events) => events.filter((event) => event.type === "pageViewed").length === 3,
    );
    const events = collector.events();
    expect(new Set(events.map((event) => event.person)).size).toBe(1);
    // One attempt at the step of /create, told by the page that was left.
    await collector.until("the step's episode", (all) =>
      all.some((event) => event.type === "episodeUpdated" && event.episode.outcome === "done"),
    );
    await context.close();
  });

  it("numbers the events of each page without a gap", async () => {
    const bySender = new Map<string, number[]>();
    for (const event of collector.events()) bySender.set(event.tab, [...(bySender.get(event.tab) ?? []), event.seq]);
    expect(bySender.size).toBeGreaterThan(1);
    for (const numbers of bySender.values()) {
      const sorted = [...numbers].sort((a, b) => a - b);
      expect(sorted).toEqual(sorted.map((_, index) => index + 1));
    }
  });
});
