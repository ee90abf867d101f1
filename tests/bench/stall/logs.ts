/**
 * Reads the four shapes of public logs (see docs/stall-detection.md) into one: attempts of people at steps, with when they
 * ended, whether they got through, and what they did meanwhile. A missing file is told and left out; nothing here knows
 * which people a file holds.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";

/** Something somebody did on purpose. */
export interface LoggedAct {
  readonly second: number;
  /** Which control or which setting of the controls, as the log names it. */
  readonly control: string;
  /** Starting over: going back to where the step began. */
  readonly isReset: boolean;
}

/** One person at one step. */
export interface LoggedAttempt {
  readonly person: string;
  readonly step: string;
  /** Seconds from the beginning to the end, with their fraction. */
  readonly end: number;
  /** Did not get through. */
  readonly failed: boolean;
  /** The time ran out: how long they would have gone on is not known. */
  readonly timedOut: boolean;
  readonly acts: readonly LoggedAct[];
}

/** What a log says beside times and outcomes, and so which rules can be tried on it. */
export interface Hearing {
  /** When something was done at all. */
  readonly acts: boolean;
  /** On what, so that repeated acts on the same can be told. */
  readonly controls: boolean;
}

/** A set of logs. Each person's attempts are in the order they were made. */
export interface LogSet {
  readonly name: string;
  readonly hearing: Hearing;
  readonly attempts: readonly LoggedAttempt[];
}

type Row = Readonly<Record<string, unknown>>;

interface Shape {
  readonly name: string;
  readonly hearing: Hearing;
  readonly read: (row: Row) => readonly LoggedAttempt[];
}

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

const number = (value: unknown): number | null => (typeof value === "number" && Number.isFinite(value) ? value : null);

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** The whole task by its actions; the same action twice is the same setting applied again. */
const climateControl: Shape = {
  name: "climate-control",
  hearing: { acts: true, controls: true },
  read: (row) => {
    const [person, step, end] = [text(row["user"]), text(row["step"]), number(row["end"])];
    const outcome = row["outcome"];
    if (person === null || step === null || end === null || (outcome !== "completed" && outcome !== "failed"))
      return [];
    const acts = list(row["events"]).flatMap((event) => {
      const [second, control] = [number(list(event)[0]), text(list(event)[1])];
      return second === null || control === null ? [] : [{ second, control, isReset: control === "reset" }];
    });
    return [{ person, step, end, failed: outcome === "failed", timedOut: false, acts }];
  },
};

/** One timed answer; the first key is the one act that is known. Practice that asked nothing has no outcome. */
const clozePractice: Shape = {
  name: "cloze-practice",
  hearing: { acts: true, controls: false },
  read: (row) => {
    const [person, step] = [text(row["user"]), text(row["step"])];
    const [first, last] = [number(row["start_latency_ms"]), number(row["end_latency_ms"])];
    const outcome = row["outcome"];
    if (person === null || step === null || first === null || last === null || last <= 0) return [];
    if (outcome !== "correct" && outcome !== "incorrect") return [];
    const end = last / 1000;
    // Somebody who never typed has the same number twice.
    const typed = first >= 0 && first < last;
    const acts = typed ? [{ second: first / 1000, control: "answer", isReset: false }] : [];
    const answered = row["answered"] === true;
    return [{ person, step, end, failed: outcome !== "correct", timedOut: !answered || !typed, acts }];
  },
};

/** A row of items with the time and the mark of each; a mark that is neither 0 nor 1 is a missing value. */
const items = (name: string, limit: number): Shape => ({
  name,
  hearing: { acts: false, controls: false },
  read: (row) => {
    const person = text(row["user"]);
    const marks = list(row["correct"]);
    if (person === null) return [];
    return list(row["seconds"]).flatMap((value, index) => {
      const [end, mark] = [number(value), number(marks[index])];
      if (end === null || end <= 0 || (mark !== 0 && mark !== 1)) return [];
      const attempt = { person, step: `${name}-${index + 1}`, end, failed: mark === 0, acts: [] };
      return [{ ...attempt, timedOut: mark === 0 && end >= limit }];
    });
  },
});

const SHAPES: readonly Shape[] = [
  climateControl,
  clozePractice,
  items("licensure-exam", Number.POSITIVE_INFINITY),
  items("chess-items", 30),
];

/** The sets there may be, by name. */
export const SET_NAMES: readonly string[] = SHAPES.map(({ name }) => name);

const rowsOf = (path: string): readonly Row[] => {
  const bytes = readFileSync(path);
  const lines = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  return lines.flatMap((line) => {
    if (line.trim() === "") return [];
    const row: unknown = JSON.parse(line);
    return typeof row === "object" && row !== null ? [{ ...row }] : [];
  });
};

/** The file of a set in a folder, packed or not. */
const pathIn = (folder: string, name: string): string | null =>
  [`${name}.jsonl.gz`, `${name}.jsonl`].map((file) => join(folder, file)).find((path) => existsSync(path)) ?? null;

/** The folder the logs stand in: the one named, or its folder `stall` where that has them. */
export const logFolder = (data: string | null): string | null => {
  if (data === null) return null;
  const inside = join(data, "stall");
  const holdsAny = (folder: string): boolean => SET_NAMES.some((name) => pathIn(folder, name) !== null);
  return !holdsAny(data) && holdsAny(inside) ? inside : data;
};

/** Reads the set of this name; null, with a line about it, where its file is missing or holds no attempt. */
export const readLogSet = (folder: string | null, name: string, tell: (line: string) => void): LogSet | null => {
  const shape = SHAPES.find((one) => one.name === name);
  const path = folder === null ? null : pathIn(folder, name);
  if (shape === undefined || path === null) {
    tell(`Skipped ${name}: there is no file ${name}.jsonl.gz in ${folder === null ? "any folder" : "the folder"}.`);
    return null;
  }
  const attempts = rowsOf(path).flatMap((row) => shape.read(row));
  if (attempts.length === 0) {
    tell(`Skipped ${name}: its file holds no attempt with a time and an outcome.`);
    return null;
  }
  return { name, hearing: shape.hearing, attempts };
};
