import { textIn } from "@handrail/core/content";
import type { ContentOverview } from "@handrail/core/protocol";

/** The journeys reports can speak of, by the title people see: a draft or a paused one has no report. */
export const liveJourneys = ({
  journeys,
}: Pick<ContentOverview, "journeys">): readonly { readonly key: string; readonly title: string }[] =>
  journeys.flatMap(({ key, published, status }) =>
    published === null || status === "paused" ? [] : [{ key, title: textIn(published.title, "en") }],
  );
