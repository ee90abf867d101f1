import { stepsOf } from "@handrail/core/content";
import { combineHistograms, fitStepModel, PRIOR_MODEL, type StepSample } from "@handrail/core/stall";
import type { FittedModel } from "../../ports/models.ts";
import type { RollupRow } from "../../ports/rollups.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { refreshBootstrap } from "../content/bootstrap.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { dayNumber } from "../rollups/day.ts";
import { readSteps, sumRows } from "../rollups/readSteps.ts";
import { readEvidence, readTimes, STEP_VECTOR_LENGTH } from "../rollups/stepLayout.ts";

/** Older attempts speak of an older product. */
const LEARN_FROM_DAYS = 90;

/** Somebody who left may come back: only after so long are they gone for good. */
const GONE_AFTER_DAYS = 14;

/**
 * Fits the stall model of every live step to the attempts nobody helped, and publishes what changed. A step nobody has
 * tried since keeps the model it had.
 */
export const fitModels = async (deps: Deps, environment: Environment): Promise<number> => {
  const { store, clock } = deps;
  const now = clock.now();
  const content = publishedContent(await store.tables.content.all(environment.id));
  const rows = await readSteps(store.tables, environment.id, { now, days: LEARN_FROM_DAYS, plan: null });
  const held = await store.tables.models.all(environment.id);
  const fitted: FittedModel[] = [];
  for (const { step } of stepsOf(content)) {
    const sample = sampleOf(rows.of(step.key, step.definitionVersion), dayNumber(now));
    const before = held.find((one) => one.step === step.key);
    // A new version of a step starts from what its old version taught.
    const prior =
      before !== undefined && before.definitionVersion !== step.definitionVersion ? before.model : PRIOR_MODEL;
    const model = fitStepModel(sample, prior);
    const isSame = before?.definitionVersion === step.definitionVersion && isEqual(before.model, model);
    if (model !== prior && !isSame)
      fitted.push({ step: step.key, definitionVersion: step.definitionVersion, model, fittedAt: now });
  }
  await store.write(async (tables) => {
    await tables.models.save(environment.id, fitted);
    await refreshBootstrap(deps, tables, environment);
  });
  return fitted.length;
};

/** What the rows say, sorted by how sure the end of an attempt is. */
const sampleOf = (rows: readonly RollupRow[], today: number): StepSample => {
  const unhelped = rows.filter(({ key }) => key.cohort !== "helped");
  const all = sumRows(unhelped, STEP_VECTOR_LENGTH);
  const isGone = ({ key }: RollupRow): boolean => key.day <= today - GONE_AFTER_DAYS;
  const gone = sumRows(unhelped.filter(isGone), STEP_VECTOR_LENGTH);
  const recent = sumRows(
    unhelped.filter((row) => !isGone(row)),
    STEP_VECTOR_LENGTH,
  );
  return {
    done: readTimes(all, "done"),
    left: readTimes(gone, "left"),
    open: combineHistograms(readTimes(all, "other"), readTimes(recent, "left")),
    evidence: {
      done: readEvidence(all, "done"),
      left: readEvidence(all, "left"),
    },
  };
};

const isEqual = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
