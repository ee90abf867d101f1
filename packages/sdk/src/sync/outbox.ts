// The outbox keeps what the store holds within its budget and remembers, in memory, the rows of this tab that nobody
// has acknowledged: leaving a page allows no reading from disk.

import { days, type Timestamp } from "@handrail/core/base";
import type { EventId, HandrailEvent } from "@handrail/core/events";
import { LIMITS } from "@handrail/core/protocol";
import type { OutboxRow, OutboxSize, Store } from "../ports/index.ts";
import { byteLength } from "./byteLength.ts";
import type { Drops } from "./drops.ts";
import { serialise } from "./serialise.ts";

/** The host's own storage shares the origin's quota with us: this is our whole share. */
const MOST_ROWS = 10_000;
const MOST_BYTES = 5 * 1024 * 1024;

/** How many of the oldest rows make room at once. */
const ROOM = 200;

/** A fact older than this says nothing about today; the server would refuse it as too old. */
const LONGEST_KEPT = days(30);

/** The unsent facts. No member rejects. */
export interface Outbox {
  /** Keeps a fact; false when it is too large to be sent at all. */
  add(event: HandrailEvent): boolean;
  /** The oldest rows, once all that was added is kept; rows past their age are given up on the way. */
  oldest(limit: number, now: Timestamp): Promise<readonly OutboxRow[]>;
  /** Settles rows: the server has them, or they are given up. */
  settle(ids: readonly EventId[]): Promise<void>;
  /** This tab's rows that nobody acknowledged yet. */
  unacknowledged(): readonly OutboxRow[];
  /** Forgets what is unsent, on disk too. */
  erase(): Promise<void>;
}

/** The moment inside a UUIDv7. */
const madeAt = (id: EventId): number => Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);

/** Makes the outbox over a store. */
export const createOutbox = (store: Store, drops: Drops): Outbox => {
  const mine = new Map<EventId, OutboxRow>();
  let size: OutboxSize = { rows: 0, bytes: 0 };
  let writing: Promise<unknown> = store.size().then((found) => {
    // Asked before anything was added here, so what was added meanwhile comes on top.
    size = { rows: size.rows + found.rows, bytes: size.bytes + found.bytes };
  });

  const shrink = (rows: readonly OutboxRow[]): void => {
    size = {
      rows: Math.max(0, size.rows - rows.length),
      bytes: Math.max(0, size.bytes - rows.reduce((sum, row) => sum + row.text.length, 0)),
    };
  };

  const makeRoom = async (): Promise<void> => {
    while (size.rows > MOST_ROWS || size.bytes > MOST_BYTES) {
      // The oldest go first: what a person does now says more than what they did last month.
      const rows = await store.oldest(ROOM);
      if (rows.length === 0) break;
      await giveUp(rows);
      drops.add("overBudget", rows.length);
    }
  };

  const giveUp = async (rows: readonly OutboxRow[]): Promise<void> => {
    const ids = rows.map((row) => row.id);
    for (const id of ids) mine.delete(id);
    shrink(rows);
    await store.remove(ids);
  };

  return {
    add: (event) => {
      const text = serialise(event);
      if (byteLength(text) > LIMITS.eventBytes) {
        drops.add("tooLarge", 1);
        return false;
      }
      const row: OutboxRow = { id: event.id, person: event.person, text };
      mine.set(row.id, row);
      size = { rows: size.rows + 1, bytes: size.bytes + text.length };
      const added = store.add(row);
      writing = Promise.all([writing, added]).then(makeRoom);
      return true;
    },
    oldest: async (limit, now) => {
      await writing;
      const rows = await store.oldest(limit);
      const expired = rows.filter((row) => now - madeAt(row.id) > LONGEST_KEPT);
      if (expired.length === 0) {
        if (rows.length === 0) size = { rows: 0, bytes: 0 };
        return rows;
      }
      await giveUp(expired);
      drops.add("tooOld", expired.length);
      return rows.filter((row) => !expired.includes(row));
    },
    settle: async (ids) => {
      const rows = ids.flatMap((id) => mine.get(id) ?? []);
      for (const id of ids) mine.delete(id);
      shrink(rows);
      await store.remove(ids);
    },
    unacknowledged: () => [...mine.values()],
    erase: async () => {
      drops.add("forgotten", mine.size);
      mine.clear();
      size = { rows: 0, bytes: 0 };
      await writing;
      await store.erase();
    },
  };
};
