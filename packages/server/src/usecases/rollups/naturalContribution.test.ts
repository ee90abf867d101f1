import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { seconds } from "@handrail/core/base";
import { type EventBody, type HandrailEvent, NO_EVIDENCE } from "@handrail/core/events";
import { binOf, sizeOf } from "@handrail/core/stall";
import { describe, expect, test } from "vitest";
import { addInto } from "../../ports/sparseVector.ts";
import type { Store } from "../../ports/store.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { createMemoryStore } from "../../storage/memory/memoryStore.ts";
import { openSqliteStore } from "../../storage/sqlite/sqliteStore.ts";
import { anEvent, aReport, CONTENT, createClock, createDeps, NOON, prepareEnvironment } from "../builders.ts";
import type { Deps } from "../deps.ts";
import { foldEvents } from "../ingest/foldEvents.ts";
import { erasePerson } from "../upkeep/erasePerson.ts";
import { rebuild } from "../upkeep/rebuild.ts";
import { NATURAL_ENDS, NATURAL_VECTOR_LENGTH, readNaturalTally, readNaturalTimes } from "./naturalLayout.ts";
import { sumRows } from "./readSteps.ts";

const fresh = async (store: Store = createMemoryStore()) => {
  const deps = createDeps(store, createClock());
  return { deps, store, environment: await prepareEnvironment(deps) };
};

const send = ({ store }: Deps, { id }: Environment, events: readonly HandrailEvent[]) =>
  store.write((tables) => foldEvents(tables, id, events, { content: CONTENT, now: NOON }));

describe("what teaches", () => {
  const readNatural = async ({ tables }: Store, { id }: Environment) => {
    const query = { subject: "import", from: 0, until: 99_999, plan: null } as const;
    const days = await tables.rollups.read(id, { ...query, family: "natural" });
    const [total] = await tables.rollups.read(id, { ...query, family: "naturalTotal" });
    const sum = sumRows(days, NATURAL_VECTOR_LENGTH);
    const totals = new Int32Array(NATURAL_ENDS.length);
    if (total !== undefined) addInto(totals, total.amounts);
    return { sum, totals: [...totals], rows: days.length };
  };
  const report = (person: string, over: Parameters<typeof aReport>[0]): EventBody => ({
    type: "episodeUpdated",
    episode: aReport({ id: `${person}/import/1`, ...over }),
  });
  // 60 seconds: two dead clicks early, one rage click and an error in the last thirty.
  const trail = "4D6D30R10E";
  const active = seconds(60.9);

  test("is counted of natural attempts alone: completers over all of it, leavers over the last half minute", async () => {
    const { deps, store, environment } = await fresh();
    await send(deps, environment, [
      anEvent(1, { person: "ada" }, report("ada", { outcome: "done", trail, active })),
      anEvent(2, { person: "bob" }, report("bob", { outcome: "left", trail, active })),
      anEvent(3, { person: "cem" }, report("cem", { outcome: "done", trail, active, natural: false })),
      anEvent(4, { person: "dan" }, report("dan", { outcome: "skipped", active })),
      anEvent(5, { person: "eve" }, report("eve", { active })),
      // Its trail grew too long and stopped: nobody listened to its end.
      anEvent(6, { person: "fay" }, report("fay", { outcome: "left", trail: "4Dx", active })),
    ]);
    const { sum, totals } = await readNatural(store, environment);
    expect(totals).toEqual([1, 2, 1, 1]);
    const bin = binOf(active);
    const groups = NATURAL_ENDS.map((group) => readNaturalTimes(sum, group));
    expect(groups.map((times) => times[bin])).toEqual([1, 2, 1, 1]);
    expect(groups.map(sizeOf)).toEqual([1, 2, 1, 1]);
    expect(readNaturalTally(sum, "done")).toEqual({
      counts: { ...NO_EVIDENCE, deadClick: 2, rageClick: 1, error: 1 },
      activeSeconds: 60,
    });
    expect(readNaturalTally(sum, "tail")).toEqual({
      counts: { ...NO_EVIDENCE, rageClick: 1, error: 1 },
      activeSeconds: 30,
    });
  });

  test("moves with the attempt, and goes with the person", async () => {
    const { deps, store, environment } = await fresh();
    await send(deps, environment, [anEvent(1, {}, report("ada", { active: seconds(20) }))]);
    expect((await readNatural(store, environment)).totals).toEqual([0, 0, 0, 1]);
    await send(deps, environment, [anEvent(2, {}, report("ada", { revision: 2, outcome: "left", trail, active }))]);
    expect((await readNatural(store, environment)).totals).toEqual([0, 1, 0, 0]);
    // From here on a guide could have helped: whatever becomes of it teaches nothing.
    await send(deps, environment, [
      anEvent(3, { person: "bob" }, report("bob", { outcome: "done", trail, active })),
      anEvent(4, {}, report("ada", { revision: 3, outcome: "done", trail, active, natural: false })),
    ]);
    expect((await readNatural(store, environment)).totals).toEqual([1, 0, 0, 0]);
    await erasePerson(deps, environment.id, "bob");
    expect(await readNatural(store, environment)).toMatchObject({ totals: [0, 0, 0, 0], rows: 0 });
  });

  test("is nothing of a log from before there were trails, and such a log can be folded again", async () => {
    const folder = mkdtempSync(join(tmpdir(), "handrail-old-"));
    const { deps, store, environment } = await fresh(openSqliteStore(folder));
    const { trail: _, natural: __, ...before } = aReport({ outcome: "done" });
    const old = { type: "episodeUpdated", episode: before } as EventBody; // as an earlier Handrail wrote it
    await store.write((to) => to.events.append(environment.id, [anEvent(1, {}, old)], NOON));
    expect(await rebuild(deps, environment.id)).toBe(1);
    const [episode] = await store.tables.people.loadEpisodes(environment.id, ["ada"]);
    expect(episode).toMatchObject({ counted: { outcome: "done" }, report: { trail: "", natural: false } });
    expect((await readNatural(store, environment)).totals).toEqual([0, 0, 0, 0]);
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });
});
