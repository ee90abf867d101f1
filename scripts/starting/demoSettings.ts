import { minutes } from "@handrail/core/base";
import type { EnvironmentSettings } from "@handrail/core/protocol";
import { DEMO_CONTENT } from "@handrail/demo/content";
import { publish } from "../../tests/harness/publish.ts";
import type { Owner } from "./owner.ts";

/**
 * The attention the demo may take: more than the defaults, because whoever tries it out goes through a week of a usual
 * person's clicks in ten minutes, and should not wait half an hour after closing one card to see another.
 */
const ATTENTION = { perSession: 6, perStep: 1, atLeastApart: minutes(0.5), afterDismissal: minutes(0.5) };

/**
 * Help from the first minute: a product of a team's own stays silent until its promise can be kept, but whoever tries the
 * demo has come to see help.
 */
const STALL = { falseInterruptions: 0.05, beforePromise: "cautious" } as const;

/** Publishes the demo's content and sets when it may interrupt, as a product manager would, through the API. */
export const setUpDemo = async ({ api }: Owner): Promise<void> => {
  await publish(api, DEMO_CONTENT);
  const path = `/api/settings?env=${api.environment}`;
  const { globalHoldout } = await api.json<EnvironmentSettings>(path);
  const body = JSON.stringify({ globalHoldout, attention: ATTENTION, stall: STALL });
  await api.json(path, { method: "PUT", body });
};
