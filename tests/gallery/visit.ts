import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import type { Intent } from "../../packages/sdk/src/features/feature.ts";
import type { HostPages } from "../harness/hostPages.ts";

/** An open gallery page, and what went wrong on it. */
export interface Visit {
  readonly page: Page;
  /** Console lines, errors and policy violations; a clean host page has none. */
  readonly noise: readonly string[];
  intents(): Promise<readonly Intent[]>;
  /** Waits until an intent of this kind was reported, and gives the last. */
  reported<Kind extends Intent["kind"]>(kind: Kind): Promise<Extract<Intent, { kind: Kind }>>;
  /** What has the focus: its role or tag, and its name. */
  focused(): Promise<string>;
  close(): Promise<void>;
}

/** Opens the gallery with these settings; `shown` has been reported once this resolves, unless told not to wait. */
export const visit = async (
  browser: Browser,
  gallery: HostPages,
  query: string,
  options: BrowserContextOptions & { readonly waits?: boolean } = {},
): Promise<Visit> => {
  const { waits = true, ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 }, ...contextOptions });
  const page = await context.newPage();
  const noise: string[] = [];
  page.on("console", (message) => noise.push(message.text()));
  page.on("pageerror", (error) => noise.push(String(error)));
  await page.goto(`${gallery.url}/contacts?${query}`);
  const intents = (): Promise<readonly Intent[]> => page.evaluate(() => window.gallery.intents);
  const reported: Visit["reported"] = async (kind) => {
    const handle = await page.waitForFunction(
      (wanted) => window.gallery?.intents.findLast((intent) => intent.kind === wanted),
      kind,
    );
    return (await handle.jsonValue()) as never;
  };
  if (waits) await reported("shown");
  return {
    page,
    noise,
    intents,
    reported,
    focused: () =>
      page.evaluate(() => {
        let element = document.activeElement;
        while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
        const name = element?.getAttribute("aria-label") ?? element?.textContent?.trim() ?? "";
        return `${element?.tagName.toLowerCase()} ${name}`.trim();
      }),
    close: () => context.close(),
  };
};
