import { expect, test } from "vitest";
import { hasRow } from "../../../packages/importer/src/send/rowSet.ts";
import { type Outcome, play, type WorldOptions } from "./world.ts";

/** What must hold at the end of every import, whatever happened to it. */
const faultsOf = ({ progress, journal, taken, ready }: Outcome): readonly string[] => {
  const refused = new Set(journal.refused.map(({ row }) => row));
  return [
    ...ready.flatMap((row) => {
      const accepted = hasRow(journal.accepted, row);
      const count = taken.get(row) ?? 0;
      const told = Number(accepted) + Number(refused.has(row)) + Number(hasRow(journal.leftOut, row));
      return [
        ...(count > 1 ? [`row ${row} was taken ${count} times`] : []),
        ...(accepted && count === 0 ? [`row ${row} is said to be accepted and is not there`] : []),
        ...(refused.has(row) && count > 0 ? [`row ${row} is said to be refused and is there`] : []),
        ...(told !== 1 ? [`row ${row} is told of ${told} times`] : []),
      ];
    }),
    ...(progress.accepted + progress.refused + progress.leftOut !== ready.length || progress.unsent !== 0
      ? [`totals do not add up: ${JSON.stringify(progress)}`]
      : []),
  ];
};

const simulate = async (count: number, options: Omit<WorldOptions, "seed">, isBounded: boolean): Promise<number> => {
  let kills = 0;
  for (let seed = 1; seed <= count; seed += 1) {
    const outcome = await play({ seed, ...options });
    const extra =
      isBounded && outcome.repeats > outcome.kills + outcome.unanswered
        ? [`${outcome.repeats} repeats for ${outcome.kills} kills and ${outcome.unanswered} lost answers`]
        : [];
    // Two tabs do not know of each other's tries.
    if (outcome.rushes > 0 && !options.hasTwoTabs) extra.push(`${outcome.rushes} tries that were asked for by nobody`);
    expect([...faultsOf(outcome), ...extra], `seed ${seed}`).toEqual([]);
    kills += outcome.kills;
  }
  return kills;
};

test("no row is lost or doubled by faults and kills, where a receiver remembers keys alone", async () => {
  expect(await simulate(1000, { receiver: "keys", hasTwoTabs: false }, true)).toBeGreaterThan(500);
});

test("no row is lost or doubled by faults and kills, where a receiver remembers rows too", async () => {
  expect(await simulate(1000, { receiver: "rows", hasTwoTabs: false }, false)).toBeGreaterThan(500);
});

test("no row is lost or doubled by two tabs that could not tell each other", async () => {
  await simulate(500, { receiver: "rows", hasTwoTabs: true }, false);
});
