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

    it("keeps things in its drawer by name", async () => {
      const { drawer, close } = make();
      expect(await drawer.get("one")).toBeUndefined();
      await drawer.set("one", { list: [1, 2] });
      await drawer.set("two", "other");
      await drawer.set("one", { list: [3] });
      expect(await drawer.get("one")).toEqual({ list: [3] });
      await drawer.remove("one");
      await drawer.remove("unknown");
      expect(await drawer.get("one")).toBeUndefined();
      expect(await drawer.get("two")).toBe("other");
      close();
    });

    it("keeps what its drawer was given, whatever becomes of that afterwards", async () => {
      const { drawer, close } = make();
      const list = [1];
      await drawer.set("one", list);
      list.push(2);
      expect(await drawer.get("one")).toEqual([1]);
      close();
    });

    it("keeps nothing in its drawer that cannot be cloned", async () => {
      const { drawer, close } = make();
      expect(await drawer.set("one", () => undefined)).toBe(false);
      expect(await drawer.get("one")).toBeUndefined();
      close();
    });

    it("takes nothing of the drawer for a fact", async () => {
      const { drawer, oldest, size, close } = make();
      await drawer.set("one", row("01"));
      expect(await oldest(10)).toEqual([]);
      expect(await size()).toEqual({ rows: 0, bytes: 0 });
      close();
    });

    it("forgets everything when erased, and can be used again", async () => {
      const store = make();
      await store.add(row("01"));
      await store.writeSnapshot(snapshot("ann"));
      await store.drawer.set("one", 1);
      await store.erase();
      expect(await store.drawer.get("one")).toBeUndefined();
      expect(await store.oldest(10)).toEqual([]);
      expect(await store.readSnapshot()).toBeNull();
      await store.add(row("02"));
      expect((await store.oldest(10)).map(({ id }) => id)).toEqual(["02"]);
      store.close();
    });
  });
};
