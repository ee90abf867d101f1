import { minutes, seconds, timestamp } from "@handrail/core/base";
import { beforeEach, describe, expect, test } from "vitest";
import type { Environment } from "../ports/workspaces.ts";
import { createMemoryStore } from "../storage/memory/memoryStore.ts";
import { anEvent, aReport, aRequest, createClock, createDeps, NOON, prepareEnvironment } from "../usecases/builders.ts";
import type { Deps } from "../usecases/deps.ts";
import { createIngest } from "../usecases/ingest/ingest.ts";
import { runJobs, startJobs } from "./startJobs.ts";

const quiet = { info: () => {}, error: () => {} };

let deps: Deps;
let environment: Environment;
const clock = createClock();
beforeEach(async () => {
  deps = createDeps(createMemoryStore(), clock);
  environment = await prepareEnvironment(deps);
  const report = anEvent(
    1,
    {},
    { type: "episodeUpdated", episode: aReport({ lastActiveAt: clock.now(), startedAt: clock.now() }) },
  );
  const sentAt = clock.now();
  await createIngest(deps, { log: quiet, committed: () => {} }).submit(environment.id, aRequest([report], { sentAt }));
  clock.move(minutes(31));
});

const outcome = async () => (await deps.store.tables.people.loadEpisodes(environment.id, ["ada"]))[0]?.counted?.outcome;

describe("jobs", () => {
  test("are done by whoever holds the lease, and by nobody else", async () => {
    const until = timestamp(clock.now() + minutes(5));
    await deps.store.write(({ leases }) => leases.take("sweep left attempts", "another server", clock.now(), until));
    await runJobs(deps, { holder: "this one", log: quiet });
    expect(await outcome()).toBe("open");
    clock.move(minutes(5));
    await runJobs(deps, { holder: "this one", log: quiet });
    expect(await outcome()).toBe("left");
  });

  test("that fail are told and do not keep the others from running", async () => {
    const told: string[] = [];
    const { tables } = deps.store;
    const failing: Deps = {
      ...deps,
      store: {
        ...deps.store,
        tables: { ...tables, people: { ...tables.people, dormant: () => Promise.reject(new TypeError("a bug")) } },
      },
    };
    const log = { info: () => {}, error: (_: string, fields?: object) => void told.push(JSON.stringify(fields)) };
    await runJobs(failing, { holder: "this one", log });
    expect(told).toEqual(['{"job":"sweep left attempts","what":"TypeError"}']);
    const taken = await deps.store.write(({ leases }) =>
      leases.take("fit models", "another", clock.now(), timestamp(clock.now() + seconds(1))),
    );
    expect(taken).toBe(false);
  });

  test("give their leases back when the server stops", async () => {
    const stop = startJobs(deps, quiet);
    await stop();
    expect(await deps.store.write(({ leases }) => leases.take("fit models", "another", NOON, NOON))).toBe(true);
  });
});
