import type { Page } from "playwright-core";
import type { Persona } from "./persona.ts";

/** Goes on with Tab until the element with this name or id has the focus. */
const tabTo = async (page: Page, wanted: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses += 1) {
    const here = await page.evaluate(() => [document.activeElement?.getAttribute("name"), document.activeElement?.id]);
    if (here.includes(wanted)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab never reached ${wanted}.`);
};

const type = async (page: Page, field: string, text: string): Promise<void> => {
  await tabTo(page, field);
  await page.keyboard.type(text, { delay: 25 });
};

/** Uses no mouse at all. */
export const keyboardOnly: Persona = {
  name: "somebody with a keyboard alone",
  story: "signed up and looked for help",
  begins: "/sign-up?lang=en",
  does: async ({ page, ponder, sees }) => {
    await type(page, "name", "Joan Birch");
    await type(page, "email", "joan@birch.example");
    await type(page, "company", "Birch Garden School");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/home");
    if (await sees(page.locator("dialog.welcome"), 6)) {
      await page.keyboard.press("Escape");
      await ponder(1);
    }
    await tabTo(page, "help-link");
    await page.keyboard.press("Enter");
    await ponder(4);
    await page.keyboard.press("Escape");
    await ponder(1);
    return keyboardOnly.story;
  },
};
