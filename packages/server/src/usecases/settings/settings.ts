import { ok } from "@handrail/core/base";
import type { EnvironmentSettings } from "@handrail/core/protocol";
import type { Tables } from "../../ports/store.ts";
import type { Environment, WriteKey } from "../../ports/workspaces.ts";
import { refreshBootstrap } from "../content/bootstrap.ts";
import type { Deps } from "../deps.ts";
import { type Outcome, refuseUnknown } from "../failure.ts";

/** Reads an environment's settings. */
export const readSettings = async (
  { store, url }: Deps,
  environment: Environment,
  tables: Tables = store.tables,
): Promise<EnvironmentSettings> => {
  const [keys, extent] = [await tables.workspaces.keys(environment.id), await tables.events.extent(environment.id)];
  return {
    environment: { id: String(environment.id), name: environment.name },
    keys: keys.map(({ key, createdAt, revokedAt, origins }) => ({ key, createdAt, revokedAt, origins })),
    firstEventAt: extent.firstAt,
    eventCount: extent.count,
    globalHoldout: environment.globalHoldout,
    attention: environment.attention,
    stall: environment.stall,
    serverUrl: url,
  };
};

/**
 * Changes how often people may be interrupted, what is promised of it, and how many are shown nothing at all; published at
 * once. Another promise moves the bound of every model, which the next fit does within a minute.
 */
export const saveSettings = (
  deps: Deps,
  environment: Environment,
  change: Pick<Environment, "globalHoldout" | "attention" | "stall">,
): Promise<EnvironmentSettings> =>
  deps.store.write(async (tables) => {
    const changed = { ...environment, ...change };
    await tables.workspaces.saveEnvironment(changed);
    await refreshBootstrap(deps, tables, changed);
    return readSettings(deps, changed, tables);
  });

/** Adds a write key. */
export const createKey = (
  deps: Deps,
  environment: Environment,
  origins: readonly string[],
): Promise<EnvironmentSettings> =>
  deps.store.write(async (tables) => {
    await tables.workspaces.saveKey({
      key: deps.secrets.id("key"),
      environment: environment.id,
      createdAt: deps.clock.now(),
      revokedAt: null,
      origins,
    });
    return readSettings(deps, environment, tables);
  });

/** Changes where a key may be used from. */
export const changeOrigins = (
  deps: Deps,
  environment: Environment,
  options: { readonly key: string; readonly origins: readonly string[] },
): Promise<Outcome<EnvironmentSettings>> =>
  changeKey(deps, environment, options.key, (key) => ({ ...key, origins: options.origins }));

/** Ends a key: what comes with it from now on is refused. */
export const revokeKey = (deps: Deps, environment: Environment, key: string): Promise<Outcome<EnvironmentSettings>> =>
  changeKey(deps, environment, key, (found) => ({ ...found, revokedAt: found.revokedAt ?? deps.clock.now() }));

const changeKey = (
  deps: Deps,
  environment: Environment,
  key: string,
  change: (key: WriteKey) => WriteKey,
): Promise<Outcome<EnvironmentSettings>> =>
  deps.store.write(async (tables) => {
    const found = await tables.workspaces.findKey(key);
    if (found === null || found.environment !== environment.id) return refuseUnknown("key");
    await tables.workspaces.saveKey(change(found));
    return ok(await readSettings(deps, environment, tables));
  });
