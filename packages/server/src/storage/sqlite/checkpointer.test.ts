import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { timestamp } from "@handrail/core/base";
import { afterEach, describe, expect, it, vi } from "vitest";
import { openSqliteStore, STORE_FILE } from "./sqliteStore.ts";

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), "handrail-checkpoint-"));
  folders.push(made);
  return made;
};

afterEach(() => {
  for (const made of folders.splice(0)) rmSync(made, { recursive: true, force: true });
});

/** What the file holds by itself, without its log. */
const leasesInFile = (data: string): number => {
  const copy = join(folder(), STORE_FILE);
  copyFileSync(join(data, STORE_FILE), copy);
  const database = new DatabaseSync(copy);
  try {
    const row = database.prepare("SELECT count(*) AS count FROM sqlite_schema WHERE name = 'leases'").get();
    if (row?.["count"] !== 1) return 0;
    return Number(database.prepare("SELECT count(*) AS count FROM leases").get()?.["count"]);
  } finally {
    database.close();
  }
};

describe("the checkpointer", () => {
  it("brings what was committed into the file while the store is open and idle", async () => {
    const data = folder();
    const store = openSqliteStore(data, { serving: true });
    await store.write(({ leases }) => leases.take("job", "me", timestamp(0), timestamp(1000)));
    expect(leasesInFile(data)).toBe(0);
    await vi.waitFor(() => expect(leasesInFile(data)).toBe(1), { timeout: 20_000, interval: 100 });
    await store.close();
  });
});
