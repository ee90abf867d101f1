import type { RollupRow, Rollups } from "../../ports/rollups.ts";
import { addSparse } from "../../ports/sparseVector.ts";
import type { Values } from "../../ports/values.ts";
import { keyOf, scoped } from "./scoped.ts";
import type { MemoryState } from "./state.ts";

/** Roll-ups in memory. */
export const createRollups = (state: MemoryState): Rollups => {
  const rollups = scoped(() => state.rollups);
  return {
    add: async (environment, rows) => {
      for (const { key, amounts } of rows) {
        const name = keyOf(key.family, key.day, key.subject, key.version, key.plan, key.cohort);
        const held = rollups.of(environment).get(name)?.amounts ?? new Int32Array(0);
        const sum = addSparse(held, amounts);
        if (sum.length === 0) rollups.of(environment).delete(name);
        else rollups.of(environment).set(name, { key, amounts: sum });
      }
    },
    read: async (environment, { family, subject, from, until, plan }) =>
      [...rollups.of(environment).values()].filter(
        ({ key }: RollupRow) =>
          key.family === family &&
          key.day >= from &&
          key.day <= until &&
          (subject === null || key.subject === subject) &&
          (plan === null || key.plan === plan),
      ),
    clear: async (environment) => rollups.of(environment).clear(),
  };
};

/** Value counters in memory. */
export const createValues = (state: MemoryState): Values => {
  const values = scoped(() => state.values);
  const people = scoped(() => state.people);
  const sums = (environment: Parameters<Values["of"]>[0], kind: string, metric: string, from: number) => {
    const byOwner = new Map<string, number>();
    for (const row of values.of(environment).values())
      if (row.kind === kind && row.metric === metric && row.day >= from)
        byOwner.set(row.owner, (byOwner.get(row.owner) ?? 0) + row.thousandths);
    return byOwner;
  };
  return {
    add: async (environment, rows) => {
      for (const row of rows) {
        const name = keyOf(row.kind, row.owner, row.metric, row.day);
        const held = values.of(environment).get(name)?.thousandths ?? 0;
        values.of(environment).set(name, { ...row, thousandths: held + row.thousandths });
      }
    },
    of: async (environment, kind, owners, from) =>
      [...values.of(environment).values()].filter(
        (row) => row.kind === kind && owners.includes(row.owner) && row.day >= from,
      ),
    sumByAccount: async (environment, metric, from) => sums(environment, "account", metric, from),
    peopleReached: async (environment, metric, from, thousandths) => {
      const reached = new Map<string, number>();
      for (const [owner, amount] of sums(environment, "person", metric, from)) {
        const person = people.of(environment).get(owner);
        const account = person?.summary.account ?? null;
        if (amount < thousandths || account === null || person?.claimedBy.length !== 0) continue;
        reached.set(account, (reached.get(account) ?? 0) + 1);
      }
      return reached;
    },
    erase: async (environment, owners) => {
      for (const [key, { kind, owner }] of values.of(environment))
        if (kind === "person" && owners.includes(owner)) values.of(environment).delete(key);
    },
    clear: async (environment) => values.of(environment).clear(),
  };
};
