import { stepsOf } from "@handrail/core/content";
import type { StallPointsReport } from "@handrail/core/protocol";
import type { Environment } from "../../ports/workspaces.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { readSteps } from "../rollups/readSteps.ts";
import { sweepLeft } from "../upkeep/sweepLeft.ts";
import { badness, stallPoint } from "./stallPoint.ts";
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
  const placed = stepsOf(content)
    .filter(({ journey }) => query.journey === null || journey.key === query.journey)
    .map((place) => ({ place, rows: steps.of(place.step.key, place.step.definitionVersion) }));
  const points = placed
    .map(({ place, rows }) => ({ point: stallPoint(place, rows, window), bad: badness(rows) }))
    .sort((a, b) => b.bad - a.bad || b.point.entered - a.point.entered)
    .map(({ point }) => point);
  return { window, points, plans: await tables.accounts.plans(id) };
};
