import type { Content } from "@handrail/core/content";
import type { Authored, AuthoredKind } from "@handrail/core/protocol";
import type { Api } from "./api.ts";

/** The part of a signed-in speaker that publishing needs. */
type Speaker = Pick<Api, "environment" | "json">;

/** In this order each thing finds what it refers to already there. */
const KINDS: readonly AuthoredKind[] = ["segments", "journeys", "valueMetrics", "guides"];

/** Saves every part of the content as a draft, then publishes each, as a product manager would. */
export const publish = async (api: Speaker, content: Content): Promise<void> => {
  const query = `?env=${api.environment}`;
  const things = KINDS.flatMap((kind) =>
    content[kind].map((draft) => ({ path: `/api/content/${kind}/${draft.key}`, draft })),
  );
  const revisions = await revisionsOf(api);
  for (const { path, draft } of things) {
    const body = JSON.stringify({ draft, revision: revisions.get(path) ?? 0 });
    await api.json(`${path}${query}`, { method: "PUT", body });
  }
  for (const { path } of things) await api.json(`${path}/publish${query}`, { method: "POST" });
};

/** Saving over something needs the revision last seen; what is new starts from 0. */
const revisionsOf = async (api: Speaker): Promise<ReadonlyMap<string, number>> => {
  const overview = await api.json<Readonly<Record<AuthoredKind, readonly Authored<unknown>[]>>>(
    `/api/content?env=${api.environment}`,
  );
  return new Map(
    KINDS.flatMap((kind) =>
      overview[kind].map((thing): [string, number] => [`/api/content/${kind}/${thing.key}`, thing.revision]),
    ),
  );
};
