import type { LiveEvent } from "@handrail/core/protocol";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type HostPages, serveHostPages } from "../harness/hostPages.ts";
import { type Stack, startStack } from "../harness/stack.ts";
import { openReady, untilReady } from "./sdk/browserPage.ts";
import { CONTENT } from "./sdk/content.ts";
import { BODY, page } from "./sdk/pages.ts";

describe("the SDK and the server", () => {
  let browser: Browser;
  let stack: Stack;
  let host: HostPages;

  beforeAll(async () => {
    browser = await launchBrowser();
    stack = await startStack({ content: CONTENT });
    const csp = `default-src 'none'; script-src 'nonce-{nonce}' 'strict-dynamic'; connect-src ${stack.url}; trusted-types 'none'; require-trusted-types-for 'script'`;
    host = await serveHostPages({ "*": page(stack, BODY) }, { csp });
  });

  afterAll(async () => {
    await browser?.close();
    await host?.stop();
    await stack?.stop();
  });

  /** Names of tracked events the server holds that begin so; twice in the list if it holds one twice. */
  const tracked = async (start: string): Promise<readonly string[]> => {
    const events = await stack.json<readonly LiveEvent[]>(`/api/events/recent?env=${stack.environment}`);
    return events
      .filter((event) => event.type === "tracked")
      .flatMap((event) => new RegExp(`${start}\\w*`).exec(event.summary) ?? [])
      .sort();
  };

  it("agree on who did what, and another browser of the same person knows it", async () => {
    const first = await browser.newContext();
    const tab = await first.newPage();
    await openReady(tab, `${host.url}/`);
    await tab.evaluate(() => {
      window.handrail.identify("ann", { role: "owner" });
      window.handrail.step("tell").complete();
      window.handrail.track("agreed");
    });
    await expect.poll(() => tracked("agreed"), { timeout: 20_000 }).toEqual(["agreed"]);
    await first.close();
    const second = await browser.newContext();
    const other = await second.newPage();
    await openReady(other, `${host.url}/`);
    await other.evaluate(() => window.handrail.identify("ann", { role: "owner" }));
    const status = (): Promise<string | undefined> =>
      other.evaluate(() => window.handrail.progress().journeys[0]?.steps.find((step) => step.key === "tell")?.status);
    await expect.poll(status, { timeout: 20_000 }).toBe("done");
    await second.close();
  });

  it("lose nothing when the server dies and comes back", async () => {
    const context = await browser.newContext();
    const tab = await context.newPage();
    await openReady(tab, `${host.url}/`);
    await tab.evaluate(() => window.handrail.track("crash_0"));
    await expect.poll(() => tracked("crash_"), { timeout: 20_000 }).toEqual(["crash_0"]);
    await stack.kill();
    const failed = tab.waitForEvent("requestfailed", (request) => request.url().includes("/v1/sync"));
    await tab.evaluate(() => {
      for (let n = 1; n <= 25; n += 1) window.handrail.track(`crash_${n}`);
    });
    await failed;
    await stack.restart();
    await tab.goto(`${host.url}/`);
    await untilReady(tab);
    const all = Array.from({ length: 26 }, (_, n) => `crash_${n}`).sort();
    await expect.poll(() => tracked("crash_"), { timeout: 60_000 }).toEqual(all);
    await context.close();
  });
});
