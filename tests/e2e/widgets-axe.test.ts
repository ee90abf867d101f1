import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { serveGallery } from "../gallery/serve.ts";
import { launchBrowser } from "../harness/browser.ts";
import type { HostPages } from "../harness/hostPages.ts";

const KINDS = ["tooltip", "tour", "checklist", "help", "importer", "banner", "recap", "welcome"] as const;
const VARIANTS = (["light", "dark"] as const).flatMap((theme) =>
  (["en", "ar"] as const).flatMap((locale) =>
    ([1280, 375] as const).map((width) => ({ theme, locale, width, name: `${theme}, ${locale}, ${width} px` })),
  ),
);

let gallery: HostPages;
let browser: Browser;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

/** What axe finds on our element alone; the page around it is not ours. */
const findings = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  return await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run("handrail-surface", {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    });
    return violations.map(
      (one) => `${one.id}: ${one.nodes.map((node) => `${node.html} ${node.failureSummary}`).join(" | ")}`,
    );
  });
};

describe.each(VARIANTS)("axe finds nothing ($name)", ({ theme, locale, width }) => {
  it.each(KINDS)("%s", async (kind) => {
    // Without motion, so that no colour is measured half-way through a fade.
    const context = await browser.newContext({ viewport: { width, height: 720 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${gallery.url}/contacts?kind=${kind}&theme=${theme}&locale=${locale}&requested=1`);
    await page.waitForFunction(() => window.gallery?.intents.some((intent) => intent.kind === "shown"));
    expect(await findings(page)).toEqual([]);
    await context.close();
  });
});
