import { expect, test } from "vitest";
import { deliver, receive } from "./delivery.ts";
import { createRandom } from "./random.ts";
import { replay } from "./replay.ts";
import { simulate } from "./simulate.ts";

const recordings = [...simulate({ seed: "delivery", users: 60, variant: "plain" })].map(replay);
const ids = (reports: readonly { readonly id: string }[]): readonly string[] => reports.map(({ id }) => id);

test("batches are lost, doubled and out of order", () => {
  const coming = deliver(recordings, { lost: 0.1, doubled: 0.1, reordered: 0.2 }, createRandom("post"));
  const known = new Set(ids(coming));
  expect(known.size).toBeLessThan(recordings.length);
  expect(coming.length).toBeGreaterThan(known.size);
  expect(ids(receive(coming))).not.toEqual(ids(recordings).filter((id) => known.has(id)));
});

test("what is received holds each report once, and no bot that says so", () => {
  const coming = deliver(recordings, { lost: 0, doubled: 0.5, reordered: 0.5 }, createRandom("post"));
  const people = recordings.filter(({ isDeclaredBot }) => !isDeclaredBot);
  expect(people.length).toBeLessThan(recordings.length);
  expect([...ids(receive(coming))].sort()).toEqual([...ids(people)].sort());
});
