/**
 * Recounts the stall report from the event log alone: `node tests/recount/recount.ts FILE [--days 28]` prints it. Written
 * on its own, in the plainest way, so that it can disagree: it imports nothing of the server and none of the core's sums.
 */
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";

const DAY = 24 * 60 * 60 * 1000;
const HALF_AN_HOUR = 30 * 60 * 1000;

/** The numbers of one step. */
export interface RecountedStep {
  readonly entered: number;
  readonly done: number;
  readonly stuck: number;
  readonly left: number;
  readonly stuckThenLeft: number;
  /** Exact medians, in milliseconds. */
  readonly medianActive: number | null;
  readonly medianBeforeLeaving: number | null;
  readonly evidence: Readonly<Record<string, { readonly perStuck: number; readonly perOther: number }>>;
  readonly trend: readonly { readonly day: number; readonly entered: number; readonly stuck: number }[];
  readonly helped: { readonly people: number; readonly done: number };
  readonly notHelped: { readonly stuck: number; readonly done: number };
}

/** An attempt as its newest report tells it. */
export interface Attempt {
  readonly step: string;
  readonly definitionVersion: number;
  readonly revision: number;
  readonly startedAt: number;
  readonly lastActiveAt: number;
  readonly active: number;
  readonly outcome: string;
  readonly evidence: Readonly<Record<string, number>>;
  readonly stuckAt: number | null;
  /** As the log of showings has it, whatever the report itself says. */
  readonly helped: boolean;
  readonly natural?: boolean;
  readonly trail?: string;
}

interface Row {
  readonly person: string;
  readonly type: string;
  readonly at: number;
  readonly body: string;
}

/** Every attempt in the log of one environment, by whom it counts for. */
export const attemptsIn = (file: string, environment: number): readonly Attempt[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  // The table says what its columns hold.
  const rows = database
    .prepare("SELECT person, type, at, body FROM events WHERE environment = ? ORDER BY cursor")
    .all(environment) as unknown as readonly Row[];
  database.close();

  const knownAs = new Map<string, Set<string>>();
  for (const { person, type, body } of rows) {
    if (type !== "identified") continue;
    const before: unknown = JSON.parse(body).anonymousId;
    if (typeof before !== "string" || !before.startsWith("anon-") || person.startsWith("anon-")) continue;
    knownAs.set(before, (knownAs.get(before) ?? new Set()).add(person));
  }

  const attempts = new Map<string, Attempt>();
  const shownAt = new Map<string, number>();
  for (const { person, type, at, body } of rows) {
    for (const owner of knownAs.get(person) ?? [person]) {
      if (type === "guideShown") {
        const name = `${owner} ${JSON.parse(body).step}`;
        shownAt.set(name, Math.min(at, shownAt.get(name) ?? at));
      }
      if (type !== "episodeUpdated") continue;
      const attempt: Attempt = JSON.parse(body).episode;
      const name = `${owner} ${attempt.step} ${attempt.definitionVersion}`;
      const held = attempts.get(name);
      if (held === undefined || isNewer(attempt, held)) attempts.set(name, attempt);
    }
  }
  return [...attempts].map(([name, attempt]) => {
    const firstShown = shownAt.get(name.slice(0, name.lastIndexOf(" ")));
    // Of an attempt that is done the last activity is its end: what was shown later did not help it.
    const helped = firstShown !== undefined && (attempt.outcome !== "done" || firstShown <= attempt.lastActiveAt);
    return { ...attempt, helped };
  });
};

/** Recounts every step and version found in the log of one environment, under `step/version`. */
export const recount = (
  file: string,
  options: { readonly environment: number; readonly now: number; readonly days: number },
): ReadonlyMap<string, RecountedStep> => {
  const lastDay = Math.floor(options.now / DAY);
  const firstDay = lastDay - options.days + 1;
  const bySteps = new Map<string, Attempt[]>();
  for (const attempt of attemptsIn(file, options.environment)) {
    const day = Math.floor(attempt.startedAt / DAY);
    if (day < firstDay || day > lastDay) continue;
    const name = `${attempt.step}/${attempt.definitionVersion}`;
    bySteps.set(name, [...(bySteps.get(name) ?? []), attempt]);
  }
  return new Map([...bySteps].map(([name, list]) => [name, countStep(list, options.now, { firstDay, lastDay })]));
};

