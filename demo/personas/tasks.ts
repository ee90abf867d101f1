import type { Hands } from "./hands.ts";

/** People to write to, for whoever types them in one by one. */
const PEOPLE = [
  ["Ana", "Lima"],
  ["Ben", "Okafor"],
  ["Chloe", "Berg"],
  ["Dmitri", "Novak"],
  ["Elif", "Kaya"],
] as const;

/** Fills in one card and saves it. */
export const addContact = async (hands: Hands, index: number): Promise<void> => {
  const [first, last] = PEOPLE[index % PEOPLE.length] ?? PEOPLE[0];
  const { page, fill } = hands;
  await fill("first", first);
  await fill("last", last);
  await fill("email", `${first}.${last}@example.com`.toLowerCase());
  await fill("phone", `555010${index}`);
  await page.locator('[name="consent"]').check();
  await page.locator("#contact-card .button.primary").click();
  await page.locator(".saved").waitFor();
};

/** Adds contacts until there are enough. */
export const addContacts = async (hands: Hands, count: number): Promise<void> => {
  for (let index = 0; index < count; index += 1) {
    if (index > 0) await hands.page.locator(".saved .button").click();
    await addContact(hands, index);
  }
};

/** Connects a domain and waits until it is. */
export const connectDomain = async ({ page, fill, ponder }: Hands, name: string): Promise<void> => {
  await fill("domain", name);
  await page.locator("form .button.primary").click();
  await page.locator("#dns-records").waitFor();
  await ponder(1.5);
  await page.locator("#dns-records .record .button").first().click();
  await page.locator("#dns-check").click();
  await page.locator(".good").waitFor({ timeout: 60_000 });
};

/** Writes a campaign and sends it: the stepper, the date picker and the dialog on the way. */
export const sendCampaign = async ({ page, fill, ponder }: Hands): Promise<void> => {
  const next = page.locator("#campaign-next");
  await fill("campaign", "Spring letter");
  await next.click();
  await fill("subject", "The boats are back");
  await page.locator("#campaign-stage .button").first().click();
  await page.locator(".letter-paper").waitFor();
  await next.click();
  for (let clicks = 0; clicks < 4; clicks += 1) await page.locator(".stepper button").nth(1).click();
  await page.locator(".date-picker button.input").click();
  await page.locator(".day:enabled").nth(2).click();
  await next.click();
  await ponder(1);
  await next.click();
  await page.locator("dialog[open] .button.primary").click();
  await page.waitForURL("**/results");
};
