/** Somebody at an importer's window in the gallery: a browser for a whole file of tests, and what they do by keyboard. */
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll } from "vitest";
import { serveGallery } from "../../gallery/serve.ts";
import { type Visit, visit } from "../../gallery/visit.ts";
import { launchBrowser } from "../../harness/browser.ts";
import type { HostPages } from "../../harness/hostPages.ts";

/** Opens the gallery's importer with these settings; closed after the test. Not asked for, it is a card at first. */
export type OpenImporter = (
  query?: string,
  options?: Parameters<typeof visit>[3] & { readonly asked?: boolean },
) => Promise<Visit>;

/** Starts browser and gallery for the tests of a file. */
export const startDesk = (): OpenImporter => {
  let gallery: HostPages;
  let browser: Browser;
  const opened: Visit[] = [];
  beforeAll(async () => {
    [gallery, browser] = await Promise.all([serveGallery(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await gallery?.stop();
  });
  afterEach(async () => {
    for (const seen of opened.splice(0)) await seen.close();
  });
  return async (query = "", { asked = true, ...options } = {}) => {
    const begin = asked ? "kind=importer&requested=1" : "kind=importer";
    const seen = await visit(browser, gallery, `${begin}&${query}&chunk=100`, options);
    opened.push(seen);
    return seen;
  };
};

/** Everything of ours on the page. */
export const widget = (page: Page): Locator => page.locator("handrail-surface");

/** Presses Tab until something with this selector has the focus. */
export const tabTo = async ({ page }: Visit, selector: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    const isThere = await page.evaluate((wanted) => {
      const active = document.querySelector("handrail-surface")?.shadowRoot?.activeElement;
      return active?.matches(wanted) === true && getComputedStyle(active).visibility !== "hidden";
    }, selector);
    if (isThere) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${selector}.`);
};

/** Goes to a button by Tab and presses Enter. */
export const press = async (seen: Visit, selector: string): Promise<void> => {
  await tabTo(seen, selector);
  await seen.page.keyboard.press("Enter");
};

/** Waits until a step is there and its heading has the focus. */
export const step = async ({ page }: Visit, selector: string): Promise<void> => {
  await widget(page).locator(selector).first().waitFor();
  await page.waitForFunction(() => {
    const root = document.querySelector("handrail-surface")?.shadowRoot;
    return root?.activeElement?.tagName === "H2";
  });
};

/** Chooses a file as a person does: the button, then the picker. */
export const choose = async (seen: Visit, name: string, file: Buffer | string): Promise<void> => {
  const chooser = seen.page.waitForEvent("filechooser");
  await press(seen, ".drop .button.main");
  await (await chooser).setFiles({ name, mimeType: "text/csv", buffer: Buffer.from(file) });
};

/** Rows the host was handed, of all batches. */
export const sent = (page: Page) => page.evaluate(() => window.gallery.batches.flatMap((batch) => batch.rows));
