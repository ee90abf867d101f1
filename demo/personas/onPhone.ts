import type { Persona } from "./persona.ts";
import { addContact } from "./tasks.ts";

/** On a phone, in Korean, between two stops: one contact, then the bus comes. */
export const onPhone: Persona = {
  name: "somebody on a phone, in Korean",
  story: "added one contact and left",
  begins: "/sign-up?lang=ko",
  device: { viewport: { width: 375, height: 740 }, isMobile: true, hasTouch: true, locale: "ko-KR" },
  does: async (hands) => {
    const { page, signUp, answerWelcome, follow, ponder } = hands;
    await signUp({ name: "김서연", email: "seoyeon@quay.example", company: "북쪽 부두 서점", plan: "team" });
    await answerWelcome();
    await follow("/contacts/import");
    await page.locator("#contact-card .button.primary").tap();
    await ponder(2);
    await addContact(hands, 0);
    await ponder(1);
    return onPhone.story;
  },
};
