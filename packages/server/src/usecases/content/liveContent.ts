import { type Content, EMPTY_CONTENT } from "@handrail/core/content";
import type { Bootstrap } from "@handrail/core/protocol";
import type { EnvironmentId } from "../../ports/environmentId.ts";
import type { Tables } from "../../ports/store.ts";

/** The published content with the revision it was published under. */
export interface LiveContent {
  readonly content: Content;
  readonly revision: string;
}

/**
 * Reads the published content, parsing it once per revision. The store is asked for the revision every time, inside the
 * caller's transaction, so that what another server published a moment ago counts at once.
 */
export const createLiveContent = () => {
  const parsed = new Map<EnvironmentId, LiveContent>();
  return async (tables: Pick<Tables, "content">, environment: EnvironmentId): Promise<LiveContent> => {
    const revision = (await tables.content.revision(environment)) ?? "";
    const known = parsed.get(environment);
    if (known?.revision === revision) return known;
    const stored = await tables.content.bootstrap(environment);
    // `refreshBootstrap` wrote it from content that passed the schema.
    const content = stored === null ? EMPTY_CONTENT : (JSON.parse(stored.body) as Bootstrap).content;
    const live = { content, revision };
    parsed.set(environment, live);
    return live;
  };
};
