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

/** Publishes the demo's content and sets its attention budget, as a product manager would, through the API. */
export const setUpDemo = async ({ api }: Owner): Promise<void> => {
  await publish(api, DEMO_CONTENT);
  await changeSettings(api, () => ({ attention: ATTENTION }));
};

/**
 * Lets the demo help where no promise can be kept yet: a product of a team's own stays silent there, but whoever tries the
 * demo has come to see help. Said only once the simulated people are through: those who are helped teach nothing.
 */
export const letDemoHelp = ({ api }: Owner): Promise<void> =>
  changeSettings(api, ({ stall }) => ({ stall: { ...stall, beforePromise: "cautious" } }));

const changeSettings = async (
  api: Owner["api"],
  changes: (settings: EnvironmentSettings) => Partial<EnvironmentSettings>,
): Promise<void> => {
  const path = `/api/settings?env=${api.environment}`;
  const settings = await api.json<EnvironmentSettings>(path);
  const { globalHoldout, attention, stall } = { ...settings, ...changes(settings) };
  await api.json(path, { method: "PUT", body: JSON.stringify({ globalHoldout, attention, stall }) });
};
