/**
 * The public logs of timed steps in one shape. Of a person who meets a step again only the first time counts, since
 * whoever meets a new step meets it for the first time.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** One person at one step. */
export interface TimedAttempt {
  readonly person: string;
  readonly step: string;
  readonly seconds: number;
  /** False where the time ran out, or ended otherwise, before the step was done. */
  readonly isDone: boolean;
}

/** All of one log. */
export interface TimedSet {
  readonly name: string;
  readonly attempts: readonly TimedAttempt[];
}

interface ItemRow {
  readonly user: string;
  readonly seconds: readonly (number | null)[];
}

interface AnswerRow {
  readonly user: string;
  readonly step: string;
  readonly start_latency_ms: number | null;
  readonly end_latency_ms: number | null;
  readonly outcome: string;
  readonly answered: boolean;
}

/** The lines of a file of the folder, or none where the folder lacks it. */
const rowsOf = (folder: string, file: string): readonly string[] => {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const lines = gunzipSync(readFileSync(path)).toString("utf8").split("\n");
  return lines.filter((line) => line !== "");
};

/** People by items; an item that took all of `limit` was cut off there. */
const items = (folder: string, file: string, limit: number): readonly TimedAttempt[] =>
  rowsOf(folder, file).flatMap((line) => {
    const { user, seconds }: ItemRow = JSON.parse(line);
    return seconds.flatMap((time, item) =>
      time === null || !(time > 0)
        ? []
        : [{ person: user, step: `${item}`, seconds: Math.min(time, limit), isDone: time < limit }],
    );
  });

/** First and last key so close together: nothing was typed. */
const NO_TYPING = 10;

/**
 * Whether somebody answered. The log marks few time-outs as such, but 2,072 of the 2,325 "incorrect" answers at twelve
 * seconds hold no typing: the time ran out before the first key.
 */
const isAnswer = ({ answered, outcome, start_latency_ms: start, end_latency_ms: end }: AnswerRow): boolean =>
  answered && (outcome === "correct" || (end ?? 0) - (start ?? 0) >= NO_TYPING);

/** Answers in the order they were given; those that only showed the text were not timed. */
const answers = (folder: string, file: string): readonly TimedAttempt[] => {
  const first = new Map<string, TimedAttempt>();
  for (const line of rowsOf(folder, file)) {
    const row: AnswerRow = JSON.parse(line);
    const { user, step, end_latency_ms: latency, outcome } = row;
    if (outcome === "study" || latency === null || !(latency > 0)) continue;
    const key = JSON.stringify([user, step]);
    if (!first.has(key)) first.set(key, { person: user, step, seconds: latency / 1000, isDone: isAnswer(row) });
  }
  return [...first.values()];
};

/** Every log of timed steps that stands in the folder. */
export const readTimedSets = (folder: string): readonly TimedSet[] =>
  [
    { name: "licensure exam", attempts: items(folder, "licensure-exam.jsonl.gz", Number.POSITIVE_INFINITY) },
    { name: "chess items", attempts: items(folder, "chess-items.jsonl.gz", 30) },
    { name: "cloze practice", attempts: answers(folder, "cloze-practice.jsonl.gz") },
  ].filter(({ attempts }) => attempts.length > 0);
