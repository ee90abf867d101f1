import type { Persona } from "./persona.ts";

/** Presses what does not answer, again and again, and leaves. */
export const rageClicker: Persona = {
  name: "somebody impatient",
  story: "clicked the same thing fifteen times and left",
  begins: "/sign-up?lang=it",
  does: async ({ page, signUp, answerWelcome, follow, ponder }) => {
    await signUp({ name: "Marco Riva", email: "marco@riva.example", company: "Ciclofficina Riva", plan: "free" });
    await answerWelcome();
    await follow("/contacts/import");
    await ponder(6);
    for (let round = 0; round < 3; round += 1) {
      const note = page.locator("#upload-row .quiet");
      for (let clicks = 0; clicks < 5; clicks += 1)
        await note.click({ delay: 20, timeout: 2000 }).catch(() => undefined);
      await ponder(4);
    }
    await page
      .locator("#contact-card .button.primary")
      .click({ timeout: 2000 })
      .catch(() => undefined);
    await ponder(3);
    return rageClicker.story;
  },
};
