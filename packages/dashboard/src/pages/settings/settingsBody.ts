import type { EnvironmentSettings } from "@handrail/core/protocol";

/** What of the settings can be changed, as it is sent: all of it each time. */
export type ChangeableSettings = Pick<EnvironmentSettings, "globalHoldout" | "attention" | "stall">;

/** The body of a change, from settings with the change in them. */
export const settingsBody = ({ globalHoldout, attention, stall }: ChangeableSettings): ChangeableSettings => ({
  globalHoldout,
  attention,
  stall,
});
