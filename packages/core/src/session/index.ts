export type { Command, Decided, Display, HelpFocus, Notice, SessionInput, Snapshot } from "./types.ts";
