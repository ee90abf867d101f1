import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady, untilReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

const numbers = (collector: Collector, name: string): readonly unknown[] =>
  collector
    .events()
    .flatMap((event) => (event.type === "tracked" && event.name === name ? [event.properties["n"]] : []))
    .sort((a, b) => Number(a) - Number(b));

const trackMany = (tab: Page, name: string, count: number): Promise<void> =>
  tab.evaluate(
    ([event, many]) => {
      for (let n = 0; n < many; n += 1) window.handrail.track(event, { n });
    },
    [name, count] as const,
  );

const upTo = (count: number): readonly number[] => Array.from({ length: count }, (_, n) => n);

describe("a bad network", () => {
  let browser: Browser;
  let context: BrowserContext;
  let collector: Collector;
  let host: HostPages;

  beforeAll(async () => {
    browser = await launchBrowser();
    collector = await startCollector(CONTENT);
    host = await serveHostPages({ "*": page(collector, BODY) });
    context = await browser.newContext();
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await collector?.stop();
  });

  it("loses nothing while offline and sends it once when the network is back", async () => {
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await context.setOffline(true);
    await trackMany(tab, "offline", 25);
    // Enough rows for a request at once: it fails before the network is back.
    await tab.waitForEvent("requestfailed", { predicate: (request) => request.url().includes("/v1/sync") });
    await context.setOffline(false);
    await collector.until("all of them", () => numbers(collector, "offline").length === 25);
    expect(numbers(collector, "offline")).toEqual(upTo(25));
    await tab.close();
  });

  it("keeps what it could not send for the next page, over a closed tab", async () => {
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    collector.setMood({ kind: "breaks" });
    await trackMany(tab, "closed", 25);
    await tab.waitForEvent("requestfailed", { predicate: (request) => request.url().includes("/v1/sync") });
    await tab.close();
    collector.setMood({ kind: "well" });
    const next = await context.newPage();
    await openReady(next, `${host.url}/`);
    await collector.until("all of them", () => numbers(collector, "closed").length === 25);
    expect(numbers(collector, "closed")).toEqual(upTo(25));
    await next.close();
  });

  it("takes a captive portal's answer for no acknowledgement", async () => {
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    collector.setMood({ kind: "answers", status: 200, body: "<html>Welcome to the airport</html>" });
    await trackMany(tab, "portal", 25);
    await tab.waitForResponse((response) => response.url().includes("/v1/sync"));
    collector.setMood({ kind: "well" });
    await collector.until("all of them", () => numbers(collector, "portal").length === 25);
    expect(numbers(collector, "portal")).toEqual(upTo(25));
    await tab.close();
  });

  it("sends what is left in the moment of leaving", async () => {
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await trackMany(tab, "leaving", 3);
    // Well before the five seconds of an ordinary batch.
    await tab.goto("about:blank");
    await collector.until("the last three", () => numbers(collector, "leaving").length === 3);
    expect(numbers(collector, "leaving")).toEqual(upTo(3));
    await tab.close();
  });

  it("goes on without a disk", async () => {
    const bare = await browser.newContext();
    await bare.addInitScript(() => {
      Object.defineProperty(window, "indexedDB", {
        get: () => {
          throw new DOMException("The operation is insecure.", "SecurityError");
        },
      });
    });
    const tab = await bare.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`${host.url}/`);
    await untilReady(tab);
    await trackMany(tab, "diskless", 25);
    await collector.until("all of them", () => numbers(collector, "diskless").length === 25);
    expect(errors).toEqual([]);
    await bare.close();
  });
});
