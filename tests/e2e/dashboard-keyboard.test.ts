import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import type { Stack } from "../harness/stack.ts";
import { type SignedIn, signIn } from "./dashboard/signedIn.ts";
import { startWithPeople } from "./dashboard/traffic.ts";

describe("the dashboard by keyboard alone", () => {
  let browser: Browser;
  let stack: Stack;
  let dashboard: SignedIn;

  beforeAll(async () => {
    browser = await launchBrowser();
    stack = await startWithPeople(120);
    dashboard = await signIn(browser, stack);
  });
  afterAll(async () => {
    await dashboard?.close();
    await browser?.close();
    await stack?.stop();
  });

  const focused = (): Promise<string> =>
    dashboard.page.evaluate(() => {
      const element = document.activeElement;
      return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
    });

  it("reaches the page past the navigation with the first tab stop", async () => {
    const { page, open } = dashboard;
    await open("/");
    await page.keyboard.press("Tab");
    expect(await focused()).toBe("Skip to the page");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest("main") !== null)).toBe(true);
  });

  it("walks the stall points with j and k and opens the one it stands on", async () => {
    const { page, open } = dashboard;
    await open("/");
    await page.keyboard.press("j");
    const first = await focused();
    await page.keyboard.press("j");
    expect(await focused()).not.toBe(first);
    await page.keyboard.press("k");
    expect(await focused()).toBe(first);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/steps\//);
  });

  it("reads the values of a chart with the arrow keys", async () => {
    const { page, open } = dashboard;
    await open("/steps/import-contacts");
    const chart = page.getByRole("slider", { name: "Time spent on the step" });
    await chart.focus();
    const at = () => chart.getAttribute("aria-valuetext");
    const first = await at();
    expect(first).toMatch(/ to .*: \d+ done, \d+ left/);
    await page.keyboard.press("ArrowRight");
    expect(await at()).not.toBe(first);
    await page.keyboard.press("Home");
    expect(await at()).toBe(first);
    await page.keyboard.press("End");
    expect(await chart.getAttribute("aria-valuenow")).toBe(await chart.getAttribute("aria-valuemax"));
  });

  it("goes to the search with a slash and keeps what was typed in the address", async () => {
    const { page, open } = dashboard;
    await open("/people");
    await page.keyboard.press("/");
    await page.keyboard.type("zzz-nobody");
    await page.getByRole("heading", { level: 1, name: "0 people matching “zzz-nobody”." }).waitFor();
    expect(new URL(page.url()).searchParams.get("q")).toBe("zzz-nobody");
  });

  it("comes back to the very view by its address and by the back button", async () => {
    const { page, open } = dashboard;
    await open("/?days=90");
    expect(await page.getByRole("combobox", { name: "Length of time" }).inputValue()).toBe("90");
    await page.getByRole("link", { name: "Funnel" }).press("Enter");
    await page.waitForURL(/\/funnel/);
    await page.goBack();
    await expect.poll(() => page.getByRole("combobox", { name: "Length of time" }).inputValue()).toBe("90");
  });
});
