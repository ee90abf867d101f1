import type { Locator, Page } from "playwright-core";

/** What every persona can do with a page; the personas differ in what they choose to do. */
export interface Hands {
  readonly page: Page;
  /** Does nothing for so many seconds, as somebody who reads or thinks. */
  readonly ponder: (seconds: number) => Promise<void>;
  readonly visit: (path: string) => Promise<void>;
  readonly fill: (name: string, text: string) => Promise<void>;
  readonly signUp: (who: {
    readonly name: string;
    readonly email: string;
    readonly company: string;
    readonly plan: "free" | "team" | "business";
  }) => Promise<void>;
  /** Answers the welcome question if it comes. */
  readonly answerWelcome: () => Promise<boolean>;
  /** Follows a link of the product, as a click in its own pages would. */
  readonly follow: (path: string) => Promise<void>;
  /** Waits for something to show, and says whether it did. */
  readonly sees: (what: Locator, seconds: number) => Promise<boolean>;
}

/** How fast somebody types. */
const BETWEEN_KEYS = 12;

/** Puts hands on a page of the demo. */
export const createHands = (page: Page, demo: string): Hands => {
  const ponder = (seconds: number) => page.waitForTimeout(seconds * 1000);
  const sees = (what: Locator, seconds: number) =>
    what
      .first()
      .waitFor({ state: "visible", timeout: seconds * 1000 })
      .then(
        () => true,
        () => false,
      );
  const fill = async (name: string, text: string) => {
    const field = page.locator(`[name="${name}"]`);
    await field.click();
    await field.fill("");
    await field.pressSequentially(text, { delay: BETWEEN_KEYS });
  };
  return {
    page,
    ponder,
    sees,
    fill,
    visit: async (path) => {
      await page.goto(demo + path);
      await page.locator("main").waitFor();
    },
    signUp: async ({ name, email, company, plan }) => {
      await fill("name", name);
      await fill("email", email);
      await fill("company", company);
      await page.locator(`[name="plan"][value="${plan}"]`).check();
      await page.locator('form button[type="submit"]').click();
      await page.waitForURL("**/home");
    },
    answerWelcome: async () => {
      const question = page.locator("dialog.welcome");
      if (!(await sees(question, 6))) return false;
      await ponder(1);
      await question.locator('input[type="radio"]').first().check();
      await question.locator('button[type="submit"]').click();
      return true;
    },
    follow: async (path) => {
      const link = page.locator(`a[href="${path}"]`).first();
      if (await link.isVisible()) await link.click();
      else await page.goto(demo + path);
      await page.waitForURL(`**${path}`);
    },
  };
};
