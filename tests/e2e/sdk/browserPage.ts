import type { Handrail } from "@handrail/sdk";
import type { Page } from "playwright-core";

declare global {
  interface Window {
    handrail: Handrail;
  }
}

/** Opens a page and waits until Handrail says that it is ready. */
export const openReady = async (page: Page, url: string): Promise<void> => {
  await page.goto(url);
  await untilReady(page);
};

/** Waits until Handrail says that it is ready; a listener added late is told at once. */
export const untilReady = (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        window.handrail.on("ready", () => resolve());
      }),
  );
