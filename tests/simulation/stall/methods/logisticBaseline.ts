/** A plain logistic on what the detectors see: what comes of the features alone, without a model of how people get stuck. */
import { inSeconds } from "@handrail/core/base";
import { EVIDENCE_KINDS } from "@handrail/core/events";
import { fitLogistic, type LogisticSample, probabilityOf } from "../../../bench/stall/logistic.ts";
import type { Look } from "../look.ts";
import { hideState, type Method, type Scorer } from "../method.ts";
import { eachLook, type Observed } from "../replay.ts";
import { latenessOf, learnTimes, type TimeTable, timesOf } from "./tables.ts";

/** Acts on one of the last so many controls are repeats. */
const MEMORY = 3;

/** Log active, lateness, since the last act, acts, repeats, then a count per kind of evidence. */
const WIDTH = 5 + EVIDENCE_KINDS.length;

interface Features {
  readonly table: TimeTable;
  readonly last: readonly number[];
  readonly acts: number;
  readonly repeats: number;
  readonly counts: readonly number[];
  readonly row: Float64Array;
}

const features = (
  tables: ReadonlyMap<number, TimeTable>,
): Omit<Scorer<Features>, "begin" | "score"> & {
  readonly begin: (attempt: { readonly step: number }) => Features;
} => ({
  begin: ({ step }) => ({
    table: timesOf(tables, step),
    last: [],
    acts: 0,
    repeats: 0,
    counts: EVIDENCE_KINDS.map(() => 0),
    row: new Float64Array(WIDTH),
  }),
  tick: (before, look) => {
    const after = { ...before, ...afterActs(before, look), counts: countsAfter(before, look) };
    const { acts, counts, repeats, table } = after;
    const second = inSeconds(look.active);
    const row = Float64Array.of(
      Math.log(second),
      latenessOf(table, second),
      Math.log1p(look.sinceAct),
      Math.log1p(acts),
      Math.log1p(repeats),
      ...counts.map(Math.log1p),
    );
    return { ...after, row };
  },
});

const afterActs = (before: Features, { acts: seen }: Look): Pick<Features, "acts" | "last" | "repeats"> => {
  let { acts, last, repeats } = before;
  for (const target of seen) {
    acts += 1;
    if (last.includes(target)) repeats += 1;
    last = [...last, target].slice(-MEMORY);
  }
  return { acts, last, repeats };
};

const countsAfter = ({ counts }: Features, { evidence }: Look): readonly number[] =>
  evidence.length === 0
    ? counts
    : counts.map((count, index) => count + evidence.filter(({ kind }) => kind === EVIDENCE_KINDS[index]).length);

/** Neighbouring seconds of one attempt say nearly the same. */
const EVERY = 4;

const sampleOf = (training: readonly Observed[], scorer: ReturnType<typeof features>): LogisticSample => {
  const [rows, labels]: [number[], number[]] = [[], []];
  for (const attempt of training) {
    if (attempt.ending !== "done" && attempt.ending !== "left") continue;
    let state = scorer.begin(attempt);
    eachLook(attempt, (look, index) => {
      state = scorer.tick(state, look);
      if (index % EVERY !== 0) return;
      rows.push(...state.row);
      labels.push(attempt.ending === "left" ? 1 : 0);
    });
  }
  return { width: WIDTH, features: Float64Array.from(rows), labels: Uint8Array.from(labels) };
};

/** Learns who will leave from every fourth second of every attempt that ended. */
export const logisticBaseline: Method = {
  name: "logistic on the same features",
  gives: "failing",
  learn: (training) => {
    const scorer = features(learnTimes(training));
    const model = fitLogistic(sampleOf(training, scorer), { ridge: 10 });
    return hideState<Features>({ ...scorer, score: ({ row }) => probabilityOf(model, row) });
  },
};
