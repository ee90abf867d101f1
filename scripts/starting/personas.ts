import { PERSONAS, type Persona, runPersona } from "@handrail/demo/personas";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../chromium.ts";

/** How many use their browsers at once: a third would only make the other two slower on two cores. */
const AT_ONCE = 2;

/** Lets the first few personas use the demo in a real browser, in the background; the answer sends them away. */
export const sendPersonas = async (demo: string, count: number): Promise<() => Promise<void>> => {
  const waiting = PERSONAS.slice(0, count);
  const browser = waiting.length === 0 ? null : await launch();
  if (browser === null) return async () => undefined;
  let isSentAway = false;
  const use = async (persona: Persona): Promise<void> => {
    try {
      const story = await runPersona(browser, demo, persona);
      console.log(`In a real browser, ${persona.name}: ${story}.`);
    } catch (error) {
      const why = error instanceof Error ? error.message.split("\n")[0] : error;
      if (!isSentAway) console.log(`In a real browser, ${persona.name} did not get through: ${why}`);
    }
  };
  const work = async (): Promise<void> => {
    for (let persona = waiting.shift(); persona && !isSentAway; persona = waiting.shift()) await use(persona);
  };
  const all = Promise.all(Array.from({ length: AT_ONCE }, work)).then(() => browser.close());
  return async () => {
    isSentAway = true;
    await browser.close();
    await all;
  };
};

const launch = async (): Promise<Browser | null> => {
  const found = await findChromium();
  if (found === null) {
    console.log(
      "No Chromium was found, so nobody uses the demo in a real browser; set CHROMIUM_PATH to have that too.",
    );
    return null;
  }
  const env = Object.entries({ ...process.env, ...found.env }).filter((pair): pair is [string, string] =>
    Boolean(pair[1]),
  );
  return await chromium.launch({ executablePath: found.path, args: [...found.args], env: Object.fromEntries(env) });
};
