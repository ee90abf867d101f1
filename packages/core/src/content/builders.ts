import { hours, milliseconds } from "../base/index.ts";
import { EVERYONE } from "./condition.ts";
import { type Content, EMPTY_CONTENT } from "./content.ts";
import type { Guide } from "./guide.ts";
import type { Journey, Step } from "./journey.ts";
import type { ValueMetric } from "./valueMetric.ts";

/** Content for tests: every part has a default, so that a test shows only what it is about. */

/** A step that the host completes. */
export const aStep = (key: string, changes: Partial<Step> = {}): Step => ({
  key,
  title: `Title of ${key}`,
  description: null,
  required: true,
  prerequisites: [],
  completion: { kind: "host" },
  scope: { urls: [], selector: null },
  waiting: null,
  href: null,
  definitionVersion: 1,
  ...changes,
});

/** An unordered journey for everyone. */
export const aJourney = (steps: readonly Step[], changes: Partial<Journey> = {}): Journey => ({
  key: "getting-started",
  title: "Getting started",
  outcome: null,
  audience: EVERYONE,
  order: "unordered",
  steps,
  ...changes,
});

/** A tooltip for everyone that only a request shows. */
export const aGuide = (key: string, changes: Partial<Guide> = {}): Guide => ({
  key,
  name: `Name of ${key}`,
  audience: EVERYONE,
  trigger: { kind: "manual" },
  tier: "panel",
  priority: 50,
  frequency: { times: 3, atLeastApart: hours(0), untilDismissed: false },
  holdout: { share: 0, unit: "person" },
  content: {
    kind: "tooltip",
    target: { selector: "#import", text: null },
    placement: "auto",
    title: "Bring your list",
    body: "A file is enough.",
    button: null,
  },
  ...changes,
});

/** A metric that counts `contactAdded` per person over four weeks. */
export const aMetric = (key: string, changes: Partial<ValueMetric> = {}): ValueMetric => ({
  key,
  name: `Name of ${key}`,
  unit: "contacts",
  event: "contactAdded",
  where: [],
  amount: { kind: "count" },
  threshold: 10,
  window: milliseconds(28 * 86_400_000),
  per: "person",
  ...changes,
});

/** Content that holds these parts and nothing else. */
export const contentOf = (parts: Partial<Content>): Content => ({ ...EMPTY_CONTENT, ...parts });

/** Content of one journey with these steps. */
export const contentWith = (...steps: readonly Step[]): Content => contentOf({ journeys: [aJourney(steps)] });
