import fc from "fast-check";
import { days, timestamp } from "../base/index.ts";
import { aGuide, aJourney, aStep, contentOf } from "../content/builders.ts";
import type { Content } from "../content/index.ts";
import { eventId } from "../events/builders.ts";
import type { EventBody, HandrailEvent } from "../events/index.ts";

/** Content with every kind of rule and one counter, small enough that random events keep hitting the same places. */
export const BUSY_CONTENT: Content = contentOf({
  journeys: [
    aJourney([
      aStep("import", { completion: { kind: "event", event: "imported", where: [], count: 1 } }),
      aStep("invite", { completion: { kind: "event", event: "invited", where: [], count: 3 } }),
      aStep("upgrade", { completion: { kind: "trait", property: "plan", operator: "is", value: "pro" } }),
      aStep("look", { completion: { kind: "url", pattern: "/results/**" } }),
      aStep("host"),
    ]),
  ],
  guides: [
    aGuide("hint", {
      audience: {
        kind: "eventCount",
        event: "invited",
        where: [],
        within: days(1),
        operator: "atLeast",
        count: 4,
      },
    }),
  ],
});

const step = fc.constantFrom("import", "invite", "upgrade", "look", "host", "unknown");

const body: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    type: fc.constant("tracked" as const),
    name: fc.constantFrom("imported", "invited", "other"),
    properties: fc.constant({}),
  }),
  fc.record({
    type: fc.constant("identified" as const),
    traits: fc.dictionary(fc.constantFrom("plan", "role"), fc.constantFrom("pro", "free", null)),
    anonymousId: fc.constant(null),
  }),
  fc.record({
    type: fc.constant("accountIdentified" as const),
    traits: fc.dictionary(fc.constantFrom("plan", "seats"), fc.constantFrom("team", 5)),
  }),
  fc.record({ type: fc.constant("pageViewed" as const), path: fc.constantFrom("/results/7", "/home") }),
  fc.record({ type: fc.constantFrom("stepStarted" as const, "stepSkipped" as const, "stepWaiting" as const), step }),
  fc.record({
    type: fc.constant("stepCompleted" as const),
    step,
    source: fc.constantFrom("host" as const, "import" as const),
  }),
  fc.record({
    type: fc.constant("guideShown" as const),
    guide: fc.constantFrom("hint", "unknown"),
    display: fc.constantFrom("d1", "d2", "d3"),
    step: fc.constant(null),
  }),
  fc.record({
    type: fc.constant("guideClosed" as const),
    guide: fc.constant("hint"),
    display: fc.constantFrom("d1", "d2"),
    reason: fc.constantFrom("dismissed" as const, "completed" as const, "navigated" as const),
  }),
);

/** A history: ids are unique, moments tie often, accounts change. */
export const someEvents: fc.Arbitrary<readonly HandrailEvent[]> = fc
  .array(fc.record({ body, at: fc.nat(12), account: fc.constantFrom("acme", "bolt", null) }), { maxLength: 40 })
  .map((list) =>
    list.map(({ body, at, account }, index) => ({
      id: eventId(index),
      at: timestamp(at),
      person: "ada",
      account,
      tab: "tab-1",
      seq: index,
      ...body,
    })),
  );
