export { CLOCK_TOLERANCE, correctedAt } from "./clock.ts";
export type * from "./dashboardApi.ts";
export { type EventFailure, parseEvent, type UnknownEvent } from "./parseEvent.ts";
export { fromJson, parseBootstrap, parseRefusal, parseSyncReply } from "./parseReply.ts";
export { type ParsedSyncRequest, parseSyncRequest } from "./parseSyncRequest.ts";
export { REFUSAL_STATUS, refusal } from "./refusal.ts";
export type * from "./reportApi.ts";
export { type DashboardRouteName, dashboardRoutes, type Route, type RouteName, routes } from "./routes.ts";
export type {
  Bootstrap,
  BootstrapSettings,
  Refusal,
  RefusalCode,
  Rejection,
  SyncReply,
  SyncRequest,
} from "./wire.ts";
export { LIMITS, OLDEST_PROTOCOL_VERSION, PROTOCOL_VERSION } from "./wire.ts";
