import { timestamp } from "@handrail/core/base";
import { beginSession, snapshotOf } from "@handrail/core/session";
import { describe, expect, it } from "vitest";
import type { OutboxRow, Store } from "../src/ports/index.ts";

const row = (id: string, person = "ann"): OutboxRow => ({ id, person, text: `{"id":"${id}"}` });

const snapshot = (person: string) => snapshotOf(beginSession({ person, tab: "t", now: timestamp(1) }));

/** What every store promises, whatever it keeps things in. */
export const storeContract = (name: string, make: () => Store): void => {
  describe(`the store contract: ${name}`, () => {
    it("gives rows back oldest first, whatever the order they came in", async () => {
      const store = make();
      for (const id of ["03", "01", "02"]) await store.add(row(id));
      expect((await store.oldest(10)).map(({ id }) => id)).toEqual(["01", "02", "03"]);
      expect((await store.oldest(2)).map(({ id }) => id)).toEqual(["01", "02"]);
      store.close();
    });

    it("keeps a row once under its id", async () => {
      const store = make();
      await Promise.all([store.add(row("01")), store.add(row("01")), store.add(row("02"))]);
      expect(await store.size()).toEqual({ rows: 2, bytes: 2 * '{"id":"01"}'.length });
      store.close();
    });

    it("removes only what it is told to remove", async () => {
      const store = make();
      for (const id of ["01", "02", "03"]) await store.add(row(id));
      await store.remove(["02", "unknown"]);
      expect((await store.oldest(10)).map(({ id }) => id)).toEqual(["01", "03"]);
      store.close();
    });

    it("gives the last snapshot back, and null before there is one", async () => {
      const store = make();
      expect(await store.readSnapshot()).toBeNull();
      await store.writeSnapshot(snapshot("ann"));
      await store.writeSnapshot(snapshot("bob"));
      expect(await store.readSnapshot()).toEqual(snapshot("bob"));
      store.close();
    });

    it("forgets everything when erased, and can be used again", async () => {
      const store = make();
      await store.add(row("01"));
      await store.writeSnapshot(snapshot("ann"));
      await store.erase();
      expect(await store.oldest(10)).toEqual([]);
      expect(await store.readSnapshot()).toBeNull();
      await store.add(row("02"));
      expect((await store.oldest(10)).map(({ id }) => id)).toEqual(["02"]);
      store.close();
    });
  });
};
