import { describe, expect, it } from "vitest";
import { readKept, resumable } from "./journal.ts";
import { beginKeeping, forget, readFile, readJournals } from "./journals.ts";
import { openJournal } from "./openJournal.ts";
import { aboutOf, diskKeep, fakePorts, sendingOf, tableOf } from "./sending.test-data.ts";

const begin = async (keep = diskKeep(), session = "s1", file: Blob | null = null) => {
  const about = { ...aboutOf(3000), session };
  await beginKeeping(keep, about, file);
  const journal = openJournal(keep, { about }, fakePorts().ports);
  await journal.save();
  return { keep, journal, about };
};

describe("what is kept of an import", () => {
  it("is all that was said to the journal, page by page", async () => {
    const { keep, journal } = await begin();
    for (let row = 0; row < 3000; row += 2) {
      journal.settle(
        {
          accepted: row % 10 === 0 ? [] : [row],
          refused: row % 10 === 0 ? [{ row, column: null, message: "no" }] : [],
          leftOut: [],
        },
        row + 1,
        7,
      );
      await journal.save();
    }
    const kept = await readKept(keep, "s1");
    expect(kept?.pages.length).toBeGreaterThan(1);
    const again = kept === null ? journal : openJournal(keep, kept, fakePorts().ports);
    expect(again).not.toBe(journal);
    expect(again.totals()).toEqual(journal.totals());
    expect(again.accepted).toEqual(journal.accepted);
    expect(again.refused).toEqual(journal.refused);
    expect(again.head()).toEqual(journal.head());
    const written = JSON.stringify(keep.disk.get("import/s1/head"));
    expect(written.length).toBeLessThan(40_000);
  });

  it("is its file, where that is not large", async () => {
    const { keep } = await begin(diskKeep(), "s1", new Blob(["a,b"]));
    expect(await (await readFile(keep, "s1"))?.text()).toBe("a,b");
    const large = Object.defineProperty(new Blob([]), "size", { value: 2 ** 27 });
    const other = await begin(diskKeep(), "s2", large);
    expect(await readFile(other.keep, "s2")).toBeNull();
  });

  it("is nothing where any of it is missing or of another shape", async () => {
    const { keep } = await begin();
    const whole = new Map(keep.disk);
    const broken: readonly [string, unknown][] = [
      ["head", undefined],
      ["head", { at: 1 }],
      ["head", { ...Object(whole.get("import/s1/head")), pages: ["import/s1/page/gone"] }],
      ["head", { ...Object(whole.get("import/s1/head")), out: { key: "k", rows: [["1", 2]] } }],
      ["about", { ...aboutOf(3), version: 2 }],
      ["about", { ...aboutOf(3), session: "other" }],
      ["about", "text"],
    ];
    for (const [name, value] of broken) {
      keep.disk.clear();
      for (const [key, kept] of whole) keep.disk.set(key, kept);
      keep.disk.set(`import/s1/${name}`, value);
      expect(await readKept(keep, "s1"), `${name}: ${JSON.stringify(value)}`).toBeNull();
      expect(await readJournals(keep, "people", 1000)).toEqual([]);
    }
  });

  it("is forgotten with everything of it", async () => {
    const { keep } = await begin(diskKeep(), "s1", new Blob(["a"]));
    await forget(keep, "people", "s1");
    expect([...keep.disk]).toEqual([["imports/people", []]]);
  });
});

describe("imports of earlier pages", () => {
  it("are found by the name of the importer, the latest first", async () => {
    const keep = diskKeep();
    await begin(keep, "s1");
    await begin(keep, "s2");
    expect((await readJournals(keep, "people", 1000)).map(({ about }) => about.session)).toEqual(["s2", "s1"]);
    expect(await readJournals(keep, "orders", 1000)).toEqual([]);
  });

  it("are told of when they are done, but do not go on", async () => {
    const { keep, journal } = await begin();
    await sendingOf({ rows: tableOf(4), journal }).sending.done;
    expect((await readJournals(keep, "people", 1000)).map(resumable)).toEqual([false]);
  });

  it("are forgotten after fourteen days, and where there are more than eight", async () => {
    const { keep } = await begin();
    expect(await readJournals(keep, "people", 15 * 86_400_000)).toEqual([]);
    expect(keep.disk.has("import/s1/head")).toBe(false);
    for (let count = 0; count < 9; count += 1) await begin(keep, `n${count}`);
    expect(await readJournals(keep, "people", 1000)).toHaveLength(8);
    expect(keep.disk.has("import/n0/head")).toBe(false);
  });
});

it("says that it is not kept where the disk takes nothing", async () => {
  const keep = { get: async () => undefined, set: async () => false, remove: async () => undefined };
  const journal = openJournal(keep, { about: aboutOf(10) }, fakePorts().ports);
  expect(await sendingOf({ journal }).sending.done).toMatchObject({ accepted: 10, isKept: false });
});
