import { minutes } from "@handrail/core/base";
import { CONTENT_VERSION, type Content, EVERYONE, type Guide, type Journey, type Step } from "@handrail/core/content";

const step = (key: string, rest: Partial<Step>): Step => ({
  key,
  title: key,
  description: null,
  required: true,
  prerequisites: [],
  completion: { kind: "host" },
  scope: { urls: [], selector: null },
  waiting: null,
  href: null,
  definitionVersion: 1,
  ...rest,
});

/** A journey of three steps: by event, by URL, by the host's call. */
export const JOURNEY: Journey = {
  key: "setup",
  title: "Set up",
  outcome: null,
  audience: EVERYONE,
  order: "unordered",
  steps: [
    step("create", {
      completion: { kind: "event", event: "created", where: [], count: 1 },
      scope: { urls: ["/create"], selector: null },
    }),
    step("look", { completion: { kind: "url", pattern: "/results/**" } }),
    step("tell", {}),
  ],
};

/** A guide with plain defaults. */
export const guide = (key: string, rest: Partial<Guide> & Pick<Guide, "content">): Guide => ({
  key,
  name: key,
  audience: EVERYONE,
  trigger: { kind: "manual" },
  tier: "panel",
  priority: 50,
  frequency: { times: 20, atLeastApart: minutes(0), untilDismissed: false },
  holdout: { share: 0, unit: "person" },
  ...rest,
});

/** A tour of two cards; the second stands on another page. */
export const TOUR = guide("first-tour", {
  content: {
    kind: "tour",
    steps: [
      {
        key: "one",
        url: null,
        href: null,
        target: { selector: "#start", text: null },
        placement: "auto",
        title: "Card one",
        body: "Begin here.",
        advance: { kind: "button" },
        missingTarget: "center",
      },
      {
        key: "two",
        url: null,
        href: null,
        target: { selector: "#second", text: null },
        placement: "auto",
        title: "Card two",
        body: "Then here.",
        advance: { kind: "button" },
        missingTarget: "center",
      },
    ],
  },
});

/** A banner the host asks for. */
export const BANNER = guide("hello-banner", {
  content: { kind: "banner", placement: "top", body: "Hello from the banner.", button: null },
});

/** What the SDK's end-to-end tests publish. */
export const CONTENT: Content = {
  version: CONTENT_VERSION,
  journeys: [JOURNEY],
  guides: [TOUR, BANNER],
  valueMetrics: [],
  segments: [],
};
