export type { Command, Display, Notice, SessionInput, Snapshot } from "./types.ts";
