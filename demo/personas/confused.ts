import type { Hands } from "./hands.ts";
import { chooseFile, finishImport, takeUpOffer } from "./importing.ts";
import type { Persona } from "./persona.ts";

/** A list as it comes out of an address book, with headings of its own. */
export const ADDRESS_BOOK = `Full name,Mail,Organisation,Label
${["Ana Lima", "Ben Okafor", "Chloe Berg", "Dmitri Novak", "Elif Kaya", "Farah Haddad", "Goran Petrov", "Hana Saito"]
  .map((name) => `${name},${name.toLowerCase().replace(" ", ".")}@example.com,North Quay,customer`)
  .join("\n")}
`;

/** How long they stand it, in seconds, before they would leave for good. */
const PATIENCE = 150;

/**
 * Has a file and no way to use it: presses what does not answer, goes away, comes back, until help is offered or, after so
 * many seconds, patience ends.
 */
export const beConfused = async ({ page, ponder, sees }: Hands, patience = PATIENCE): Promise<boolean> => {
  const offer = page.locator(".card .button.main");
  const end = Date.now() + patience * 1000;
  while (Date.now() < end) {
    const upload = await page.locator("#upload-row .button").boundingBox();
    // A disabled button takes no click from a tool, but people press it all the same.
    if (upload) await page.mouse.click(upload.x + upload.width / 2, upload.y + upload.height / 2);
    if (await sees(offer, 4)) return true;
    await page.locator("#upload-row .quiet").click();
    if (await sees(offer, 4)) return true;
    await page.locator("#contact-card .button.primary").click();
    if (await sees(offer, 4)) return true;
    await page.goBack();
    await ponder(1.5);
    await page.goForward();
    await page.locator("#upload-row").waitFor();
    if (await sees(offer, 4)) return true;
  }
  return false;
};

/** Takes up the offer and goes through the importer with the address book. */
export const importAddressBook = async (hands: Hands): Promise<void> => {
  await takeUpOffer(hands);
  await chooseFile(hands, { name: "address-book.csv", buffer: Buffer.from(ADDRESS_BOOK) });
  await finishImport(hands);
};

/** Stuck on typing contacts in; takes the importer when it is offered. */
export const confused: Persona = {
  name: "somebody confused by the import",
  story: "was stuck on the import, was offered the importer and brought eight contacts in",
  begins: "/sign-up?lang=en",
  does: async (hands) => {
    const { signUp, answerWelcome, follow } = hands;
    await signUp({ name: "Grace Lowell", email: "grace@lowell.example", company: "Lowell Dairy", plan: "business" });
    await answerWelcome();
    await follow("/contacts/import");
    if (!(await beConfused(hands))) return "was stuck on the import, was offered nothing and left";
    await importAddressBook(hands);
    return confused.story;
  },
};
