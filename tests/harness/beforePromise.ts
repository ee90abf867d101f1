import type { EnvironmentSettings } from "@handrail/core/protocol";
import type { Stack } from "./stack.ts";

/** Has a fresh environment help cautiously: no step has met anybody yet, so without this it would stay silent. */
export const helpCautiously = async ({ json, environment }: Pick<Stack, "json" | "environment">): Promise<void> => {
  const path = `/api/settings?env=${environment}`;
  const { globalHoldout, attention, stall } = await json<EnvironmentSettings>(path);
  const body = JSON.stringify({ globalHoldout, attention, stall: { ...stall, beforePromise: "cautious" } });
  await json(path, { method: "PUT", body });
};
