import { DEFAULT_BUDGET } from "@handrail/core/arbitration";
import { refreshBootstrap } from "../content/bootstrap.ts";
import type { Deps } from "../deps.ts";
import { FIRST_STALL_SETTINGS } from "./stallSettings.ts";

/**
 * Prepares an empty store: a workspace, one environment and one write key that works from every origin, so that the
 * first snippet works where it is pasted; origins are narrowed in the settings. Nothing when it was done before.
 */
export const prepareFirstStart = (deps: Deps): Promise<void> =>
  deps.store.write(async (tables) => {
    if ((await tables.workspaces.name()) !== null) return;
    await tables.workspaces.create("My product");
    const environment = {
      name: "production",
      holdoutSalt: deps.secrets.id("salt"),
      globalHoldout: 0,
      attention: DEFAULT_BUDGET,
      stall: FIRST_STALL_SETTINGS,
    };
    const id = await tables.workspaces.addEnvironment(environment);
    await tables.workspaces.saveKey({
      key: deps.secrets.id("key"),
      environment: id,
      createdAt: deps.clock.now(),
      revokedAt: null,
      origins: ["*"],
    });
    await refreshBootstrap(deps, tables, { id, ...environment });
  });
