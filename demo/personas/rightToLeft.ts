import type { Persona } from "./persona.ts";
import { connectDomain } from "./tasks.ts";

/** Reads from right to left, and begins with the domain. */
export const rightToLeft: Persona = {
  name: "somebody who reads Arabic",
  story: "connected a domain and waits for a teammate",
  begins: "/sign-up?lang=ar&dns=6",
  device: { locale: "ar", viewport: { width: 1280, height: 800 } },
  does: async (hands) => {
    const { page, signUp, answerWelcome, follow, fill, ponder } = hands;
    await signUp({ name: "ليلى حداد", email: "layla@haddad.example", company: "مكتبة الحداد", plan: "business" });
    await answerWelcome();
    await follow("/settings/domain");
    await connectDomain(hands, "haddad.example");
    await follow("/team");
    await fill("teammate", "omar@haddad.example");
    await page.locator("#invite-form .button.primary").click();
    await ponder(2);
    return rightToLeft.story;
  },
};
