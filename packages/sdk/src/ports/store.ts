import type { EventId, PersonId } from "@handrail/core/events";
import type { Snapshot } from "@handrail/core/session";
import type { Drawer } from "./drawer.ts";

/** One unsent fact: already serialised, so that every attempt to send it carries the same bytes. */
export interface OutboxRow {
  readonly id: EventId;
  readonly person: PersonId;
  readonly text: string;
}

/** How much the outbox holds. */
export interface OutboxSize {
  readonly rows: number;
  readonly bytes: number;
}

/** Where a row now lies: `disk` survives the browser, `memory` survives until the page goes. */
export type Held = "disk" | "memory";

/**
 * What outlives a page: unsent facts, the snapshot and the drawer, shared by all tabs of the origin.
 *
 * No member throws or rejects. Where the disk refuses (blocked, full, closed under us) the store works from memory and
 * moves what it holds to disk when the disk answers again.
 */
export interface Store {
  /** Resolves once the row is committed. Adding an id again replaces its row. */
  add(row: OutboxRow): Promise<Held>;
  /** The oldest rows, in the order of their ids, at most `limit`. */
  oldest(limit: number): Promise<readonly OutboxRow[]>;
  /** Forgets these rows; unknown ids are no matter. */
  remove(ids: readonly EventId[]): Promise<void>;
  /** How much waits, on disk and in memory together. Reads every row: ask once, then keep count. */
  size(): Promise<OutboxSize>;
  /** What was last written, unparsed; null when nothing was. */
  readSnapshot(): Promise<unknown>;
  /** Replaces the snapshot. */
  writeSnapshot(snapshot: Snapshot): Promise<void>;
  /** What features keep. Closed with the store, and then takes nothing more. */
  readonly drawer: Drawer;
  /** Forgets the snapshot, every row and all that is in the drawer, on disk and in memory. */
  erase(): Promise<void>;
  /** Lets go of the disk, so that nothing of ours blocks a deletion by another tab. */
  close(): void;
}
