// IndexedDB behind the store port. Why not localStorage: what it is given just before a browser is killed is lost, while
// a completed IndexedDB transaction survives. One key per event: two tabs that rewrite one list overwrite each other.

import type { EventId } from "@handrail/core/events";
import { createStore, promisifyRequest, type UseStore } from "idb-keyval";
import type { OutboxRow, Store } from "../ports/index.ts";
import { memoryStore } from "./memoryStore.ts";
import { natives } from "./natives.ts";

const DATABASE = "handrail";
const OBJECTS = "kept";

const isRow = (value: unknown): value is OutboxRow =>
  typeof value === "object" && value !== null && "id" in value && "person" in value && "text" in value;

/** Some browsers leave an opening unanswered for good; facts then stay in memory rather than wait with it. */
const LONGEST_ANSWER_MILLISECONDS = 4000;

/** A file takes its time to be copied. */
const LONGEST_COPY_MILLISECONDS = 60_000;

const within = <T>(answer: Promise<T>, milliseconds: number): Promise<T> =>
  new Promise((resolve, reject) => {
    const timer = natives.setTimeout.call(globalThis, reject, milliseconds);
    answer.then(resolve, reject).finally(() => natives.clearTimeout.call(globalThis, timer));
  });

/** Opens the store of one write key; rows of other keys of the same origin are left alone. */
export const idbStore = (key: string): Store => {
  const rowKey = (id: EventId): string => `${key}/event/${id}`;
  const snapshotKey = `${key}/snapshot`;
  // "0" is the character after "/": the range of every key that begins with the prefix.
  const range = (prefix: string): IDBKeyRange => IDBKeyRange.bound(`${prefix}/`, `${prefix}0`, false, true);
  const drawerKey = (name: string): string => `${key}/drawer/${name}`;

  /** What the disk refused, until it answers again. */
  const fallback = memoryStore();
  let use: UseStore | null = null;
  let database: IDBDatabase | null = null;
  let isHealing = false;
  let isClosed = false;
  let erasures = 0;

  const open = (): UseStore => {
    // A database of our own name: the default one of idb-keyval may well be the host's.
    use ??= createStore(DATABASE, OBJECTS);
    return use;
  };

  const forget = (): void => {
    database?.close();
    database = null;
    use = null;
  };

  /** One transaction; a connection closed under us (by the browser, or for another tab's deletion) is opened once more. */
  const transact = async <T>(
    mode: IDBTransactionMode,
    work: (objects: IDBObjectStore) => Promise<T>,
    patience = LONGEST_ANSWER_MILLISECONDS,
  ): Promise<T> => {
    const attempt = async (): Promise<T> => {
      try {
        return await open()(mode, (objects) => {
          database = objects.transaction.db;
          // Without this, a tab left open blocks every deletion and upgrade by the others.
          database.onversionchange = forget;
          return work(objects);
        });
      } finally {
        if (isClosed) forget();
      }
    };
    try {
      return await within(attempt(), patience);
    } catch {
      forget();
      return await within(attempt(), patience);
    }
  };

  const write = (change: (objects: IDBObjectStore) => void): Promise<void> =>
    transact("readwrite", (objects) => {
      change(objects);
      return promisifyRequest(objects.transaction);
    });

  /** Moves to disk what memory holds, once a write has shown that the disk answers. */
  const heal = async (): Promise<void> => {
    if (isHealing) return;
    isHealing = true;
    try {
      const rows = await fallback.oldest(Number.POSITIVE_INFINITY);
      if (rows.length === 0) return;
      await write((objects) => {
        for (const row of rows) objects.put(row, rowKey(row.id));
      });
      await fallback.remove(rows.map((row) => row.id));
    } catch {
      // Still refused: the rows stay in memory, and the next successful write tries again.
    } finally {
      isHealing = false;
    }
  };

  const rowsOnDisk = (limit: number): Promise<readonly OutboxRow[]> =>
    transact("readonly", async (objects) => {
      const found: readonly unknown[] = await promisifyRequest(
        objects.getAll(range(`${key}/event`), Number.isFinite(limit) ? limit : undefined),
      );
      return found.filter(isRow);
    });

  /** The disk's answer, or what to do without one; the reason is of no use to anybody but the browser. */
  const orElse = <T>(answer: Promise<T>, instead: () => Promise<T>): Promise<T> => answer.catch(instead);

  return {
    add: async (row) => {
      try {
        await write((objects) => objects.put(row, rowKey(row.id)));
      } catch {
        return fallback.add(row);
      }
      void heal();
      return "disk";
    },
    oldest: async (limit) => {
      const [disk, memory] = [await orElse(rowsOnDisk(limit), async () => []), await fallback.oldest(limit)];
      const merged = new Map([...disk, ...memory].map((row) => [row.id, row]));
      return [...merged.values()].sort((one, other) => (one.id < other.id ? -1 : 1)).slice(0, limit);
    },
    remove: async (ids) => {
      await fallback.remove(ids);
      await orElse(
        write((objects) => {
          for (const id of ids) objects.delete(rowKey(id));
        }),
        async () => {},
      );
    },
    size: async () => {
      const disk = await orElse(rowsOnDisk(Number.POSITIVE_INFINITY), async () => []);
      const memory = await fallback.size();
      return {
        rows: disk.length + memory.rows,
        bytes: disk.reduce((sum, row) => sum + row.text.length, memory.bytes),
      };
    },
    readSnapshot: async () => {
      const kept = await fallback.readSnapshot();
      if (kept !== null) return kept;
      return orElse(
        transact("readonly", (objects) => promisifyRequest<unknown>(objects.get(snapshotKey))).then(
          (found) => found ?? null,
        ),
        async () => null,
      );
    },
    writeSnapshot: async (snapshot) => {
      try {
        await write((objects) => objects.put(snapshot, snapshotKey));
      } catch {
        await fallback.writeSnapshot(snapshot);
        return;
      }
      void heal();
    },
    drawer: {
      get: async (name) => {
        // What memory has, the disk refused when it was newer than what is there.
        const kept = await fallback.drawer.get(name);
        if (kept !== undefined) return kept;
        return orElse(
          transact("readonly", (objects) => promisifyRequest<unknown>(objects.get(drawerKey(name)))),
          async () => undefined,
        );
      },
      set: async (name, value) => {
        const begun = erasures;
        // An import may still be writing while the person is forgotten; nothing of it may come after.
        const isOver = (): boolean => isClosed || begun !== erasures;
        const put = (objects: IDBObjectStore): Promise<void> => {
          if (isOver()) return Promise.reject();
          // The transaction we were given is relaxed in Chromium and Firefox: a power cut would take back what was promised.
          const strict = objects.transaction.db.transaction(OBJECTS, "readwrite", { durability: "strict" });
          strict.objectStore(OBJECTS).put(value, drawerKey(name));
          return promisifyRequest(strict);
        };
        try {
          await transact("readonly", put, value instanceof Blob ? LONGEST_COPY_MILLISECONDS : undefined);
        } catch {
          return isOver() ? false : fallback.drawer.set(name, value);
        }
        await fallback.drawer.remove(name);
        return true;
      },
      remove: async (name) => {
        await fallback.drawer.remove(name);
        await orElse(
          write((objects) => objects.delete(drawerKey(name))),
          async () => {},
        );
      },
    },
    erase: async () => {
      erasures += 1;
      await fallback.erase();
      await orElse(
        write((objects) => objects.delete(range(key))),
        async () => {},
      );
    },
    close: () => {
      isClosed = true;
      // A transaction under way still completes; one that is waiting for its turn opens once more and closes behind itself.
      forget();
    },
  };
};

/** Deletes what an earlier page kept under a key, if anything was ever kept; makes no database where there is none. */
export const eraseKept = async (key: string): Promise<void> => {
  try {
    const databases = await indexedDB.databases();
    if (!databases.some(({ name }) => name === DATABASE)) return;
  } catch {
    // The browser does not say, or has no storage at all: erasing does no harm in either case.
  }
  const store = idbStore(key);
  await store.erase();
  store.close();
};
