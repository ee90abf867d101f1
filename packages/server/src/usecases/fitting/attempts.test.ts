import { days, hours, minutes, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import { describe, expect, test } from "vitest";
import { environmentId } from "../../ports/environmentId.ts";
import type { NaturalAttempt, People } from "../../ports/people.ts";
import { NOON } from "../builders.ts";
import { readAttempts } from "./attempts.ts";
import { teaches } from "./teaches.ts";

const ago = (by: number): Timestamp => timestamp(NOON - by);

const some = (count: number, since: number, every: number): readonly NaturalAttempt[] =>
  Array.from({ length: count }, (_, n) => ({
    person: `person-${since}-${n}`,
    active: seconds(40.9),
    lastActiveAt: ago(since + n * every),
    trail: "5f",
  }));

const store = (done: readonly NaturalAttempt[], left: readonly NaturalAttempt[]): Pick<People, "naturalAttempts"> => ({
  naturalAttempts: async (_, { end, before, limit }) =>
    (end === "done" ? done : left).filter(({ lastActiveAt }) => lastActiveAt < before).slice(0, limit),
});

const read = async (done: readonly NaturalAttempt[], left: readonly NaturalAttempt[], limit = 1500) => {
  const which = { step: "import", version: 1, now: NOON, limit };
  const { teaching, testing } = await readAttempts(store(done, left), environmentId(1), which);
  const all = [...teaching, ...testing];
  const count = (failed: boolean): number => all.filter((one) => one.failed === failed).length;
  return { teaching, testing, done: count(false), left: count(true) };
};

describe("the attempts of a fit", () => {
  test("are told apart by people, in whole seconds begun", async () => {
    const done = some(60, minutes(1), minutes(1));
    const { teaching, testing } = await read(done, []);
    expect(teaching).toHaveLength(done.filter(({ person }) => teaches(person)).length);
    expect(testing).toHaveLength(60 - teaching.length);
    expect(teaching[0]).toEqual({ trail: "5f", seconds: 40, failed: false });
  });

  test("of a young step are all that count now, of an older one those of a day ago and before", async () => {
    const [fresh, old] = [some(50, hours(1), minutes(1)), some(150, days(2), minutes(1))];
    expect(await read(fresh, some(20, hours(2), minutes(1)))).toMatchObject({ done: 50, left: 20 });
    expect(await read([...fresh, ...old], some(49, days(2), minutes(1)))).toMatchObject({ done: 200, left: 49 });
    expect(await read([...fresh, ...old], some(50, days(2), minutes(1)))).toMatchObject({ done: 150, left: 50 });
  });

  test("of both ends are of the same time, so that the share who leave stays what it is", async () => {
    // Ten completers an hour, one leaver: as many of both would make leaving ten times as frequent.
    const done = some(1000, days(2), minutes(6));
    const left = some(100, days(2), hours(1));
    expect(await read(done, left, 200)).toMatchObject({ done: 200, left: 20 });
  });
});
