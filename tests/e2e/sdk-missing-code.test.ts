import type { Browser, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { BANNER, CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

/** Notes what a host could notice; the last is what an application built with Vite answers by reloading itself. */
const WITNESS = `<script nonce="{nonce}">
  window.noticed = [];
  for (const type of ["error", "unhandledrejection", "vite:preloadError"]) addEventListener(type, () => noticed.push(type));
</script>`;

const GONE = { status: 404, contentType: "application/json", body: "{}" };

describe("code that is not there any more", () => {
  let browser: Browser;
  let collector: Collector;
  let host: HostPages;
  let tab: Page;
  let asked = 0;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterAll(async () => {
    await browser?.close();
  });

  beforeEach(async () => {
    collector = await startCollector(CONTENT);
    host = await serveHostPages({ "*": page(collector, WITNESS + BODY) });
    tab = await (await browser.newContext()).newPage();
    asked = 0;
  });

  afterEach(async () => {
    await tab?.context().close();
    await host?.stop();
    await collector?.stop();
  });

  /** Answers requests for a format's code in the test's way. */
  const answer = (answerTo: (route: Route, attempt: number) => Promise<void>): Promise<unknown> =>
    tab.route("**/chunks/banner-*.js", (route) => {
      asked += 1;
      return answerTo(route, asked);
    });
  const show = (): Promise<void> => tab.evaluate((key) => window.handrail.show(key), BANNER.key);
  const noticed = (): Promise<unknown> => tab.evaluate("noticed");

  it("is asked for twice, and the guide fails without the host noticing", async () => {
    await answer((route) => route.fulfill(GONE));
    await openReady(tab, `${host.url}/`);
    await show();
    await collector.until("the failure", (events) =>
      events.some(
        (event) => event.type === "guideFailed" && event.guide === BANNER.key && event.reason === "loadFailed",
      ),
    );
    expect([asked, await noticed()]).toEqual([2, []]);
  });

  it("is drawn when the second attempt brings it", async () => {
    await answer((route, attempt) => (attempt === 1 ? route.abort() : route.continue()));
    await openReady(tab, `${host.url}/`);
    await show();
    await collector.until("the guide", (events) =>
      events.some((event) => event.type === "guideShown" && event.guide === BANNER.key),
    );
    expect(await noticed()).toEqual([]);
  });
});
