import { CONTENT_VERSION, type Content } from "@handrail/core/content";
import type { AuthoredKind } from "@handrail/core/protocol";
import type { ShelvedThing } from "../../ports/contentShelf.ts";

/** The kinds of authored things, in the order in which each finds what it refers to. */
export const AUTHORED_KINDS: readonly AuthoredKind[] = ["segments", "journeys", "valueMetrics", "guides"];

/** Puts the live things together: what is published and not paused. */
export const publishedContent = (things: readonly ShelvedThing[]): Content => {
  const live = (kind: AuthoredKind): readonly unknown[] =>
    things.filter((thing) => thing.kind === kind && thing.published !== null && !thing.paused).map((t) => t.published);
  return {
    version: CONTENT_VERSION,
    // Each passed the schema when it was published, and nothing else writes the shelf.
    journeys: live("journeys") as Content["journeys"],
    guides: live("guides") as Content["guides"],
    valueMetrics: live("valueMetrics") as Content["valueMetrics"],
    segments: live("segments") as Content["segments"],
  };
};
