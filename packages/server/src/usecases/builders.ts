/** Examples for tests: everything has a default, a test names what it is about. */
import { createHash } from "node:crypto";
import { type Duration, days, milliseconds, minutes, type Timestamp, timestamp } from "@handrail/core/base";
import { type Content, EMPTY_CONTENT, EVERYONE, type Guide, type Journey, type Step } from "@handrail/core/content";
import { type EpisodeReport, type EventBody, type HandrailEvent, NO_EVIDENCE } from "@handrail/core/events";
import type { ParsedSyncRequest } from "@handrail/core/protocol";
import type { Store } from "../ports/store.ts";
import type { Clock, Secrets } from "../ports/surroundings.ts";
import type { Environment } from "../ports/workspaces.ts";
import { publish, saveDraft } from "./content/authoring.ts";
import { AUTHORED_KINDS } from "./content/published.ts";
import type { Deps } from "./deps.ts";
import { prepareFirstStart } from "./settings/firstStart.ts";

/** A moment of a Tuesday. */
export const NOON: Timestamp = timestamp(Date.UTC(2026, 9, 6, 12));

/** A clock that a test moves. */
export const createClock = (start: Timestamp = NOON): Clock & { readonly move: (by: Duration) => void } => {
  let now = start;
  return {
    now: () => now,
    move: (by) => {
      now = timestamp(now + by);
    },
  };
};

/** Secrets that count: as different from each other as real ones, and the same in every run. */
export const createSecrets = (): Secrets => {
  let made = 0;
  const next = (): string => {
    made += 1;
    return String(made).padStart(24, "0");
  };
  // The real fingerprint: nothing else tells two long texts apart in sixteen characters.
  const hash: Secrets["hash"] = (text) => createHash("sha256").update(text).digest("base64url");
  return { token: () => `token-${next()}`, id: (prefix) => `${prefix}_${next()}`, hash };
};

/** What use cases lean on, with a store a test chose. */
export const createDeps = (store: Store, clock: Clock = createClock()): Deps => ({
  store,
  clock,
  secrets: createSecrets(),
  url: "http://handrail.test",
});

/** Prepares the first start and publishes content; answers the environment. */
export const prepareEnvironment = async (deps: Deps, content: Content = CONTENT): Promise<Environment> => {
  await prepareFirstStart(deps);
  const [environment] = await deps.store.tables.workspaces.environments();
  if (environment === undefined) throw new Error("The first start made no environment.");
  await publishAll(deps, environment, content);
  return environment;
};

/** Publishes every part of some content. */
export const publishAll = async (deps: Deps, environment: Environment, content: Content): Promise<void> => {
  const things = AUTHORED_KINDS.flatMap((kind) => content[kind].map((draft) => ({ kind, key: draft.key, draft })));
  for (const { draft, ...name } of things) {
    const held = await deps.store.tables.content.find(environment.id, name.kind, name.key);
    const saved = await saveDraft(deps, environment, name, { draft, revision: held?.revision ?? 0, by: "test" });
    const published = saved.ok ? await publish(deps, environment, name, "test") : saved;
    if (!published.ok) throw new Error(`${name.key}: ${JSON.stringify(published.error)}`);
  }
};

export const aStep = (key: string, over: Partial<Step> = {}): Step => ({
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
  ...over,
});

export const aJourney = (key: string, steps: readonly Step[], over: Partial<Journey> = {}): Journey => ({
  key,
  title: `Title of ${key}`,
  outcome: null,
  audience: EVERYONE,
  order: "unordered",
  steps,
  ...over,
});

export const aGuide = (key: string, over: Partial<Guide> = {}): Guide => ({
  key,
  name: `Name of ${key}`,
  audience: EVERYONE,
  trigger: { kind: "stall", step: "import" },
  tier: "panel",
  priority: 50,
  frequency: { times: 3, atLeastApart: minutes(1), untilDismissed: true },
  holdout: { share: 0, unit: "person" },
  content: { kind: "banner", placement: "top", body: "Paste your list here.", button: null },
  ...over,
});

/** One journey of three steps, one guide, two metrics, one segment. */
export const CONTENT: Content = {
  ...EMPTY_CONTENT,
  journeys: [
    aJourney("setup", [
      aStep("sign-up"),
      aStep("import", { completion: { kind: "event", event: "imported", where: [], count: 2 } }),
      aStep("send", { required: false }),
    ]),
  ],
  guides: [aGuide("import-help")],
  valueMetrics: [
    {
      key: "contacts",
      name: "Contacts",
      unit: "contacts",
      event: "contact_added",
      where: [],
      amount: { kind: "count" },
      threshold: 2,
      window: days(7),
      per: "account",
    },
    {
      key: "minutes",
      name: "Minutes",
      unit: "minutes",
      event: "watched",
      where: [],
      amount: { kind: "sum", property: "minutes" },
      threshold: 15,
      window: days(28),
      per: "person",
    },
  ],
  segments: [
    {
      key: "marketers",
      name: "Marketers",
      condition: { kind: "trait", property: "role", operator: "is", value: "marketing" },
    },
  ],
};

/** The id of the `n`th event: a UUID, as the protocol asks. */
export const eventId = (n: number): string => `01930000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

/** An event; without a body it is a page view. */
export const anEvent = (
  n: number,
  over: Partial<Omit<HandrailEvent, "type">> = {},
  body: EventBody = { type: "pageViewed", path: "/" },
): HandrailEvent => ({
  id: eventId(n),
  at: NOON,
  person: "ada",
  account: "acme",
  tab: "tab",
  seq: n,
  ...over,
  ...body,
});

/** A report of an attempt. */
export const aReport = (over: Partial<EpisodeReport> = {}): EpisodeReport => ({
  id: `ada/import/1`,
  step: "import",
  definitionVersion: 1,
  revision: 1,
  startedAt: NOON,
  lastActiveAt: NOON,
  active: milliseconds(20_000),
  outcome: "open",
  evidence: NO_EVIDENCE,
  stuckAt: null,
  peakProbability: 0.1,
  helped: false,
  heldOut: false,
  visits: 1,
  trail: "",
  natural: true,
  ...over,
});

/** A batch as the protocol's parser hands it over. */
export const aRequest = (
  events: readonly HandrailEvent[],
  over: Partial<ParsedSyncRequest> = {},
): ParsedSyncRequest => ({
  version: 1,
  key: "key",
  batch: "batch",
  sentAt: NOON,
  person: events[0]?.person ?? "ada",
  events,
  unknown: [],
  rejected: [],
  unreadable: 0,
  ...over,
});
