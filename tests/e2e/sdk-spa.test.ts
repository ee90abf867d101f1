import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

const paths = (collector: Collector): readonly string[] =>
  collector.events().flatMap((event) => (event.type === "pageViewed" ? [event.path] : []));

describe.each([
  { api: "the Navigation API", hide: false },
  { api: "History alone", hide: true },
])("a single-page app with $api", ({ hide }) => {
  let browser: Browser;
  let context: BrowserContext;
  let collector: Collector;
  let host: HostPages;

  beforeAll(async () => {
    browser = await launchBrowser();
    collector = await startCollector(CONTENT);
    host = await serveHostPages({ "*": page(collector, BODY) });
    context = await browser.newContext();
    if (hide) await context.addInitScript("delete window.navigation");
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await collector?.stop();
  });

  it("is followed from route to route, without query or fragment", async () => {
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await tab.evaluate(() => {
      history.pushState(null, "", "/create?secret=1#there");
      history.replaceState(null, "", "/create?secret=2");
      history.pushState({ a: 1 }, "", "/results/7");
    });
    await tab.goBack();
    await collector.until("the last route", () => paths(collector).length >= 4);
    expect(paths(collector)).toEqual(["/", "/create", "/results/7", "/create"]);
    const status = (): Promise<string | undefined> =>
      tab.evaluate(() => window.handrail.progress().journeys[0]?.steps.find((step) => step.key === "look")?.status);
    await expect.poll(status, { timeout: 5000 }).toBe("done");
    await tab.close();
  });

  it("gets its own results and exceptions, and its History back", async () => {
    const tab = await context.newPage();
    await tab.addInitScript(() => {
      const native = history.pushState;
      Object.assign(window, { native });
    });
    await openReady(tab, `${host.url}/`);
    const outcome = await tab.evaluate(() => {
      const outcomes: string[] = [];
      for (const args of [[null, "", "/x"], [null, ""], [{}, "", "http://other.example/"], [() => {}, "", "/y"], []]) {
        try {
          // @ts-expect-error: wrong arguments on purpose.
          outcomes.push(String(history.pushState(...args)));
        } catch (error) {
          outcomes.push(error instanceof Error ? error.name : String(error));
        }
      }
      window.handrail.destroy();
      return {
        outcomes,
        isNative: history.pushState === Reflect.get(window, "native"),
        isOwn: Object.hasOwn(history, "pushState"),
      };
    });
    expect(outcome).toEqual({
      outcomes: ["undefined", "undefined", "SecurityError", "DataCloneError", "TypeError"],
      isNative: true,
      isOwn: false,
    });
    await tab.close();
  });
});
