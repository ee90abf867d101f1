export type * from "./dashboardApi.ts";
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