const isNewer = (a: Attempt, b: Attempt): boolean => {
  if (a.revision !== b.revision) return a.revision > b.revision;
  if (a.lastActiveAt !== b.lastActiveAt) return a.lastActiveAt > b.lastActiveAt;
  if (a.active !== b.active) return a.active > b.active;
  return JSON.stringify(a) > JSON.stringify(b);
};

const countStep = (
  attempts: readonly Attempt[],
  now: number,
  { firstDay, lastDay }: { readonly firstDay: number; readonly lastDay: number },
): RecountedStep => {
  const isDone = ({ outcome }: Attempt): boolean => outcome === "done";
  const isStuck = ({ stuckAt }: Attempt): boolean => stuckAt !== null;
  const isLeft = ({ outcome, lastActiveAt }: Attempt): boolean =>
    outcome === "left" || ((outcome === "open" || outcome === "helped") && now - lastActiveAt > HALF_AN_HOUR);
  const count = (...is: readonly ((attempt: Attempt) => boolean)[]): number =>
    attempts.filter((attempt) => is.every((one) => one(attempt))).length;
  const isHelped = ({ helped }: Attempt): boolean => helped;
  const isAlone = ({ helped }: Attempt): boolean => !helped;

  const stuckOnes = attempts.filter(isStuck);
  const others = attempts.filter((attempt) => !isStuck(attempt));
  const perPerson = (list: readonly Attempt[], kind: string): number => {
    const sum = list.reduce((total, { evidence }) => total + (evidence[kind] ?? 0), 0);
    return list.length === 0 ? 0 : sum / list.length;
  };
  const kinds = [...new Set(attempts.flatMap(({ evidence }) => Object.keys(evidence)))];

  const trend = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    const onDay = ({ startedAt }: Attempt): boolean => Math.floor(startedAt / DAY) === day;
    trend.push({ day: day * DAY, entered: count(onDay), stuck: count(onDay, isStuck) });
  }
  return {
    entered: attempts.length,
    done: count(isDone),
    stuck: count(isStuck),
    left: count(isLeft),
    stuckThenLeft: count(isStuck, isLeft),
    medianActive: median(attempts.filter(isDone)),
    medianBeforeLeaving: median(attempts.filter(isLeft)),
    evidence: Object.fromEntries(
      kinds.map((kind) => [kind, { perStuck: perPerson(stuckOnes, kind), perOther: perPerson(others, kind) }]),
    ),
    trend,
    helped: { people: count(isHelped, isStuck), done: count(isHelped, isStuck, isDone) },
    notHelped: { stuck: count(isAlone, isStuck), done: count(isAlone, isStuck, isDone) },
  };
};

const median = (attempts: readonly Attempt[]): number | null => {
  const times = attempts.map(({ active }) => active).sort((a, b) => a - b);
  const middle = times[Math.floor((times.length - 1) / 2)];
  return middle ?? null;
};

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { days: { type: "string", default: "28" }, environment: { type: "string", default: "1" } },
  });
  const [file] = positionals;
  if (file === undefined) {
    console.error("Name the store's file, e.g. .data/handrail.sqlite.");
    process.exitCode = 2;
  } else {
    const environment = Number(values.environment);
    const steps = recount(file, { environment, now: Date.now(), days: Number(values.days) });
    console.table(
      Object.fromEntries(
        [...steps].map(([step, { trend: _, evidence: __, helped, notHelped, ...rest }]) => [
          step,
          { ...rest, helped: helped.people, notHelpedStuck: notHelped.stuck },
        ]),
      ),
    );
  }
}
