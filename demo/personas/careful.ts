import type { Persona } from "./persona.ts";
import { addContacts, connectDomain, sendCampaign } from "./tasks.ts";

/** Reads, fills in, goes on: needs no help and should be offered none. */
export const careful: Persona = {
  name: "somebody careful, who does every step by hand",
  story: "sent a first campaign and read its results",
  begins: "/sign-up?lang=en&dns=4",
  does: async (hands) => {
    const { page, signUp, answerWelcome, follow, fill, ponder } = hands;
    await signUp({ name: "Ada Marsh", email: "ada@marsh.example", company: "Marsh Bindery", plan: "team" });
    await answerWelcome();
    await follow("/contacts/import");
    await addContacts(hands, 5);
    await follow("/team");
    await fill("teammate", "tom@marsh.example");
    await page.locator("#invite-form .button.primary").click();
    await ponder(1);
    await page.locator(".list .button").click();
    await follow("/settings/domain");
    await connectDomain(hands, "marsh.example");
    await follow("/campaigns");
    await follow("/campaigns/new");
    await sendCampaign(hands);
    await page.locator("canvas").click({ position: { x: 40, y: 120 } });
    await ponder(6);
    return careful.story;
  },
};
