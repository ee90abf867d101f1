import type { Condition } from "../condition.ts";
import type { Content } from "../content.ts";
import type { Action, Guide, GuideContent } from "../guide.ts";
import { isAboutEveryStep } from "../helpedStep.ts";
import type { Journey } from "../journey.ts";
import type { ContentProblem } from "../problem.ts";
import { stepsOf } from "../steps.ts";

/** What there is to refer to. */
interface Known {
  readonly steps: ReadonlySet<string>;
  readonly waitingSteps: ReadonlySet<string>;
  readonly journeys: ReadonlySet<string>;
  readonly guides: ReadonlySet<string>;
  readonly segments: ReadonlySet<string>;
  readonly metrics: ReadonlySet<string>;
  readonly entries: ReadonlySet<string>;
}

type Problems = readonly ContentProblem[];

/** Finds references that lead nowhere, at the place of the reference. */
export const danglingIn = (content: Content): Problems => {
  const known = knownIn(content);
  return [
    ...content.segments.flatMap(({ condition }, index) => [
      ...ofCondition(condition, `segments.${index}.condition`, known),
      ...buildsOnSegments(condition, `segments.${index}.condition`),
    ]),
    ...content.journeys.flatMap((journey, index) => ofJourney(journey, `journeys.${index}`, known)),
    ...content.guides.flatMap((guide, index) => ofGuide(guide, `guides.${index}`, known)),
  ];
};

const knownIn = (content: Content): Known => {
  const steps = stepsOf(content).map(({ step }) => step);
  const keys = (list: readonly { readonly key: string }[]): ReadonlySet<string> => new Set(list.map(({ key }) => key));
  return {
    steps: keys(steps),
    waitingSteps: keys(steps.filter(({ waiting }) => waiting !== null)),
    journeys: keys(content.journeys),
    guides: keys(content.guides),
    segments: keys(content.segments),
    metrics: keys(content.valueMetrics),
    entries: new Set(
      content.guides.flatMap(({ content: drawn }) => (drawn.kind === "help" ? drawn.entries.map(({ id }) => id) : [])),
    ),
  };
};

const unlessKnown = (what: string, key: string, known: ReadonlySet<string>, path: string): Problems =>
  known.has(key) ? [] : [{ path, message: `There is no ${what} "${key}"; name one that exists or create it first.` }];

const ofJourney = (journey: Journey, path: string, known: Known): Problems => [
  ...ofCondition(journey.audience, `${path}.audience`, known),
  ...journey.steps.flatMap((step, s) =>
    step.prerequisites.flatMap((key, p) =>
      unlessKnown("step", key, known.steps, `${path}.steps.${s}.prerequisites.${p}`),
    ),
  ),
];

const ofCondition = (condition: Condition, path: string, known: Known): Problems => {
  switch (condition.kind) {
    case "all":
    case "any":
      return condition.of.flatMap((part, index) => ofCondition(part, `${path}.of.${index}`, known));
    case "not":
      return ofCondition(condition.of, `${path}.of`, known);
    case "segment":
      return unlessKnown("segment", condition.segment, known.segments, `${path}.segment`);
    case "step":
      return unlessKnown("step", condition.step, known.steps, `${path}.step`);
    case "journey":
      return unlessKnown("journey", condition.journey, known.journeys, `${path}.journey`);
    default:
      return [];
  }
};

/** Segments are worked out in one pass over a person; one that needed another would need an order, or go in a ring. */
const buildsOnSegments = (condition: Condition, path: string): Problems => {
  if (condition.kind === "all" || condition.kind === "any") {
    return condition.of.flatMap((part, index) => buildsOnSegments(part, `${path}.of.${index}`));
  }
  if (condition.kind === "not") return buildsOnSegments(condition.of, `${path}.of`);
  return condition.kind === "segment"
    ? [{ path, message: `A segment cannot build on the segment "${condition.segment}"; repeat its conditions here.` }]
    : [];
};

const ofGuide = (guide: Guide, path: string, known: Known): Problems => [
  ...ofCondition(guide.audience, `${path}.audience`, known),
  ...ofTrigger(guide, `${path}.trigger.step`, known),
  ...ofGuideContent(guide.content, `${path}.content`, known),
];

const ofTrigger = ({ trigger, content }: Guide, path: string, known: Known): Problems => {
  const { kind, step } = trigger;
  if (step === undefined) return [];
  const dangling = unlessKnown("step", step, known.steps, path);
  if (dangling.length > 0 || kind === "stall") return dangling;
  if (kind !== "waitingTooLong") {
    const message = `A ${content.kind} is about every step, and cannot name "${step}" as the one it helps with; leave the step out.`;
    return isAboutEveryStep(content) ? [{ path, message }] : [];
  }
  const message = `The step "${step}" does not wait on anything; say in the step what it waits on, and how long.`;
  return known.waitingSteps.has(step) ? [] : [{ path, message }];
};

const ofGuideContent = (content: GuideContent, path: string, known: Known): Problems => {
  switch (content.kind) {
    case "tooltip":
    case "banner":
      return ofButton(content.button, `${path}.button`, known);
    case "recap":
      return [
        ...content.metrics.flatMap((key, index) =>
          unlessKnown("value metric", key, known.metrics, `${path}.metrics.${index}`),
        ),
        ...ofButton(content.button, `${path}.button`, known),
      ];
    case "checklist":
      return unlessKnown("journey", content.journey, known.journeys, `${path}.journey`);
    case "help":
      return content.entries.flatMap(({ steps, action }, e) => [
        ...steps.flatMap((key, s) => unlessKnown("step", key, known.steps, `${path}.entries.${e}.steps.${s}`)),
        ...ofButton(action, `${path}.entries.${e}.action`, known),
      ]);
    case "welcome":
      return content.options.flatMap(({ journey }, index) =>
        journey === null ? [] : unlessKnown("journey", journey, known.journeys, `${path}.options.${index}.journey`),
      );
    default:
      return [];
  }
};

const ofButton = (button: { readonly action: Action } | null, path: string, known: Known): Problems => {
  if (button?.action.kind === "guide") {
    return unlessKnown("guide", button.action.guide, known.guides, `${path}.action.guide`);
  }
  if (button?.action.kind === "help" && button.action.entry !== null) {
    return unlessKnown("help entry", button.action.entry, known.entries, `${path}.action.entry`);
  }
  return [];
};
