import type { Chunk, HostFault } from "../engine/engine.ts";
import type { Deliver, SendFailure } from "./answer.ts";
import type { Journal } from "./openJournal.ts";
import type { SendPorts } from "./sendPorts.ts";
import type { Totals } from "./totals.ts";

/** What keeps rows from being sent. */
export interface Trouble extends Omit<SendFailure, "kind"> {
  readonly kind:
    | SendFailure["kind"]
    /** The file can no longer be read. */
    | "unreadable"
    /** Rows that were on their way when the page was left were changed since: they may have arrived as they were. */
    | "changed";
  /** How many rows it is about. */
  readonly rows: number;
  /** They may have arrived. */
  readonly isUncertain: boolean;
}

/** How far sending is. */
export interface SendProgress extends Totals {
  readonly state:
    | "sending"
    | "paused"
    /** Tries again by itself, at `until`. */
    | "waiting"
    /** Goes on when there is a network. */
    | "offline"
    | "signingIn"
    /** The person has to say: retry, leave out or stop. */
    | "asking"
    /** After the chunk on its way. */
    | "stopping"
    | "ended";
  readonly trouble: Trouble | null;
  /** By the clock of the ports, in milliseconds; null but in `waiting`. */
  readonly until: number | null;
  /** Of those unsent, the rows of a chunk that went out and was not answered: they may have arrived. */
  readonly uncertain: number;
  /** The import can be resumed after a closed tab. */
  readonly isKept: boolean;
}

/** What rows are sent with. */
export interface SendOptions {
  /** Ready rows from a row on: the engine's `chunk`. */
  readonly chunk: (from: number, most: number) => Promise<Chunk>;
  readonly deliver: Deliver;
  readonly journal: Journal;
  /** Rows at once; at least 1, at most 5000. */
  readonly chunkSize: number;
  readonly ports: SendPorts;
  /** Signs the person in again; null where the host cannot. */
  readonly onUnauthorized: (() => Promise<unknown>) | null;
  readonly onProgress: (progress: SendProgress) => void;
  /** Rows the host refused, as it answers. */
  readonly onRefused: (faults: readonly HostFault[]) => void;
}

/** Rows being sent. */
export interface Sending {
  /** After the chunk on its way. */
  pause(): void;
  resume(): void;
  /** The same rows once more, at once: in `asking`, `waiting` or `offline`. */
  retry(): void;
  /** In `asking`: goes on without these rows. */
  leaveOut(): void;
  /** Ends after the chunk on its way; what it waits for, it waits for no longer. */
  stop(): void;
  /** Ends now. A chunk on its way stays in the journal, to be asked for when the import is resumed. */
  abandon(): void;
  /** Resolves with how it ended; never rejects. */
  readonly done: Promise<SendProgress>;
}
