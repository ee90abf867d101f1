import type { EventId } from "@handrail/core/events";
import type { Snapshot } from "@handrail/core/session";
import type { OutboxRow, Store } from "../ports/index.ts";

/** A store that lasts as long as the page: for browsers that refuse to keep anything, and for tests. */
export const memoryStore = (): Store => {
  const rows = new Map<EventId, OutboxRow>();
  const drawer = new Map<string, unknown>();
  let snapshot: Snapshot | null = null;
  return {
    add: async (row) => {
      rows.set(row.id, row);
      return "memory";
    },
    oldest: async (limit) => [...rows.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, limit),
    remove: async (ids) => {
      for (const id of ids) rows.delete(id);
    },
    size: async () => ({
      rows: rows.size,
      bytes: [...rows.values()].reduce((sum, row) => sum + row.text.length, 0),
    }),
    readSnapshot: async () => snapshot,
    writeSnapshot: async (next) => {
      snapshot = next;
    },
    drawer: {
      get: async (name) => drawer.get(name),
      set: async (name, value) => {
        try {
          drawer.set(name, structuredClone(value));
        } catch {
          // Nothing a disk would take either.
        }
        return false;
      },
      remove: async (name) => {
        drawer.delete(name);
      },
    },
    erase: async () => {
      rows.clear();
      drawer.clear();
      snapshot = null;
    },
    close: () => {},
  };
};
