import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../harness/browser.ts";
import { type Stack, startStack } from "../harness/stack.ts";
import { type SignedIn, signIn } from "./dashboard/signedIn.ts";
import { startWithPeople } from "./dashboard/traffic.ts";

const PAGES = [
  "/",
  "/?journey=nothing-of-the-kind",
  "/steps/import-contacts",
  "/funnel",
  "/journeys",
  "/journeys/new",
  "/guides",
  "/guides/new",
  "/guides/new?kind=tooltip&step=import-contacts&title=Import%20contacts",
  "/guides/new?kind=welcome",
  "/accounts",
  "/accounts?sort=stuckNow",
  "/value-metrics",
  "/value-metrics/new",
  "/segments",
  "/segments/new",
  "/people",
  "/people?status=stuck",
  "/live",
  "/settings",
  "/there-is-no-such-page",
];

const VARIANTS = (["light", "dark"] as const).flatMap((scheme) =>
  ([1280, 375] as const).map((width) => ({ scheme, width, name: `${scheme}, ${width} px` })),
);

/** What axe finds; the preview's page is a document of its own and is looked at as one. */
const findings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      iframes: false,
    });
    return violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`,
    );
  });
};

const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

let browser: Browser;
let busy: Stack;
let fresh: Stack;

beforeAll(async () => {
  browser = await launchBrowser();
  [busy, fresh] = await Promise.all([startWithPeople(120), startStack()]);
});

afterAll(async () => {
  await browser?.close();
  await busy?.stop();
  await fresh?.stop();
});

describe.each(VARIANTS)("axe finds nothing and nothing sticks out ($name)", (variant) => {
  let dashboard: SignedIn;
  let empty: SignedIn;

  beforeAll(async () => {
    dashboard = await signIn(browser, busy, variant);
    empty = await signIn(browser, fresh, variant);
  });
  afterAll(async () => {
    await dashboard?.close();
    await empty?.close();
  });

  const check = async ({ page, complaints, open }: SignedIn, path: string): Promise<void> => {
    await open(path);
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(complaints).toEqual([]);
  };

  it.each(PAGES)("%s", (path) => check(dashboard, path));

  it.each(["journeys", "guides", "value-metrics", "segments", "people"])(
    "the first of %s, opened from its list",
    async (list) => {
      const { page } = dashboard;
      await dashboard.open(`/${list}`);
      const href = await page.locator("main [data-row]").first().getAttribute("href");
      await check(dashboard, href ?? "");
      for (const card of await page.locator("details.step-card > summary").all()) await card.click();
      expect(await findings(page)).toEqual([]);
    },
  );

  it("the tables beside the charts", async () => {
    await dashboard.open("/steps/import-contacts");
    // A pressed button changes its name, so the next one is the first that still offers a table.
    const offers = dashboard.page.getByRole("button", { name: "Show as table" });
    while ((await offers.count()) > 0) await offers.first().click();
    expect(await dashboard.page.getByRole("table").count()).toBeGreaterThanOrEqual(2);
    expect(await findings(dashboard.page)).toEqual([]);
  });

  it.each([
    "/",
    "/funnel",
    "/journeys",
    "/guides",
    "/accounts",
    "/value-metrics",
    "/segments",
    "/people",
    "/live",
    "/settings",
  ])("%s before anything has happened", (path) => check(empty, path));

  it("the page of who is not signed in", async () => {
    const context = await browser.newContext({
      viewport: { width: variant.width, height: 900 },
      colorScheme: variant.scheme,
    });
    const page = await context.newPage();
    await page.goto(`${busy.url}/sign-in#token=${"x".repeat(43)}`);
    await page.getByRole("alert").waitFor();
    expect(await findings(page)).toEqual([]);
    expect(await overflow(page)).toBe(0);
    expect(new URL(page.url()).hash).toBe("");
    await context.close();
  });
});
