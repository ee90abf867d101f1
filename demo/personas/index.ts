import type { Browser } from "playwright-core";
import { careful } from "./careful.ts";
import { confused } from "./confused.ts";
import { createHands } from "./hands.ts";
import { keyboardOnly } from "./keyboardOnly.ts";
import { onPhone } from "./onPhone.ts";
import type { Persona } from "./persona.ts";
import { rageClicker } from "./rageClicker.ts";
import { rightToLeft } from "./rightToLeft.ts";
import { switcher } from "./switcher.ts";

/** Everybody, those who show most first. */
export const PERSONAS: readonly Persona[] = [
  confused,
  careful,
  switcher,
  rageClicker,
  onPhone,
  rightToLeft,
  keyboardOnly,
];

/** What the SDK may still have to send when somebody leaves. */
const LAST_SENDING = 2;

/** Lets one persona use the demo in a browser of their own; answers what came of it. */
export const runPersona = async (
  browser: Pick<Browser, "newContext">,
  demo: string,
  persona: Persona,
): Promise<string> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...persona.device });
  try {
    const hands = createHands(await context.newPage(), demo);
    await hands.visit(persona.begins);
    const story = await persona.does(hands);
    await hands.ponder(LAST_SENDING);
    return story;
  } finally {
    await context.close();
  }
};

export { beConfused, importAddressBook } from "./confused.ts";
export { createHands, type Hands } from "./hands.ts";
export { chooseFile, finishImport, takeSuggestions, takeUpOffer } from "./importing.ts";
export type { Persona } from "./persona.ts";
export { addContacts } from "./tasks.ts";
