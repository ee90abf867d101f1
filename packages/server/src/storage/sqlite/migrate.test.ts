import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { timestamp } from "@handrail/core/base";
import { afterEach, describe, expect, test } from "vitest";
import { environmentId } from "../../ports/environmentId.ts";
import { aReport, CONTENT, createClock, createDeps, NOON } from "../../usecases/builders.ts";
import { refreshCurrent } from "../../usecases/content/bootstrap.ts";
import { fitModels } from "../../usecases/fitting/fitModels.ts";
import { connect } from "./connection.ts";
import { MIGRATIONS } from "./schema.ts";
import { openSqliteStore, STORE_FILE } from "./sqliteStore.ts";

const folders: string[] = [];
afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** A store as the first version of its shape left it, with an attempt and a model of a detector that is gone. */
const firstShape = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "handrail-migrate-"));
  folders.push(folder);
  const connection = connect(join(folder, STORE_FILE));
  const [first] = MIGRATIONS;
  connection.database.exec(first?.sql ?? "");
  connection.database.exec(
    `CREATE TABLE schema_versions (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT;
     INSERT INTO schema_versions VALUES (1, 'first shape', 0);
     INSERT INTO environments (id, name, holdout_salt, global_holdout, attention) VALUES (1, 'production', 's', 0, '{}')`,
  );
  const { trail: _, natural: __, ...report } = aReport({ outcome: "done" });
  connection.run(
    `INSERT INTO episodes (environment, person, step, version, last_active_at, active, stuck, counted_plan,
       counted_outcome, report) VALUES (1, 'ada', 'import', 1, ?, 20000, 0, '', 'done', ?)`,
    NOON,
    JSON.stringify(report),
  );
  connection.run(
    "INSERT INTO models (environment, step, version, model, fitted_at) VALUES (1, 'import', 1, ?, 0)",
    JSON.stringify({ version: 1, attempts: 40, timeTable: [1, 2, 3] }),
  );
  connection.database.close();
  return folder;
};

describe("a store of the first shape", () => {
  test("is opened: what it could not know has its usual value", async () => {
    const store = openSqliteStore(firstShape());
    const { workspaces, people } = store.tables;
    expect((await workspaces.environments())[0]?.stall).toEqual({ falseInterruptions: 0.05, beforePromise: "silent" });
    expect((await people.loadEpisodes(environmentId(1), ["ada"]))[0]?.report).toEqual(
      aReport({ outcome: "done", natural: false }),
    );
    const which = { step: "import", version: 1, end: "done", before: timestamp(NOON + 1), limit: 9 } as const;
    expect(await people.naturalAttempts(environmentId(1), which)).toEqual([]);
    await store.close();
  });

  test("keeps a model nobody understands any more, and publishes and fits on", async () => {
    const store = openSqliteStore(firstShape());
    const deps = createDeps(store, createClock());
    const id = environmentId(1);
    const [journey] = CONTENT.journeys;
    await store.write(async (tables) => {
      await tables.content.save(id, {
        kind: "journeys",
        key: "setup",
        draft: journey,
        published: journey,
        paused: false,
        revision: 1,
        updatedAt: NOON,
        updatedBy: "Owner",
        position: 0,
      });
      await refreshCurrent(deps, tables, id);
    });
    expect((await store.tables.models.all(id))[0]).toMatchObject({ details: null, model: { version: 1 } });
    const [environment] = await store.tables.workspaces.environments();
    if (environment === undefined) throw new Error("The environment is gone.");
    expect(await fitModels(deps, environment)).toBe(0);
    await store.close();
  });

  test("uses the index of natural attempts, without sorting", async () => {
    const folder = firstShape();
    await openSqliteStore(folder).close();
    const connection = connect(join(folder, STORE_FILE));
    const plan = connection.all(
      `EXPLAIN QUERY PLAN SELECT person, active, last_active_at, trail FROM episodes
       WHERE environment = ? AND step = ? AND version = ? AND natural_end = ? AND last_active_at < ?
       ORDER BY last_active_at DESC LIMIT ?`,
      ...[1, "import", 1, "done", 1, 1],
    );
    expect(plan.map((row) => row["detail"])).toEqual([expect.stringContaining("episodes_natural")]);
    connection.database.close();
  });
});
