import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { axeFindings, LOOKS } from "../gallery/looks.ts";
import { serveGallery } from "../gallery/serve.ts";
import { launchBrowser } from "../harness/browser.ts";
import type { HostPages } from "../harness/hostPages.ts";

const KINDS = ["tooltip", "tour", "checklist", "help", "importer", "banner", "recap", "welcome"] as const;
let gallery: HostPages;
let browser: Browser;

beforeAll(async () => {
  [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await gallery.stop();
});

describe.each(LOOKS)("axe finds nothing ($name)", ({ theme, locale, width }) => {
  it.each(KINDS)("%s", async (kind) => {
    // Without motion, so that no colour is measured half-way through a fade.
    const context = await browser.newContext({ viewport: { width, height: 720 }, reducedMotion: "reduce" });
    const page = await context.newPage();
    await page.goto(`${gallery.url}/contacts?kind=${kind}&theme=${theme}&locale=${locale}&requested=1`);
    await page.waitForFunction(() => window.gallery?.intents.some((intent) => intent.kind === "shown"));
    expect(await axeFindings(page)).toEqual([]);
    await context.close();
  });
});
