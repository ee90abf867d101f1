/**
 * The bound no server can pass: the same statement on the same tables with the same settings, in a process that does
 * nothing else, with rows made before the clock starts.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { timestamp } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import { connect } from "../../../packages/server/src/storage/sqlite/connection.ts";
import { INSERT_EVENT } from "../../../packages/server/src/storage/sqlite/eventLog.ts";
import { migrate } from "../../../packages/server/src/storage/sqlite/migrate.ts";
import { makeBatch } from "./traffic.ts";

/** What the loop is told, as JSON in its first argument. */
export interface BareOptions {
  readonly folder: string;
  readonly people: number;
  readonly batches: number;
  /** Batches that share one transaction. */
  readonly batchesPerCommit: number;
}

const run = ({ folder, people, batches, batchesPerCommit }: BareOptions): number => {
  mkdirSync(folder, { recursive: true });
  const connection = connect(join(folder, `bare-${batchesPerCommit}.sqlite`));
  migrate(connection);
  const now = timestamp(Date.now());
  const rows = Array.from({ length: batches }, (_, index) => {
    // A batch as sent; what it holds is known to this benchmark.
    const { events } = JSON.parse(makeBatch("key", people, index, now)) as {
      readonly events: readonly HandrailEvent[];
    };
    return events.map(
      ({ id, person, account, at, tab, seq, ...body }) =>
        [1, id, person, account, body.type, at, now, tab, seq, JSON.stringify(body)] as const,
    );
  });
  const insert = connection.sql(INSERT_EVENT);
  let count = 0;
  const begun = performance.now();
  for (let first = 0; first < rows.length; first += batchesPerCommit) {
    connection.database.exec("BEGIN IMMEDIATE");
    for (const batch of rows.slice(first, first + batchesPerCommit))
      for (const row of batch) count += Number(insert.run(...row).changes);
    connection.database.exec("COMMIT");
  }
  const seconds = (performance.now() - begun) / 1000;
  connection.database.close();
  return count / seconds;
};

const [argument] = process.argv.slice(2);
if (argument !== undefined) {
  // Only the benchmark beside it starts this process.
  process.stdout.write(`${JSON.stringify(run(JSON.parse(argument) as BareOptions))}\n`);
}
