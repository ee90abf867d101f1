import { ok } from "@handrail/core/base";
import type { Authored, AuthoredKind, ContentOverview } from "@handrail/core/protocol";
import type { ShelvedThing } from "../../ports/contentShelf.ts";
import type { Tables } from "../../ports/store.ts";
import type { Environment } from "../../ports/workspaces.ts";
import type { Deps } from "../deps.ts";
import { type Outcome, refuse, refuseUnknown } from "../failure.ts";
import { refreshBootstrap } from "./bootstrap.ts";
import { checkPublished, parseThing } from "./checks.ts";

/** Names one authored thing. */
export interface ThingName {
  readonly kind: AuthoredKind;
  readonly key: string;
}

/** Lists everything authored, live or not. */
export const overview = async ({ store }: Deps, { id }: Environment): Promise<ContentOverview> => {
  const things = await store.tables.content.all(id);
  const of = <T>(kind: AuthoredKind): readonly Authored<T>[] =>
    // The shelf holds what the kind's schema let in.
    things.filter((thing) => thing.kind === kind).map((thing) => authored(thing) as Authored<T>);
  return {
    journeys: of("journeys"),
    guides: of("guides"),
    valueMetrics: of("valueMetrics"),
    segments: of("segments"),
  };
};

/** Saves a draft. Nobody's work is overwritten unseen: a save made from an older revision is refused. */
export const saveDraft = (
  deps: Deps,
  environment: Environment,
  name: ThingName,
  save: { readonly draft: unknown; readonly revision: number; readonly by: string },
): Promise<Outcome<Authored<unknown>>> =>
  deps.store.write(async (tables) => {
    const parsed = parseThing(name, save.draft);
    if (!parsed.ok) return parsed;
    const held = await tables.content.find(environment.id, name.kind, name.key);
    if ((held?.revision ?? 0) !== save.revision)
      return refuse(
        "conflict",
        `"${name.key}" was saved by ${held?.updatedBy ?? "nobody"} meanwhile: it stands at revision ${held?.revision ?? 0}, yours is ${save.revision}. Load it again.`,
      );
    const things = await tables.content.all(environment.id);
    const thing: ShelvedThing = {
      ...name,
      draft: parsed.value,
      published: held?.published ?? null,
      paused: held?.paused ?? false,
      revision: save.revision + 1,
      updatedAt: deps.clock.now(),
      updatedBy: save.by,
      position: held?.position ?? Math.max(-1, ...things.map(({ position }) => position)) + 1,
    };
    await tables.content.save(environment.id, thing);
    return ok(authored(thing));
  });

/** Makes the draft live, if the whole of what is then live holds together. */
export const publish = (deps: Deps, environment: Environment, name: ThingName, by: string) =>
  change(deps, environment, name, by, (thing) => ({ ...thing, published: thing.draft, paused: false }));

/** Takes a thing out of what is served; it keeps its place and can be resumed. */
export const pause = (deps: Deps, environment: Environment, name: ThingName, by: string) =>
  change(deps, environment, name, by, (thing) => ({ ...thing, paused: true }));

/** Serves a paused thing again as it was published. */
export const resume = (deps: Deps, environment: Environment, name: ThingName, by: string) =>
  change(deps, environment, name, by, (thing) => ({ ...thing, paused: false }));

const change = (
  deps: Deps,
  environment: Environment,
  name: ThingName,
  by: string,
  alter: (thing: ShelvedThing) => ShelvedThing,
): Promise<Outcome<Authored<unknown>>> =>
  deps.store.write(async (tables) => {
    const held = await tables.content.find(environment.id, name.kind, name.key);
    if (held === null) return refuseUnknown("thing");
    const altered = { ...alter(held), revision: held.revision + 1, updatedAt: deps.clock.now(), updatedBy: by };
    const refused = await checkedWith(tables, environment, name, altered);
    if (refused !== null) return refused;
    await tables.content.save(environment.id, altered);
    await refreshBootstrap(deps, tables, environment);
    return ok(authored(altered));
  });

/** Removes a thing, draft and all, unless something live needs it. */
export const removeThing = (deps: Deps, environment: Environment, name: ThingName): Promise<Outcome<null>> =>
  deps.store.write(async (tables) => {
    if ((await tables.content.find(environment.id, name.kind, name.key)) === null) return refuseUnknown("thing");
    const refused = await checkedWith(tables, environment, name, null);
    if (refused !== null) return refused;
    await tables.content.remove(environment.id, name.kind, name.key);
    await refreshBootstrap(deps, tables, environment);
    return ok(null);
  });

const checkedWith = async (
  tables: Tables,
  { id }: Environment,
  { kind, key }: ThingName,
  altered: ShelvedThing | null,
) => {
  const things = await tables.content.all(id);
  const after = things.flatMap((thing) => {
    if (thing.kind !== kind || thing.key !== key) return [thing];
    return altered === null ? [] : [altered];
  });
  return checkPublished(after, things, kind);
};

const authored = ({ key, draft, published, paused, revision, updatedAt, updatedBy }: ShelvedThing) => ({
  key,
  draft,
  published,
  status: statusOf({ draft, published, paused }),
  revision,
  updatedAt,
  updatedBy,
});

const statusOf = ({
  draft,
  published,
  paused,
}: Pick<ShelvedThing, "draft" | "published" | "paused">): Authored<unknown>["status"] => {
  if (published === null) return "draft";
  if (paused) return "paused";
  return JSON.stringify(draft) === JSON.stringify(published) ? "published" : "changed";
};
