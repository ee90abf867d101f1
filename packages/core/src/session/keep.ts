import { between, seconds } from "../base/index.ts";
import { type SessionState, snapshotOf } from "./state.ts";
import { amend, emit, type Turn } from "./turn.ts";

/** What merely accrues is written so often: a crash may cost five seconds of somebody's active time. */
const KEEP_EVERY = seconds(5);

const KEPT_AT_ONCE = [
  "person",
  "anonymous",
  "account",
  "progress",
  "resuming",
  "value",
  "segments",
  "sessionStartedAt",
] as const;

/** Asks for the snapshot to be kept when something in it changed that must not be lost. */
export const keep = (turn: Turn, urgent: boolean): Turn => {
  const { state, baseline, now, commands } = turn;
  const changed = KEPT_AT_ONCE.some((part) => state[part] !== baseline[part]);
  const reported = commands.some((command) => command.kind === "send");
  const isDue = state.unkept && (urgent || reported || Math.abs(between(state.persistedAt, now)) >= KEEP_EVERY);
  if (!changed && !isDue) return turn;
  const kept: SessionState = { ...state, persistedAt: now, unkept: false };
  return emit(amend(turn, kept), { kind: "persist", snapshot: snapshotOf(kept) });
};
