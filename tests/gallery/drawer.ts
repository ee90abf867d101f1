import type { Drawer } from "../../packages/sdk/src/features/feature.ts";

/** A drawer in a database of its own, so that tests can load the page anew and find what was kept. */
export const createDrawer = (): Drawer => {
  const open = new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("gallery", 1);
    request.onupgradeneeded = () => request.result.createObjectStore("drawer");
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const run = async <Result>(
    mode: IDBTransactionMode,
    work: (store: IDBObjectStore) => IDBRequest<Result>,
  ): Promise<Result> => {
    const transaction = (await open).transaction("drawer", mode);
    const request = work(transaction.objectStore("drawer"));
    return await new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
    });
  };
  return {
    get: (name) => run("readonly", (store) => store.get(name)),
    set: async (name, value) => {
      await run("readwrite", (store) => store.put(value, name));
      return true;
    },
    remove: async (name) => {
      await run("readwrite", (store) => store.delete(name));
    },
  };
};
