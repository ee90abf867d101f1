import type { Page } from "playwright-core";
import { openReady } from "../../e2e/sdk/browserPage.ts";

/** How often somebody looks at the window, in milliseconds. */
const LOOK = 40;

/**
 * Opens the importer and does what a person would: takes up what was left half-way, or chooses the file; imports; presses
 * the button for another try where one is shown. Resolves at the result, or where it ended with nobody there to see it.
 */
export const goOnUntilDone = async (page: Page, url: string, file: string): Promise<void> => {
  page.setDefaultTimeout(60_000);
  // What the browser did not keep has to be chosen again.
  page.on("filechooser", (chooser) => void chooser.setFiles(file).catch(() => undefined));
  await openReady(page, url);
  await page.evaluate(() => window.handrail.show("import"));
  const widget = page.locator("handrail-surface");
  const has = async (selector: string): Promise<boolean> => (await widget.locator(selector).count()) > 0;
  const press = (selector: string): Promise<void> =>
    // It may be gone by the time it is pressed.
    widget
      .locator(selector)
      .first()
      .click({ timeout: 1000 })
      .catch(() => undefined);
  await widget.locator(".drop").waitFor();
  const isNew = !(await has(".note"));
  if (isNew) await widget.locator("input[type=file]").setInputFiles(file);
  while (!(await has(".sum"))) {
    if (await has(".note .button.main")) await press(".note .button.main");
    else if (await has(".note")) return;
    else if (await has(".choices .button")) await press(".choices .button");
    else if (await has(".review > .foot .button.main")) await press(".review > .foot .button.main");
    await page.waitForTimeout(LOOK);
  }
};
