import type { Timestamp } from "@handrail/core/base";
import { type Journey, textIn } from "@handrail/core/content";
import { evaluate } from "@handrail/core/eligibility";
import { journeyStanding, stepStatus } from "@handrail/core/progress";
import { factsOf, type SessionState } from "@handrail/core/session";

/** The journeys meant for this person now. */
export const journeysOf = (state: SessionState, now: Timestamp): readonly Journey[] =>
  (state.bootstrap?.content.journeys ?? []).filter((journey) => evaluate(journey.audience, factsOf(state, now)));

/** Every selector a completion rule, a step's place or a guide's trigger looks for. */
export const selectorsIn = (state: SessionState): readonly string[] => {
  const content = state.bootstrap?.content;
  const ofSteps = (content?.journeys ?? []).flatMap((journey) =>
    journey.steps.flatMap(({ completion, scope }) => [
      ...(completion.kind === "element" ? [completion.selector] : []),
      ...(scope.selector === null ? [] : [scope.selector]),
    ]),
  );
  const ofGuides = (content?.guides ?? []).flatMap(({ trigger }) =>
    trigger.kind === "element" ? [trigger.selector] : [],
  );
  return [...new Set([...ofSteps, ...ofGuides])];
};

/** The forms in which pasted tables are noticed: those that guides name, and none else. */
export const pasteSelectorsIn = (state: SessionState): readonly string[] => [
  ...new Set(
    (state.bootstrap?.content.guides ?? []).flatMap(({ trigger }) =>
      trigger.kind === "paste" ? [trigger.selector] : [],
    ),
  ),
];

/** How far the person is, in plain data of a shape the public interface promises. */
export const progressView = (state: SessionState, now: Timestamp) => ({
  journeys: journeysOf(state, now).map((journey) => {
    const { done, of } = journeyStanding(state.progress, journey);
    return {
      key: journey.key,
      title: textIn(journey.title, state.locale),
      done,
      of,
      steps: journey.steps.map(({ key, title, required }) => ({
        key,
        title: textIn(title, state.locale),
        status: stepStatus(state.progress, key),
        required,
      })),
    };
  }),
});

/** One journey as a checklist draws it; null when there is none of this key. */
export const journeyView = (state: SessionState, key: string) => {
  const journey = state.bootstrap?.content.journeys.find((one) => one.key === key);
  if (journey === undefined) return null;
  const { available } = journeyStanding(state.progress, journey);
  const text = (words: Journey["title"] | null): string | null => (words === null ? null : textIn(words, state.locale));
  return {
    key,
    title: textIn(journey.title, state.locale),
    outcome: text(journey.outcome),
    steps: journey.steps.map((one) => ({
      key: one.key,
      title: textIn(one.title, state.locale),
      description: text(one.description),
      status: stepStatus(state.progress, one.key),
      required: one.required,
      available: available.includes(one.key),
      href: one.href,
      usualTime: state.bootstrap?.stepTimes[one.key] ?? null,
    })),
  };
};

/** A value metric with the amount known from the last reply; null when there is none of this key. */
export const valueView = (state: SessionState, key: string) => {
  const metric = state.bootstrap?.content.valueMetrics.find((one) => one.key === key);
  if (metric === undefined) return null;
  return {
    name: textIn(metric.name, state.locale),
    unit: textIn(metric.unit, state.locale),
    amount: state.value[key] ?? 0,
  };
};
