/** Batches as the SDK sends them: fifty events of one person each, from a visit to an onboarding journey. */
import { randomUUID } from "node:crypto";
import { days, milliseconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Content } from "@handrail/core/content";
import { type EventBody, type HandrailEvent, NO_EVIDENCE } from "@handrail/core/events";
import { PROTOCOL_VERSION, type SyncRequest } from "@handrail/core/protocol";

/** How many events stand in one batch. */
export const BATCH = 50;

const STEPS = ["sign-up", "import-contacts", "invite-teammate", "connect-domain", "send-campaign"] as const;

/** Content that gives the server all of its work: completion by event and host, counters, a metric, a guide, a segment. */
export const CONTENT: Content = {
  version: 1,
  segments: [
    {
      key: "busy",
      name: "Busy",
      condition: {
        kind: "eventCount",
        event: "contact_added",
        where: [],
        within: days(7),
        operator: "atLeast",
        count: 5,
      },
    },
  ],
  journeys: [
    {
      key: "first-campaign",
      title: "First campaign",
      outcome: null,
      audience: { kind: "all", of: [] },
      order: "unordered",
      steps: STEPS.map((key) => ({
        key,
        title: key,
        description: null,
        required: true,
        prerequisites: [],
        completion:
          key === "import-contacts"
            ? { kind: "event", event: "contacts_imported", where: [], count: 1 }
            : { kind: "host" },
        scope: { urls: [], selector: null },
        waiting: null,
        href: null,
        definitionVersion: 1,
      })),
    },
  ],
  guides: [
    {
      key: "import-help",
      name: "Import help",
      audience: { kind: "all", of: [] },
      trigger: { kind: "stall", step: "import-contacts" },
      tier: "panel",
      priority: 50,
      frequency: { times: 3, atLeastApart: days(1), untilDismissed: true },
      holdout: { share: 0.1, unit: "person" },
      content: { kind: "banner", placement: "top", body: "Paste your list here.", button: null },
    },
  ],
  valueMetrics: [
    {
      key: "contacts",
      name: "Contacts",
      unit: "contacts",
      event: "contact_added",
      where: [],
      amount: { kind: "count" },
      threshold: 10,
      window: days(28),
      per: "account",
    },
  ],
};

/** Makes the body of the `index`th batch, as text ready to send. */
export const makeBatch = (key: string, people: number, index: number, now: Timestamp): string => {
  const person = `person-${index % people}`;
  const events = Array.from({ length: BATCH }, (_, place) => makeEvent(person, index, place, now));
  const request: SyncRequest = { version: PROTOCOL_VERSION, key, batch: randomUUID(), sentAt: now, person, events };
  return JSON.stringify(request);
};

const makeEvent = (person: string, batch: number, place: number, now: Timestamp): HandrailEvent => ({
  // Version 7, as the SDK makes them: the moment first, so that the index grows at its end.
  id: versionSeven(now + batch * BATCH + place),
  at: timestamp(now - (BATCH - place) * 2_000),
  person,
  account: `account-${Number(person.slice("person-".length)) % 400}`,
  tab: `tab-${batch}`,
  seq: place,
  ...bodyOf(person, batch, place, now),
});

const versionSeven = (moment: number): string => {
  const time = moment.toString(16).padStart(12, "0");
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
};

/** What the detector heard of a usual attempt: some thirty acts and a dead click. */
const TRAIL = `3fss5f2s4fD${"2f3ss4fr".repeat(4)}`;

/** One visit: who it is, pages, work, one step with its episode, and now and then a guide. */
const bodyOf = (person: string, batch: number, place: number, now: Timestamp): EventBody => {
  const step = STEPS[batch % STEPS.length] ?? "sign-up";
  if (place === 0)
    return { type: "identified", traits: { name: `Name of ${person}`, role: "marketing" }, anonymousId: null };
  if (place === 1)
    return {
      type: "accountIdentified",
      traits: { name: "Company", plan: batch % 3 === 0 ? "pro" : "free", seats: 12 },
    };
  if (place === 2) return { type: "stepStarted", step };
  if (place === 49) return { type: "stepCompleted", step, source: "host" };
  if (place % 12 === 5)
    return {
      type: "episodeUpdated",
      episode: {
        id: `${person}/${step}/1`,
        step,
        definitionVersion: 1,
        revision: batch * BATCH + place,
        startedAt: timestamp(now - 100_000),
        lastActiveAt: now,
        active: milliseconds(1_000 * place),
        outcome: place > 40 ? "done" : "open",
        evidence: { ...NO_EVIDENCE, deadClick: place % 3 },
        stuckAt: place > 20 && batch % 4 === 0 ? milliseconds(20_000) : null,
        peakProbability: 0.4,
        helped: false,
        heldOut: false,
        visits: 1,
        trail: place > 40 ? TRAIL : "",
        natural: batch % 2 === 0,
      },
    };
  if (place % 5 === 0) return { type: "pageViewed", path: `/contacts/${place}` };
  if (place === 31)
    return { type: "guideShown", guide: "import-help", display: `display-${batch}`, step: "import-contacts" };
  const name = place % 3 === 0 ? "contact_added" : "list_filtered";
  return { type: "tracked", name, properties: { source: "form", row: place, plan: "pro", first: place === 3 } };
};
