import { DEFAULT_POLICY } from "@handrail/core/stall";
import type { Environment } from "../../ports/workspaces.ts";

/** What a new environment promises: the ship-time policy. */
export const FIRST_STALL_SETTINGS: Environment["stall"] = {
  falseInterruptions: DEFAULT_POLICY.falseInterruptions,
  beforePromise: DEFAULT_POLICY.beforePromise,
};
