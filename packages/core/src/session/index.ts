export { interruptionIn } from "./displays.ts";
export { factsOf, guideOf, holds } from "./facts.ts";
export { stepInHand } from "./focus.ts";
export { parseSnapshot } from "./parseSnapshot.ts";
export { beginSession, SESSION_GAP, type SessionOptions, type SessionState, snapshotOf } from "./state.ts";
export { type Stepped, step } from "./step.ts";
export type { Command, Display, HelpFocus, Notice, SessionInput, Snapshot } from "./types.ts";
