import type { HandrailEvent } from "@handrail/core/events";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import { createLiveContent } from "../content/liveContent.ts";
import type { Deps } from "../deps.ts";
import { foldEvents } from "../ingest/foldEvents.ts";

const AT_ONCE = 2000;

/**
 * Folds the whole log of an environment again under the content that is live now: everything derived is cleared first,
 * and all in one transaction, so that readers see the old numbers until the new ones are complete.
 */
export const rebuild = ({ store, clock }: Deps, environment: EnvironmentId): Promise<number> =>
  store.write(async (tables) => {
    const { content } = await createLiveContent()(tables, environment);
    const now = clock.now();
    for (const { clear } of [tables.people, tables.accounts, tables.rollups, tables.values]) await clear(environment);
    let cursor = 0;
    let folded = 0;
    for (;;) {
      const logged = await tables.events.after(environment, cursor, AT_ONCE);
      const last = logged.at(-1);
      if (last === undefined) return folded;
      cursor = last.cursor;
      folded += logged.length;
      const events = logged.flatMap(({ event }): HandrailEvent[] =>
        event.type === "unknown" ? [] : [asOfToday(event)],
      );
      await foldEvents(tables, environment, events, { content, now });
    }
  });

/** The log keeps facts as they came. An attempt told before there were trails has none, and nobody knows who could be helped. */
const asOfToday = (event: HandrailEvent): HandrailEvent =>
  event.type === "episodeUpdated" ? { ...event, episode: { ...BEFORE_TRAILS, ...event.episode } } : event;

const BEFORE_TRAILS = { trail: "", natural: false };
