export type { Facts } from "./types.ts";
