import { assign, isInGlobalHoldout } from "@handrail/core/experiment";
import { IMPORT_PROMPT } from "../content/guides/importPrompt.ts";

/** What the demo's server writes into the page. */
export interface PageConfig {
  readonly server: string;
  readonly key: string;
}

/** How many ids are drawn before the last one is taken as it is. */
const TRIES = 50;

/**
 * Draws the id of a person who signs up by hand. One in ten people is in the holdout of the import prompt, and somebody
 * trying the demo is one person: an id is drawn again until it is not held out. The people of the simulator are not
 * drawn so; their holdout is the real one.
 */
export const drawPersonId = async (config: PageConfig | null, random: () => string): Promise<string> => {
  const draw = () => `user-${random()}`;
  const settings = config && (await holdoutOf(config));
  if (!settings) return draw();
  const isHeldOut = (person: string) =>
    isInGlobalHoldout({ salt: settings.holdoutSalt, unit: person, share: settings.globalHoldout }) ||
    assign({
      salt: settings.holdoutSalt,
      guide: IMPORT_PROMPT.key,
      unit: person,
      share: IMPORT_PROMPT.holdout.share,
    }) === "holdout";
  const drawn = Array.from({ length: TRIES }, draw);
  return drawn.find((person) => !isHeldOut(person)) ?? draw();
};

const holdoutOf = async (config: PageConfig) => {
  try {
    const answer = await fetch(`${config.server}/v1/bootstrap?key=${encodeURIComponent(config.key)}`);
    const bootstrap: unknown = await answer.json();
    return isBootstrap(bootstrap) ? bootstrap.settings : null;
  } catch {
    // No server: nobody is held out, and nobody is helped either.
    return null;
  }
};

const isBootstrap = (
  value: unknown,
): value is { readonly settings: { readonly holdoutSalt: string; readonly globalHoldout: number } } =>
  typeof value === "object" && value !== null && "settings" in value;
