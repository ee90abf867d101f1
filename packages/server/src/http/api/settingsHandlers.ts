import { milliseconds, ok } from "@handrail/core/base";
import { changeOrigins, createKey, readSettings, revokeKey, saveSettings } from "../../usecases/settings/settings.ts";
import { ORIGINS, readBody, SETTINGS } from "./bodies.ts";
import { environment } from "./call.ts";

/** The settings' and the keys' routes. */
export const settingsHandlers = {
  settings: environment("viewer", async ({ deps, environment: env }) => ok(await readSettings(deps, env))),
  saveSettings: environment("owner", async ({ deps, environment: env, body }) => {
    const parsed = readBody(SETTINGS, body);
    if (!parsed.ok) return parsed;
    // Without a promise in the body, the one in force stays: scripts written before there was one go on working.
    const { globalHoldout, attention, stall = env.stall } = parsed.value;
    const atLeastApart = milliseconds(attention.atLeastApart);
    const afterDismissal = milliseconds(attention.afterDismissal);
    return ok(
      await saveSettings(deps, env, {
        globalHoldout,
        attention: { ...attention, atLeastApart, afterDismissal },
        stall,
      }),
    );
  }),
  createKey: environment("owner", async ({ deps, environment: env, body }) => {
    const parsed = readBody(ORIGINS, body);
    return parsed.ok ? ok(await createKey(deps, env, parsed.value.origins)) : parsed;
  }),
  updateKey: environment("owner", async ({ deps, environment: env, params, body }) => {
    const parsed = readBody(ORIGINS, body);
    if (!parsed.ok) return parsed;
    return changeOrigins(deps, env, { key: params["key"] ?? "", origins: parsed.value.origins });
  }),
  revokeKey: environment("owner", ({ deps, environment: env, params }) => revokeKey(deps, env, params["key"] ?? "")),
};
