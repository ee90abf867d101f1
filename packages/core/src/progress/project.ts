import type { Properties, Scalar } from "../base/index.ts";
import { type Content, compare, type GuideKey, matchesProperties, matchesUrl, type StepKey } from "../content/index.ts";
import type { CompletionSource, EventOf, HandrailEvent } from "../events/index.ts";
import { type ContentIndex, indexOf } from "./contentIndex.ts";
import { EMPTY_GUIDE, EMPTY_PROGRESS, EMPTY_STEP } from "./empty.ts";
import type { GuideProgress, Progress, Remembered, Stamp, StepProgress } from "./types.ts";

/**
 * Says what one event alone teaches about its person, under this content. It looks at nothing else, which is why the
 * order of events cannot matter. Steps and guides the content does not have teach nothing.
 */
export const project = (event: HandrailEvent, content: Content): Progress => {
  const index = indexOf(content);
  switch (event.type) {
    case "tracked":
      return projectTracked(event, index);
    case "identified":
      return projectIdentified(event, index);
    case "accountIdentified":
      return projectAccount(event);
    case "pageViewed":
      return projectPage(event, index);
    case "stepStarted":
      return ofStep(index, event.step, { startedAt: stampOf(event), restartedAt: stampOf(event) });
    case "stepCompleted":
      return ofStep(index, event.step, { completedAt: completion(event, event.source) });
    case "stepSkipped":
      return ofStep(index, event.step, { skippedAt: stampOf(event) });
    case "stepWaiting":
      return ofStep(index, event.step, { waitingAt: stampOf(event) });
    case "guideTriggered":
      return event.arm === "holdout" ? ofGuide(index, event.guide, { shows: [showOf(event, true)] }) : EMPTY_PROGRESS;
    case "guideShown":
      return ofGuide(index, event.guide, { shows: [showOf(event, false)] });
    case "guideClosed":
      return projectClosed(event, index);
    // Not progress: episodes, stalls and the logs of guides, help and imports are folded elsewhere.
    default:
      return EMPTY_PROGRESS;
  }
};

const stampOf = ({ at, id }: HandrailEvent): Stamp => ({ at, id });

const completion = ({ at, id }: HandrailEvent, source: CompletionSource): StepProgress["completedAt"] => ({
  at,
  id,
  source,
});

const ofStep = (index: ContentIndex, step: StepKey, known: Partial<StepProgress>): Progress =>
  index.steps.has(step) ? { ...EMPTY_PROGRESS, steps: { [step]: { ...EMPTY_STEP, ...known } } } : EMPTY_PROGRESS;

const ofGuide = (index: ContentIndex, guide: GuideKey, known: Partial<GuideProgress>): Progress =>
  index.guides.has(guide) ? { ...EMPTY_PROGRESS, guides: { [guide]: { ...EMPTY_GUIDE, ...known } } } : EMPTY_PROGRESS;

const showOf = (event: EventOf<"guideShown"> | EventOf<"guideTriggered">, withheld: boolean) => ({
  ...stampOf(event),
  display: event.display,
  step: event.step,
  withheld,
});

const projectTracked = (event: EventOf<"tracked">, index: ContentIndex): Progress => {
  const rules = index.byEvent.get(event.name);
  const counted = index.counters.get(event.name);
  if (rules === undefined && counted === undefined) return EMPTY_PROGRESS;
  const steps: Record<StepKey, StepProgress> = {};
  for (const { step, rule, tally } of rules ?? []) {
    if (!matchesProperties(rule.where, event.properties)) continue;
    steps[step] =
      rule.count <= 1
        ? { ...EMPTY_STEP, completedAt: completion(event, "event") }
        : { ...EMPTY_STEP, tallies: { [tally]: { need: rule.count, stamps: [stampOf(event)] } } };
  }
  const counters: Record<string, readonly Stamp[]> = {};
  for (const { key, where } of counted ?? []) {
    if (matchesProperties(where, event.properties)) counters[key] = [stampOf(event)];
  }
  return { ...EMPTY_PROGRESS, steps, counters };
};

const projectIdentified = (event: EventOf<"identified">, index: ContentIndex): Progress => {
  const steps: Record<StepKey, StepProgress> = {};
  for (const [property, value] of Object.entries(event.traits)) {
    for (const { step, rule } of index.byTrait.get(property) ?? []) {
      if (!compare(rule.operator, value, rule.value)) continue;
      steps[step] = { ...EMPTY_STEP, completedAt: completion(event, "trait") };
    }
  }
  return { ...EMPTY_PROGRESS, steps, traits: remember(event.traits, (value) => ({ ...stampOf(event), value })) };
};

const projectAccount = (event: EventOf<"accountIdentified">): Progress => {
  const { account } = event;
  if (account === null) return EMPTY_PROGRESS;
  return {
    ...EMPTY_PROGRESS,
    account: { ...stampOf(event), account },
    accountTraits: remember(event.traits, (value) => ({ ...stampOf(event), value, account })),
  };
};

const remember = <T extends Remembered>(traits: Properties, make: (value: Scalar) => T): Readonly<Record<string, T>> =>
  // `__proto__` as a name would change what the record inherits instead of adding to it; nobody needs it as a trait.
  Object.fromEntries(
    Object.entries(traits)
      .filter(([name]) => name !== "__proto__")
      .map(([name, value]) => [name, make(value)]),
  );

const projectPage = (event: EventOf<"pageViewed">, index: ContentIndex): Progress => {
  const met = index.byUrl.filter(({ rule }) => matchesUrl(rule.pattern, event.path));
  if (met.length === 0) return EMPTY_PROGRESS;
  const done = { ...EMPTY_STEP, completedAt: completion(event, "url") };
  return { ...EMPTY_PROGRESS, steps: Object.fromEntries(met.map(({ step }) => [step, done])) };
};

const projectClosed = (event: EventOf<"guideClosed">, index: ContentIndex): Progress => {
  if (event.reason === "dismissed") return ofGuide(index, event.guide, { dismissedAt: stampOf(event) });
  if (event.reason === "completed") return ofGuide(index, event.guide, { completedAt: stampOf(event) });
  return EMPTY_PROGRESS;
};
