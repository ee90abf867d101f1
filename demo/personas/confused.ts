import type { Hands } from "./hands.ts";
import type { Persona } from "./persona.ts";

/** A list as it comes out of an address book, with headings of its own. */
export const ADDRESS_BOOK = `Full name,Mail,Organisation,Label
${["Ana Lima", "Ben Okafor", "Chloe Berg", "Dmitri Novak", "Elif Kaya", "Farah Haddad", "Goran Petrov", "Hana Saito"]
  .map((name) => `${name},${name.toLowerCase().replace(" ", ".")}@example.com,North Quay,customer`)
  .join("\n")}
`;

/** How long they stand it, in seconds, before they would leave for good. */
const PATIENCE = 150;

/** Has a file and no way to use it: presses what does not answer, goes away, comes back, until something helps. */
export const beConfused = async ({ page, ponder, sees }: Hands): Promise<boolean> => {
  const offer = page.locator("dialog.importer, [data-guide='import-prompt']");
  const end = Date.now() + PATIENCE * 1000;
  while (Date.now() < end) {
    await page.locator("#upload-row .button").click({ force: true, timeout: 2000, noWaitAfter: true });
    await page.locator("#upload-row .quiet").click({ timeout: 2000 });
    if (await sees(offer, 3)) return true;
    await page.locator("#contact-card .button.primary").click({ timeout: 2000 });
    await page.mouse.move(500 + Math.random() * 200, 500);
    if (await sees(offer, 5)) return true;
    await page.goBack();
    await ponder(1.5);
    await page.goForward();
    await page.locator("#upload-row").waitFor();
    if (await sees(offer, 5)) return true;
  }
  return false;
};

/** Stuck on typing contacts in; takes the importer when it is offered. */
export const confused: Persona = {
  name: "somebody confused by the import",
  begins: "/sign-up?lang=en",
  does: async (hands) => {
    const { signUp, answerWelcome, follow } = hands;
    await signUp({ name: "Grace Lowell", email: "grace@lowell.example", company: "Lowell Dairy", plan: "business" });
    await answerWelcome();
    await follow("/contacts/import");
    if (!(await beConfused(hands))) return "was stuck on the import, was offered nothing and left";
    await importFile(hands);
    return "was stuck on the import, was offered the importer and brought eight contacts in";
  },
};

/** Goes through the importer with a file. */
export const importFile = async ({ page, ponder }: Hands): Promise<void> => {
  const importer = page.locator("dialog").filter({ has: page.locator('input[type="file"]') });
  await importer.locator('input[type="file"]').setInputFiles({
    name: "contacts.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(ADDRESS_BOOK),
  });
  await ponder(1);
};
