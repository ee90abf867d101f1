import {
  type CompletionRule,
  type Content,
  type Counter,
  counterKey,
  countersIn,
  type GuideKey,
  type StepKey,
  stepsOf,
} from "../content/index.ts";

type RuleOf<Kind extends CompletionRule["kind"]> = Extract<CompletionRule, { readonly kind: Kind }>;

/** The content turned around: from what an event carries to the rules it may meet. */
export interface ContentIndex {
  readonly steps: ReadonlySet<StepKey>;
  readonly guides: ReadonlySet<GuideKey>;
  readonly byEvent: ReadonlyMap<string, readonly { step: StepKey; rule: RuleOf<"event">; tally: string }[]>;
  readonly byTrait: ReadonlyMap<string, readonly { step: StepKey; rule: RuleOf<"trait"> }[]>;
  readonly byUrl: readonly { step: StepKey; rule: RuleOf<"url"> }[];
  readonly counters: ReadonlyMap<string, readonly Counter[]>;
  readonly keep: ReadonlyMap<string, number>;
}

/** Content never changes in place, so its index is worked out once; the memory of it dies with the content. */
const indexes = new WeakMap<Content, ContentIndex>();

/** Answers the index of a content. */
export const indexOf = (content: Content): ContentIndex => {
  const known = indexes.get(content);
  if (known !== undefined) return known;
  const made = build(content);
  indexes.set(content, made);
  return made;
};

const build = (content: Content): ContentIndex => {
  const byEvent = new Map<string, { step: StepKey; rule: RuleOf<"event">; tally: string }[]>();
  const byTrait = new Map<string, { step: StepKey; rule: RuleOf<"trait"> }[]>();
  const byUrl: { step: StepKey; rule: RuleOf<"url"> }[] = [];
  const counters = new Map<string, Counter[]>();
  const steps = stepsOf(content).map(({ step }) => step);
  for (const { key: step, completion: rule } of steps) {
    if (rule.kind === "event") {
      append(byEvent, rule.event, { step, rule, tally: counterKey(rule.event, rule.where) });
    } else if (rule.kind === "trait") append(byTrait, rule.property, { step, rule });
    else if (rule.kind === "url") byUrl.push({ step, rule });
  }
  const counted = countersIn(content);
  for (const counter of counted) append(counters, counter.event, counter);
  return {
    steps: new Set(steps.map(({ key }) => key)),
    guides: new Set(content.guides.map(({ key }) => key)),
    byEvent,
    byTrait,
    byUrl,
    counters,
    keep: new Map(counted.map(({ key, keep }) => [key, keep])),
  };
};

const append = <T>(lists: Map<string, T[]>, key: string, element: T): void => {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [element]);
  else list.push(element);
};
