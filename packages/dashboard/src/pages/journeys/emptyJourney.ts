import { days } from "@handrail/core/base";
import { EVERYONE, type Journey, type Step, type Waiting } from "@handrail/core/content";

/** A journey with nothing in it but its key. */
export const emptyJourney = (key: string): Journey => ({
  key,
  title: "",
  outcome: null,
  audience: EVERYONE,
  order: "ordered",
  steps: [],
});

/** A fresh step. The host's call completes it: the rule that cannot be wrong by itself. */
export const emptyStep = (key: string): Step => ({
  key,
  title: "",
  description: null,
  required: true,
  prerequisites: [],
  completion: { kind: "host" },
  scope: { urls: [], selector: null },
  waiting: null,
  href: null,
  definitionVersion: 1,
});

/** What a step waits for when the author first says that it waits. */
export const DEFAULT_WAITING: Waiting = { on: "email", remindAfter: days(2) };
