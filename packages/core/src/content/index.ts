export { compare, matchesProperties } from "./compare.ts";
export type {
  Condition,
  Device,
  Operator,
  PropertyCondition,
  StepStatus,
  UrlPattern,
} from "./condition.ts";
export { EVERYONE, MAX_COUNTED_EVENTS } from "./condition.ts";
export type { Content, Segment } from "./content.ts";
export { CONTENT_VERSION, EMPTY_CONTENT } from "./content.ts";
export { type Counter, conditionsWithin, counterKey, countersIn } from "./counters.ts";
export type {
  Action,
  ActionButton,
  Anchor,
  Frequency,
  Guide,
  GuideContent,
  GuideKey,
  GuideKind,
  HelpEntry,
  MissingTarget,
  Placement,
  Tier,
  TourStep,
  Trigger,
  WelcomeOption,
} from "./guide.ts";
export { helpedStep, isAboutEveryStep } from "./helpedStep.ts";
export type {
  CompletionRule,
  Journey,
  JourneyKey,
  Step,
  StepKey,
  StepScope,
  Waiting,
} from "./journey.ts";
export { isLink, isPath } from "./link.ts";
export { matchesUrl } from "./matchesUrl.ts";
export type { ContentProblem } from "./problem.ts";
export { findStep, type PlacedStep, prerequisitesOf, stepsOf } from "./steps.ts";
export type { Block, Inline, Locale, LocalizedText, RichText } from "./text.ts";
export { textIn } from "./textIn.ts";
export type { ValueMetric } from "./valueMetric.ts";
