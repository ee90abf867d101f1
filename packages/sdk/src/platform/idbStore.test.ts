import { IDBDatabase, IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { storeContract } from "../../test/storeContract.ts";
import { eraseKept, idbStore } from "./idbStore.ts";

const row = (id: string) => ({ id, person: "ann", text: id });

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

storeContract("IndexedDB", () => idbStore("key"));

describe("IndexedDB as a store", () => {
  it("keeps what it holds for the next page", async () => {
    const first = idbStore("key");
    expect(await first.add(row("01"))).toBe("disk");
    first.close();
    expect(await idbStore("key").oldest(10)).toEqual([row("01")]);
  });

  it("leaves the rows of another key of the origin alone", async () => {
    const [ours, theirs] = [idbStore("key"), idbStore("key2")];
    await ours.add(row("01"));
    await theirs.add(row("02"));
    await ours.erase();
    expect(await theirs.oldest(10)).toEqual([row("02")]);
  });

  it("works from memory while the disk refuses, and moves it to disk when it answers again", async () => {
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    const store = idbStore("key");
    expect(await store.add(row("01"))).toBe("memory");
    expect(await store.oldest(10)).toEqual([row("01")]);
    open.mockRestore();
    expect(await store.add(row("02"))).toBe("disk");
    await vi.waitFor(async () => expect(await idbStore("key").oldest(10)).toEqual([row("01"), row("02")]));
  });

  it("says that its drawer holds a thing once that is on disk, and until when it is not", async () => {
    const open = vi.spyOn(indexedDB, "open").mockImplementation(() => {
      throw new DOMException("no", "SecurityError");
    });
    const store = idbStore("key");
    expect(await store.drawer.set("one", 1)).toBe(false);
    expect(await store.drawer.get("one")).toBe(1);
    open.mockRestore();
    expect(await store.drawer.set("one", 2)).toBe(true);
    expect(await store.drawer.get("one")).toBe(2);
    expect(await idbStore("key").drawer.get("one")).toBe(2);
    expect(await idbStore("key2").drawer.get("one")).toBeUndefined();
  });

  it("asks for the disk itself, not for a cache of it, where a feature keeps something", async () => {
    const store = idbStore("key");
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction");
    await store.drawer.set("one", 1);
    expect(
      transaction.mock.calls.some(([, mode, options]) => mode === "readwrite" && options?.durability === "strict"),
    ).toBe(true);
    transaction.mockRestore();
  });

  it("takes nothing into its drawer that was on the way while everything was erased, or after it was closed", async () => {
    const store = idbStore("key");
    await store.drawer.set("one", 1);
    const late = store.drawer.set("two", 2);
    const erased = store.erase();
    await Promise.all([late, erased]);
    expect(await store.drawer.get("two")).toBeUndefined();
    store.close();
    expect(await store.drawer.set("three", 3)).toBe(false);
    expect(await idbStore("key").drawer.get("three")).toBeUndefined();
  });

  it("opens again when the connection was closed under it", async () => {
    const store = idbStore("key");
    await store.add(row("01"));
    const transaction = vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("closing", "InvalidStateError");
    });
    expect(await store.add(row("02"))).toBe("disk");
    expect(transaction).toHaveBeenCalledTimes(2);
    transaction.mockRestore();
    expect(await store.oldest(10)).toEqual([row("01"), row("02")]);
  });

  it("does not stand in the way of a deletion by another tab", async () => {
    const store = idbStore("key");
    await store.add(row("01"));
    await new Promise<void>((resolve, reject) => {
      const deletion = indexedDB.deleteDatabase("handrail");
      deletion.onsuccess = () => resolve();
      deletion.onblocked = () => reject(new Error("blocked"));
    });
    expect(await store.oldest(10)).toEqual([]);
  });

  it("makes no database where there is nothing to erase", async () => {
    await eraseKept("key");
    expect(await indexedDB.databases()).toEqual([]);
    await idbStore("key").add(row("01"));
    await eraseKept("key");
    expect(await idbStore("key").oldest(10)).toEqual([]);
  });
});
