import { type Condition, conditionsWithin, textIn } from "@handrail/core/content";
import type { ContentOverview } from "@handrail/core/protocol";

/** The journeys and guides whose audience names a segment, by their titles. */
export const usesOf = (key: string, { journeys, guides }: ContentOverview): readonly string[] => {
  const isMeant = (audience: Condition): boolean =>
    conditionsWithin(audience).some((part) => part.kind === "segment" && part.segment === key);
  return [
    ...journeys.filter(({ draft }) => isMeant(draft.audience)).map(({ draft }) => textIn(draft.title, "en")),
    ...guides.filter(({ draft }) => isMeant(draft.audience)).map(({ draft }) => draft.name),
  ];
};
