export type { Clock, Stop } from "./clock.ts";
export type { Dom } from "./dom.ts";
export type { FeatureHost } from "./featureHost.ts";
export type { Guard } from "./guard.ts";
export type { Ids } from "./ids.ts";
export type { Answer, Link } from "./link.ts";
export type { Page, Surroundings } from "./page.ts";
export type { Held, OutboxRow, OutboxSize, Store } from "./store.ts";
export type { PeerMessage, Tabs } from "./tabs.ts";
