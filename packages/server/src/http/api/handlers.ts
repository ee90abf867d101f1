import type { DashboardRouteName } from "@handrail/core/protocol";
import type { Handler } from "./call.ts";
import { contentHandlers } from "./contentHandlers.ts";
import { reportHandlers } from "./reportHandlers.ts";
import { settingsHandlers } from "./settingsHandlers.ts";
import { teamHandlers } from "./teamHandlers.ts";

/** The routes that answer one message to a signed-in user; signing in and the live stream are not such. */
export type HandledRoute = Exclude<DashboardRouteName, "signIn" | "liveEvents">;

/** Every route with its role. A route of the shared table without a handler does not compile. */
export const handlers: Readonly<Record<HandledRoute, Handler>> = {
  ...teamHandlers,
  ...settingsHandlers,
  ...contentHandlers,
  ...reportHandlers,
};
