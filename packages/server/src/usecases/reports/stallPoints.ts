import { stepsOf } from "@handrail/core/content";
import type { StallPointsReport } from "@handrail/core/protocol";
import type { Environment } from "../../ports/workspaces.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { readSteps } from "../rollups/readSteps.ts";
import { sweepLeft } from "../upkeep/sweepLeft.ts";
import { fittedOf, harderIn } from "./detectorReport.ts";
import { rankedStallPoint } from "./stallPoint.ts";
import { windowOf } from "./window.ts";

/** Where people stall, worst first, of the steps that are live in their present version. */
export const stallPoints = async (
  deps: Deps,
  { id }: Environment,
  query: { readonly days: number; readonly journey: string | null; readonly plan: string | null },
): Promise<StallPointsReport> => {
  await sweepLeft(deps, id);
  const { tables } = deps.store;
  const now = deps.clock.now();
  const window = windowOf(now, query.days);
  const content = publishedContent(await tables.content.all(id));
  const steps = await readSteps(tables, id, { now, days: query.days, plan: query.plan });
  const models = await tables.models.all(id);
  const points = stepsOf(content)
    .filter(({ journey }) => query.journey === null || journey.key === query.journey)
    .map((place) => {
      const rows = steps.of(place.step.key, place.step.definitionVersion);
      return rankedStallPoint(place, rows, window, harderIn(fittedOf(models, place.step)));
    })
    .sort((a, b) => b.badness - a.badness || b.point.entered - a.point.entered)
    .map(({ point }) => point);
  return { window, points, plans: await tables.accounts.plans(id) };
};
