import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

describe("a tour", () => {
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

  it("goes on at its card after a reload and on the next page, as the same showing", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await tab.evaluate(() => window.handrail.show("first-tour"));
    const surface = tab.locator("handrail-surface");
    await surface.getByText("Card one", { exact: true }).waitFor();
    await surface.getByRole("button", { name: /next/i }).click();
    await surface.getByText("Card two", { exact: true }).waitFor();
    await tab.reload();
    await surface.getByText("Card two", { exact: true }).waitFor();
    await tab.click("#to-results");
    await tab.waitForURL("**/results/1");
    await surface.getByText("Card two", { exact: true }).waitFor();
    await surface.getByRole("button", { name: /done|finish/i }).click();
    await collector.until("the end of the tour", (events) =>
      events.some((event) => event.type === "guideClosed" && event.reason === "completed"),
    );
    const shown = collector.events().filter((event) => event.type === "guideShown");
    expect(new Set(shown.map((event) => event.type === "guideShown" && event.display)).size).toBe(1);
    await tab.reload();
    await openReady(tab, `${host.url}/`);
    expect(await surface.getByText("Card two", { exact: true }).count()).toBe(0);
    await context.close();
  });
});
