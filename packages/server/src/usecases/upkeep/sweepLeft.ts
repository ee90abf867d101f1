import { type Timestamp, timestamp } from "@handrail/core/base";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Deps } from "../deps.ts";
import { createDelta } from "../rollups/delta.ts";
import { contribute, countedOutcome, LEFT_AFTER } from "../rollups/episodeContribution.ts";

/** So many at once: a transaction of ingest waits no longer than for one of its own kind. */
const AT_ONCE = 500;

/**
 * Counts attempts that have been quiet for half an hour as left. A person who comes back sends a newer report, which
 * opens the attempt again. Cheap when there is nothing to do, so reports call it before they read.
 */
export const sweepLeft = async ({ store, clock }: Deps, environment: EnvironmentId): Promise<number> => {
  let swept = 0;
  for (;;) {
    const before = quietSince(clock.now());
    if ((await store.tables.people.dormant(environment, before, 1)).length === 0) return swept;
    const moved = await store.write(async (tables) => {
      // Read again inside the transaction: a report may have come in between.
      const dormant = await tables.people.dormant(environment, before, AT_ONCE);
      const delta = createDelta();
      const left = dormant.map((episode) => {
        const counted = { plan: episode.counted?.plan ?? "", outcome: countedOutcome(episode.report, clock.now()) };
        const after = { ...episode, counted };
        contribute(delta, episode, -1);
        contribute(delta, after, 1);
        return after;
      });
      await tables.people.saveEpisodes(environment, left);
      await tables.rollups.add(environment, delta.rows());
      return left.length;
    });
    if (moved === 0) return swept;
    swept += moved;
  }
};

const quietSince = (now: Timestamp): Timestamp => timestamp(now - LEFT_AFTER);
