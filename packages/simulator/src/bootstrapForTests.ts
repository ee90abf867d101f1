import { DEFAULT_BUDGET } from "@handrail/core/arbitration";
import { days } from "@handrail/core/base";
import { CONTENT_VERSION, EVERYONE, type Step } from "@handrail/core/content";
import { type Bootstrap, PROTOCOL_VERSION } from "@handrail/core/protocol";
import { DEFAULT_POLICY } from "@handrail/core/stall";

const step = (key: string, prerequisites: readonly string[]): Step => ({
  key,
  title: key,
  description: null,
  required: true,
  prerequisites,
  completion: { kind: "event", event: `${key}_done`, where: [], count: 1 },
  scope: { urls: [`/${key}`], selector: null },
  waiting: null,
  href: `/${key}`,
  definitionVersion: 1,
});

/** A small product: an easy step, another one, and a hint for the other. */
export const bootstrapForTests: Bootstrap = {
  version: PROTOCOL_VERSION,
  revision: "1",
  content: {
    version: CONTENT_VERSION,
    journeys: [
      {
        key: "start",
        title: "Start",
        outcome: null,
        audience: EVERYONE,
        order: "ordered",
        steps: [step("easy", []), step("hard", [])],
      },
    ],
    guides: [
      {
        key: "hint",
        name: "Hint",
        audience: EVERYONE,
        trigger: { kind: "stall", step: "hard" },
        tier: "panel",
        priority: 50,
        frequency: { times: 2, atLeastApart: days(1), untilDismissed: false },
        holdout: { share: 0.3, unit: "person" },
        content: {
          kind: "tooltip",
          target: { selector: "#hard", text: null },
          placement: "auto",
          title: "Here",
          body: "It is here.",
          button: null,
        },
      },
    ],
    valueMetrics: [],
    segments: [],
  },
  models: {},
  stepTimes: {},
  settings: {
    attention: DEFAULT_BUDGET,
    stall: { ...DEFAULT_POLICY, beforePromise: "cautious" },
    holdoutSalt: "salt",
    globalHoldout: 0,
  },
};
