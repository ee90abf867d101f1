import type { Timestamp } from "../base/index.ts";
import { EMPTY_CONTENT } from "../content/index.ts";
import type { EventBody, HandrailEvent } from "../events/index.ts";
import { reduce } from "../progress/index.ts";
import type { SessionState } from "./state.ts";
import type { Command } from "./types.ts";

/** One step of a session under way: the state so far and what is to be done about it. Every stage takes one and gives one. */
export interface Turn {
  readonly state: SessionState;
  readonly commands: readonly Command[];
  readonly now: Timestamp;
  /** The state with which the result is compared for what is new. */
  readonly baseline: SessionState;
}

/** The turn with some fields of its state replaced. */
export const amend = (turn: Turn, changes: Partial<SessionState>): Turn => ({
  ...turn,
  state: { ...turn.state, ...changes },
});

/** The turn with one command more. */
export const emit = (turn: Turn, command: Command): Turn => ({ ...turn, commands: [...turn.commands, command] });

/** Learns from a fact. */
export const fold = (turn: Turn, event: HandrailEvent): Turn =>
  amend(turn, {
    progress: reduce(turn.state.progress, event, turn.state.bootstrap?.content ?? EMPTY_CONTENT),
  });

/**
 * Sends a fact of the session's own making and learns from it at once. The engine gives it its real id only when it stamps
 * it; until then it goes by a provisional one. Progress counts a step's first or last moment and a guide's displays, never
 * ids, so the two copies of the same fact are one when the server's comes back.
 */
export const send = (turn: Turn, body: EventBody): Turn => {
  const { person, account, tab } = turn.state;
  const provisional = { id: `local-${tab}`, at: turn.now, person, account, tab, seq: 0, ...body };
  return emit(fold(turn, provisional), { kind: "send", body });
};
