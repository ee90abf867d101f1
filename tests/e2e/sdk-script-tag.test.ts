import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { openReady, untilReady } from "./sdk/browserPage.ts";
import { type Collector, startCollector } from "./sdk/collector.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

describe("the script tag", () => {
  let browser: Browser;
  let collector: Collector;
  let host: HostPages;

  beforeAll(async () => {
    browser = await launchBrowser();
    collector = await startCollector(CONTENT);
    const early = `<script>
      handrail.identify("ann", { role: "owner" });
      handrail.account("acme", { plan: "team", price: 90 });
      handrail.track("early", { n: 1 });
      handrail.step("tell").complete();
      window.heard = [];
      handrail.on("stepCompleted", (event) => heard.push(event.step));
      const off = handrail.on("progress", () => heard.push("never"));
      off();
    </script>`;
    host = await serveHostPages({
      "/": page(collector, BODY),
      "/early": page(collector, BODY + early),
      "/blocked": page({ url: "http://127.0.0.1:1", key: "k" }, BODY),
      "*": page(collector, BODY),
    });
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await collector?.stop();
  });

  it("starts by itself and records the page", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await collector.until("the page view", (events) => events.some((event) => event.type === "pageViewed"));
    expect(await tab.evaluate(() => window.handrail.progress().journeys[0]?.of)).toBe(3);
    await context.close();
  });

  it("replays calls made before the file arrived, in their order", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/early`);
    await collector.until("the early event", (events) =>
      events.some((event) => event.type === "stepCompleted" && event.step === "tell"),
    );
    const ann = collector.events().filter((event) => event.person === "ann");
    const order = ann.map((event) => event.type);
    expect(order.indexOf("identified")).toBeLessThan(order.indexOf("accountIdentified"));
    expect(order.indexOf("accountIdentified")).toBeLessThan(order.indexOf("tracked"));
    expect(ann.find((event) => event.type === "tracked")?.account).toBe("acme");
    expect(await tab.evaluate("heard")).toEqual(["tell"]);
    await context.close();
  });

  it("leaves every call a no-op where the file never arrives", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(error.message));
    await tab.goto(`${host.url}/blocked`);
    const progress = await tab.evaluate(() => {
      const { handrail } = window;
      handrail.identify("x");
      handrail.step("a").complete();
      handrail.help.open();
      handrail.importer.register("a", { columns: [{ key: "a", label: "A" }], onRows: async () => {} });
      handrail.on("ready", () => {})();
      handrail.reset();
      return handrail.progress();
    });
    expect(progress).toEqual({ journeys: [] });
    expect(errors).toEqual([]);
    await context.close();
  });

  it("keeps who the person is over page loads, and says so only once", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await tab.evaluate(() => window.handrail.identify("bob", { role: "admin" }));
    await collector.until("bob", (events) => events.some((event) => event.person === "bob"));
    await tab.reload();
    await untilReady(tab);
    await tab.evaluate(() => {
      window.handrail.identify("bob", { role: "admin" });
      window.handrail.track("after_reload");
    });
    await collector.until("the event after the reload", (events) =>
      events.some((event) => event.type === "tracked" && event.name === "after_reload" && event.person === "bob"),
    );
    const identified = collector.events().filter((event) => event.type === "identified" && event.person === "bob");
    expect(identified).toHaveLength(1);
    expect(identified[0]?.type === "identified" && identified[0].anonymousId?.startsWith("anon-")).toBe(true);
    await context.close();
  });
});
