import type { Duration } from "@handrail/core/base";
import { type Content, stepsOf } from "@handrail/core/content";
import { type Bootstrap, PROTOCOL_VERSION } from "@handrail/core/protocol";
import { quantileOf, type StepModel, sizeOf } from "@handrail/core/stall";
import type { Tables } from "../../ports/store.ts";
import type { Environment } from "../../ports/workspaces.ts";
import type { Deps } from "../deps.ts";
import { readSteps, type StepRows } from "../rollups/readSteps.ts";
import { readTimes } from "../rollups/stepLayout.ts";
import { measuredThresholds } from "./measuredThresholds.ts";
import { policyOf } from "./policy.ts";
import { publishedContent } from "./published.ts";

/** "About 4 minutes" wants at least so many who finished. */
const ENOUGH_FINISHERS = 5;

/** Times, and effects of guides, older than this may be of another product. */
const TIMES_WITHIN_DAYS = 90;

/**
 * Makes what browsers are served anew from the content, models and settings as they now stand, inside the transaction
 * that changed one of them. The revision is a fingerprint of it, so an unchanged bootstrap keeps its ETag.
 */
export const refreshBootstrap = async (deps: Deps, tables: Tables, environment: Environment): Promise<void> => {
  const content = publishedContent(await tables.content.all(environment.id));
  const window = { now: deps.clock.now(), days: TIMES_WITHIN_DAYS, plan: null };
  const steps = await readSteps(tables, environment.id, window);
  const bootstrap: Omit<Bootstrap, "revision"> = {
    version: PROTOCOL_VERSION,
    content,
    models: await publishedModels(tables, environment, content),
    stepTimes: stepTimes(content, steps),
    settings: {
      attention: environment.attention,
      stall: { ...policyOf(environment.stall), thresholds: measuredThresholds(content, steps) },
      holdoutSalt: environment.holdoutSalt,
      globalHoldout: environment.globalHoldout,
    },
  };
  const revision = deps.secrets.hash(JSON.stringify(bootstrap)).slice(0, 16);
  if ((await tables.content.revision(environment.id)) === revision) return;
  await tables.content.saveBootstrap(environment.id, { revision, body: JSON.stringify({ ...bootstrap, revision }) });
};

/** Publishes anew what follows from what people do: how long steps take, and how much guides help. */
export const republish = (deps: Deps, environment: Environment): Promise<void> =>
  deps.store.write((tables) => refreshCurrent(deps, tables, environment.id));

/** For jobs, which read the environment a while ago: publishes under the settings as they stand now. */
export const refreshCurrent = async (deps: Deps, tables: Tables, id: Environment["id"]): Promise<void> => {
  const environment = (await tables.workspaces.environments()).find((one) => one.id === id);
  if (environment !== undefined) await refreshBootstrap(deps, tables, environment);
};

const publishedModels = async (
  tables: Tables,
  { id }: Environment,
  content: Content,
): Promise<Readonly<Record<string, StepModel>>> => {
  const fitted = await tables.models.all(id);
  const models: Record<string, StepModel> = {};
  for (const { step } of stepsOf(content)) {
    const found = fitted.find((one) => one.step === step.key && one.definitionVersion === step.definitionVersion);
    if (found !== undefined) models[step.key] = found.model;
  }
  return models;
};

const stepTimes = (content: Content, steps: StepRows): Readonly<Record<string, Duration>> => {
  const times: Record<string, Duration> = {};
  for (const { step } of stepsOf(content)) {
    const done = readTimes(steps.sum(step.key, step.definitionVersion), "done");
    const median = sizeOf(done) >= ENOUGH_FINISHERS ? quantileOf(done, 0.5) : null;
    if (median !== null) times[step.key] = median;
  }
  return times;
};
