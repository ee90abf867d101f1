import type { Properties } from "@handrail/core/base";
import type { Content } from "@handrail/core/content";
import type { SimulatedBrowser } from "../browser/browser.ts";
import type { SimulatedPerson } from "../people/person.ts";
import type { SimulationProfile } from "../people/profile.ts";
import type { Random } from "../random/random.ts";

/** Somebody at their browser: what every part of a life is handed. */
export interface Actor {
  readonly browser: SimulatedBrowser;
  readonly person: SimulatedPerson;
  readonly random: Random;
  readonly content: Content;
  readonly profile: SimulationProfile;
  /** Displays they have dealt with already. */
  readonly handled: Set<string>;
  /** Controls they have used, the last one last. */
  readonly controls: number[];
}

/** Has the host page say that something happened. */
export const track = ({ browser }: Actor, name: string, properties: Properties): void =>
  browser.observe({ type: "tracked", name, properties });

/** Opens a page of the product. */
export const open = ({ browser, person }: Actor, path: string): void => {
  browser.tell({ kind: "surroundings", path, device: person.device, locale: person.locale });
  browser.observe({ type: "pageViewed", path });
};
