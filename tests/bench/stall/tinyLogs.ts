/** A folder of the four shapes with people made up from a seed: for tests that run the whole way. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { createRandom, type Random } from "../../simulation/stall/random.ts";

const write = (folder: string, name: string, rows: readonly unknown[]): void => {
  const text = rows.map((row) => JSON.stringify(row)).join("\n");
  writeFileSync(join(folder, `${name}.jsonl.gz`), gzipSync(`${text}\n`));
};

const range = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index);

/** Writes the files; those who fail are slower, act less and start over more often. */
export const writeTinyLogs = (folder: string, people = 120): void => {
  mkdirSync(folder, { recursive: true });
  const random = createRandom("tiny logs");
  write(
    folder,
    "climate-control",
    range(people).map((person) => task(person, random)),
  );
  write(
    folder,
    "cloze-practice",
    range(people / 2).flatMap((person) => range(8).map((step) => answer(person, step, random))),
  );
  write(
    folder,
    "licensure-exam",
    range(people).map((person) => itemsOf(`l${person}`, 6, 400, random)),
  );
  write(
    folder,
    "chess-items",
    range(people).map((person) => itemsOf(`c${person}`, 6, 30, random)),
  );
};

const task = (person: number, random: Random) => {
  const isFailing = random.chance(0.4);
  const end = random.around({ median: isFailing ? 90 : 60, spread: 0.4 });
  const events: [number, string][] = [];
  for (let at = random.wait(0.1); at < end; at += random.wait(isFailing ? 0.08 : 0.15)) {
    events.push([Math.round(at * 10) / 10, random.chance(0.1) ? "reset" : `${random.below(isFailing ? 3 : 9)}_0_0`]);
  }
  return { user: `p${person}`, step: "climate-control", events, end, outcome: isFailing ? "failed" : "completed" };
};

const answer = (person: number, step: number, random: Random) => {
  const isRight = random.chance(0.6);
  const end = Math.round(1000 * random.around({ median: isRight ? 8 : 14, spread: 0.5 }));
  const start = Math.round(end * random.between(0.3, 1));
  const times = { start_latency_ms: start, end_latency_ms: end, duration_s: Math.round(end / 1000) + 5 };
  return {
    user: `u${person}`,
    session: "one",
    step: `s${step}`,
    ...times,
    outcome: isRight ? "correct" : "incorrect",
    answered: true,
  };
};

const itemsOf = (user: string, count: number, limit: number, random: Random) => {
  const marks = range(count).map(() => (random.chance(0.7) ? 1 : 0));
  const seconds = marks.map((mark) => Math.min(limit, random.around({ median: mark === 1 ? 14 : 22, spread: 0.5 })));
  return { user, seconds, correct: marks };
};
