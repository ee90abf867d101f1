import { type Step, stepsOf } from "@handrail/core/content";
import { carryOver, SHIP_PRIOR } from "@handrail/core/stall";
import type { FitOutcome, StartFit } from "../../ports/fitting.ts";
import type { FitBasis, FitDetails, FittedModel } from "../../ports/models.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { refreshCurrent } from "../content/bootstrap.ts";
import { policyOf } from "../content/policy.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { dayNumber } from "../rollups/day.ts";
import { ENOUGH_FOR_PRIOR, MOST_ATTEMPTS, readAttempts } from "./attempts.ts";
import { startFitHere } from "./fitTogether.ts";
import { harderOf } from "./harder.ts";
import { countedSample, readNaturalRows, readNaturalTotals, sightingsIn, versionName } from "./naturalRows.ts";
import { hasNews } from "./news.ts";
import { yieldToRequests } from "./yieldToRequests.ts";

/** What is done with one live step. */
interface Place {
  readonly step: Step;
  readonly held: FittedModel | undefined;
  readonly basis: FitBasis;
  readonly wanted: boolean;
}

/**
 * Fits the stall models of the steps that have news, from attempts no guide could have helped, and publishes what changed;
 * answers how many models that were. Where nobody has attempted anything there is nothing to learn.
 */
export const fitModels = async (
  deps: Deps,
  environment: Environment,
  startFit: StartFit = startFitHere,
): Promise<number> => {
  const { store } = deps;
  const places = await placesOf(deps, environment);
  if (!places.some(({ wanted }) => wanted)) return 0;
  const fitted = await fitPlaces(deps, environment, places, startFit);
  await store.write(async (tables) => {
    await tables.models.save(environment.id, fitted);
    await refreshCurrent(deps, tables, environment.id);
  });
  return fitted.length;
};

/** Whether a fit would find anything to do: a few rows are read for the answer. */
export const hasNewsFor = async (deps: Deps, environment: Environment): Promise<boolean> =>
  (await placesOf(deps, environment)).some(({ wanted }) => wanted);

const placesOf = async ({ store, clock }: Deps, environment: Environment): Promise<readonly Place[]> => {
  const { tables } = store;
  const totals = await readNaturalTotals(tables.rollups, environment.id);
  const models = await tables.models.all(environment.id);
  const { falseInterruptions, beforePromise } = environment.stall;
  const places = stepsOf(publishedContent(await tables.content.all(environment.id))).map(({ step }): Place => {
    const held = models.find((one) => one.step === step.key);
    const own = totals.get(versionName(step.key, step.definitionVersion)) ?? [];
    const basis = { totals: own, falseInterruptions, beforePromise, day: dayNumber(clock.now()) };
    return { step, held, basis, wanted: hasNews(held, step.definitionVersion, basis) };
  });
  const anybody = places.some(({ basis, held }) => basis.totals.some((total) => total > 0) || startOf(held) !== null);
  return anybody ? places : [];
};

/** Where a version begins: with what its predecessor taught, held loosely, or where it began before. */
const startOf = (held: FittedModel | undefined, version?: number): FitDetails["start"] => {
  if (held === undefined || held.details === null) return null;
  if (held.definitionVersion === version) return held.details.start;
  return { time: carryOver(held.details.posterior, SHIP_PRIOR), model: held.model };
};

const fitPlaces = async (
  deps: Deps,
  { id, stall }: Environment,
  places: readonly Place[],
  startFit: StartFit,
): Promise<readonly FittedModel[]> => {
  const { tables } = deps.store;
  const now = deps.clock.now();
  const today = dayNumber(now);
  const rows = await readNaturalRows(tables.rollups, id, today);
  const rowsOf = ({ key, definitionVersion }: Step) => rows.get(versionName(key, definitionVersion)) ?? [];
  const fit = startFit();
  for (const { step, held, wanted } of places) {
    const { key, definitionVersion } = step;
    const limit = wanted ? MOST_ATTEMPTS : ENOUGH_FOR_PRIOR;
    const attempts = await readAttempts(tables.people, id, { step: key, version: definitionVersion, now, limit });
    const sample = { ...countedSample(rowsOf(step), today), ...attempts };
    fit.add({ step: key, definitionVersion, sample, wanted, start: startOf(held, definitionVersion) });
    await yieldToRequests();
  }
  const outcomes = await fit.finish(policyOf(stall));
  return outcomes.flatMap((outcome): readonly FittedModel[] => {
    const place = places.find(({ step }) => step.key === outcome.step);
    if (place === undefined) return [];
    const { step, held, basis } = place;
    return [
      {
        step: outcome.step,
        definitionVersion: outcome.definitionVersion,
        model: withAttempts(outcome, basis),
        fittedAt: now,
        details: {
          ...outcome.details,
          basis,
          start: startOf(held, step.definitionVersion),
          seen: sightingsIn(rowsOf(step)),
          harder: harderOf(rows, { step: step.key, version: step.definitionVersion, today }),
        },
      },
    ];
  });
};

/** The attempts behind a model as people, not as they still count. */
const withAttempts = ({ model }: FitOutcome, { totals }: FitBasis): FittedModel["model"] => ({
  ...model,
  attempts: totals.reduce((sum, total) => sum + total, 0),
});
