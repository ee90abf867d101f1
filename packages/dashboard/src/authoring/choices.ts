import { type Content, countersIn, textIn } from "@handrail/core/content";
import type { ContentOverview } from "@handrail/core/protocol";

/** A thing that a condition or a guide may name. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Everything there is to choose from while authoring. */
export interface Choices {
  readonly journeys: readonly Choice[];
  readonly steps: readonly Choice[];
  readonly segments: readonly Choice[];
  readonly guides: readonly Choice[];
  readonly metrics: readonly Choice[];
  /** Names of events that something written already asks for. */
  readonly events: readonly string[];
}

/** What the drafts of an environment offer: drafts, because a guide is often written with its journey. */
export const choicesOf = (content: ContentOverview): Choices => ({
  journeys: content.journeys.map(({ draft }) => ({ value: draft.key, label: textIn(draft.title, "en") })),
  steps: content.journeys.flatMap(({ draft }) =>
    draft.steps.map((step) => ({ value: step.key, label: textIn(step.title, "en") })),
  ),
  segments: content.segments.map(({ draft }) => ({ value: draft.key, label: draft.name })),
  guides: content.guides.map(({ draft }) => ({ value: draft.key, label: draft.name })),
  metrics: content.valueMetrics.map(({ draft }) => ({ value: draft.key, label: textIn(draft.name, "en") })),
  events: [
    ...new Set([
      ...countersIn(draftContent(content)).map(({ event }) => event),
      ...content.valueMetrics.map(({ draft }) => draft.event),
    ]),
  ]
    .filter((event) => event !== "")
    .sort(),
});

/** The drafts as one piece of content, for previews that look things up in it. */
export const draftContent = (overview: ContentOverview): Content => ({
  version: 1,
  journeys: overview.journeys.map(({ draft }) => draft),
  guides: overview.guides.map(({ draft }) => draft),
  valueMetrics: overview.valueMetrics.map(({ draft }) => draft),
  segments: overview.segments.map(({ draft }) => draft),
});

/** The options of a list that may hold a value which is no longer among them. */
export const offering = (choices: readonly Choice[], current: string): readonly Choice[] =>
  choices.some((choice) => choice.value === current)
    ? choices
    : [{ value: current, label: current === "" ? "Choose…" : `${current} (not found)` }, ...choices];
