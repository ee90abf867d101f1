/**
 * Our detector as one of the simulator's methods, taught the way the server teaches it and run the way a browser runs it:
 * reports become trails, trails become a model per step, and the detector's port is told of each second.
 */
import { seconds } from "@handrail/core/base";
import {
  type Attempt,
  actOn,
  type Controls,
  type DetectorState,
  EMPTY_TRAIL,
  extendTrail,
  fitAppPrior,
  fitStepModel,
  packModel,
  type Signal,
  type StepModel,
  type StepSample,
  sealDetector,
  signalOf,
  TAIL_SECONDS,
  type Trail,
  unpackModel,
} from "@handrail/core/stall";
import type { Look } from "../../simulation/stall/look.ts";
import type { Method } from "../../simulation/stall/method.ts";
import { eachLook, type Observed } from "../../simulation/stall/replay.ts";
import { type Halves, halve } from "./halves.ts";
import { histogramOf, PROMISED, tallied } from "./learn.ts";
import { type Lessons, learnWeights } from "./upperBaselines.ts";

/** What a look is to the detector, given the controls used before. */
const hear = (before: Controls, { acts, evidence }: Look) => {
  const signals: Signal[] = evidence.flatMap((one) => signalOf(one) ?? []);
  let controls = before;
  for (const control of acts) {
    const heard = actOn(controls, control);
    controls = heard.controls;
    signals.push(heard.act);
  }
  return { signals, controls };
};

/** A report as the server keeps it. */
interface Report extends Attempt {
  readonly person: string;
  readonly step: number;
  readonly ending: Observed["ending"];
  readonly end: number;
}

const reportOf = (attempt: Observed): Report => {
  let trail: Trail = EMPTY_TRAIL;
  let controls: Controls = [];
  eachLook(attempt, (look, index) => {
    const heard = hear(controls, look);
    controls = heard.controls;
    // A look shows what happened in the second before it.
    for (const signal of heard.signals) trail = extendTrail(trail, { kind: "signal", second: index, signal });
  });
  const { person, step, ending, end, looks } = attempt;
  return { trail: trail.text, seconds: looks, failed: ending === "left", person, step, ending, end };
};

const isSettled = ({ ending }: Report): boolean => ending === "done" || ending === "left";

const sampleOf = (reports: readonly Report[], [teaching, promising]: Halves<Report>): StepSample => {
  const ended = (ending: Report["ending"]) => reports.filter((report) => report.ending === ending);
  const [done, left] = [ended("done"), ended("left")];
  return {
    done: histogramOf(done),
    left: histogramOf(left),
    // Whoever skipped it or waits on the outside was not seen to fail.
    open: histogramOf([...ended("skipped"), ...ended("waiting")]),
    evidence: { done: tallied(done), tail: tallied(left, TAIL_SECONDS) },
    teaching,
    testing: promising,
  };
};

type Models = ReadonlyMap<number, StepModel>;

interface Taught extends Lessons {
  readonly models: Models;
}

/** The model of each step, from reports as they arrived. */
const learnModels = (training: readonly Observed[], seed: string): Taught => {
  const reports = training.map(reportOf);
  const halves = halve(reports.filter(isSettled), seed);
  const [teaching, promising] = halves.map((half) => Map.groupBy(half, ({ step }) => step));
  const samples = new Map(
    [...Map.groupBy(reports, ({ step }) => step)].map(
      ([step, all]) => [step, sampleOf(all, [teaching?.get(step) ?? [], promising?.get(step) ?? []])] as const,
    ),
  );
  const prior = fitAppPrior([...samples.values()]);
  const models = new Map(
    [...samples].map(([step, sample]) => [step, fitStepModel(sample, prior, PROMISED).model] as const),
  );
  const lessons = (half: readonly Report[]) => half.map((heard) => ({ step: `${heard.step}`, heard }));
  return {
    models,
    prior,
    parts: { teaching: lessons(halves[0]), promising: lessons(halves[1]) },
    steps: new Map([...models].map(([step, model]) => [`${step}`, { seal: unpackModel(model) ?? prior.model }])),
  };
};

/** The same detector deaf to its filter: what pace and counts reach alone, learned in the same way. */
const withoutFilter = (taught: Taught): Models => {
  const weights = learnWeights(taught, "traits");
  return new Map(
    [...taught.models].map(([step, model]) => {
      const seal = taught.steps.get(`${step}`)?.seal ?? taught.prior.model;
      const [intercept = 0, , ...own] = weights.get(`${step}`) ?? [];
      if (own.length === 0) return [step, model];
      const layer = { intercept, trust: 0, weights: own };
      return [step, packModel({ ...seal, ...layer, fate: layer }, model.attempts)];
    }),
  );
};

interface Detecting extends Pick<Method, "name" | "gives"> {
  readonly modelsOf: (taught: Taught) => Models;
  readonly says: (state: DetectorState) => number;
}

/** It does not use who is slow in general: a method is told of one attempt at a time. */
const detecting = ({ name, gives, modelsOf, says }: Detecting): Method => ({
  name,
  gives,
  learn: (training, { seed }) => {
    const taught = learnModels(training, `${seed}/promise`);
    const models = modelsOf(taught);
    const unknown = packModel(taught.prior.model, 0);
    return ({ step }) => {
      const model = models.get(step) ?? unknown;
      let state = sealDetector.begin(model, 0);
      let controls: Controls = [];
      return (look) => {
        const heard = hear(controls, look);
        controls = heard.controls;
        // What a second showed is weighed with that second, so it is told before the second is over.
        const before = seconds(Math.floor(look.active / 1000) - 1);
        if (heard.signals.length > 0) {
          state = sealDetector.look(state, model, { active: before, signals: heard.signals });
        }
        state = sealDetector.look(state, model, { active: look.active, signals: [] });
        return says(state);
      };
    };
  },
});

/** Ours, as it ships: by how likely it is that somebody is stuck and will not come out of it alone. */
export const sealMethod: Method = detecting({
  name: "seal",
  gives: "lost",
  modelsOf: ({ models }) => models,
  says: sealDetector.probability,
});

/** Ours, by the other thing it says: how likely it is that somebody will not get through. */
export const fateMethod: Method = detecting({
  name: "seal's word on failing",
  gives: "failing",
  modelsOf: ({ models }) => models,
  says: sealDetector.failing,
});

/** Ours without the filter. */
export const paceMethod: Method = detecting({
  name: "pace without the filter",
  gives: "failing",
  modelsOf: withoutFilter,
  says: sealDetector.probability,
});
