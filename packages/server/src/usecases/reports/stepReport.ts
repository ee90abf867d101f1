import { ok } from "@handrail/core/base";
import { findStep, helpedStep } from "@handrail/core/content";
import type { StepReport } from "@handrail/core/protocol";
import { BIN_COUNT, binBounds, quantileOf } from "@handrail/core/stall";
import type { Environment } from "../../ports/workspaces.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { type Outcome, refuseUnknown } from "../failure.ts";
import { readSteps } from "../rollups/readSteps.ts";
import { readTimes } from "../rollups/stepLayout.ts";
import { sweepLeft } from "../upkeep/sweepLeft.ts";
import { detectorReport, fittedOf, harderIn } from "./detectorReport.ts";
import { guideCounts } from "./guideStats.ts";
import { stallPoint } from "./stallPoint.ts";
import { survivalIn } from "./survivalIn.ts";
import { windowOf } from "./window.ts";

/** One step in depth. */
export const stepReport = async (
  deps: Deps,
  environment: Environment,
  query: { readonly step: string; readonly days: number; readonly plan: string | null },
): Promise<Outcome<StepReport>> => {
  const { id } = environment;
  await sweepLeft(deps, id);
  const { tables } = deps.store;
  const now = deps.clock.now();
  const content = publishedContent(await tables.content.all(id));
  const place = findStep(content, query.step);
  if (place === null) return refuseUnknown("step");
  const window = windowOf(now, query.days);
  const { step } = place;
  const steps = await readSteps(tables, id, { now, days: query.days, plan: query.plan, step: step.key });
  const sum = steps.sum(step.key, step.definitionVersion);
  const done = readTimes(sum, "done");
  const counts = await guideCounts(deps, id, query.days);
  const fitted = fittedOf(await tables.models.all(id), step);
  return ok({
    window,
    point: stallPoint(place, steps.of(step.key, step.definitionVersion), window, harderIn(fitted)),
    times: timesIn(sum),
    quantiles: {
      p25: quantileOf(done, 0.25),
      p50: quantileOf(done, 0.5),
      p75: quantileOf(done, 0.75),
      p90: quantileOf(done, 0.9),
    },
    guides: content.guides
      .filter((guide) => helpedStep(guide) === step.key)
      .map(({ key, name }) => {
        const { triggered, shown, withheld, failed } = counts(key);
        return { guide: key, name, triggered, shown, withheld, failed };
      }),
    survival: survivalIn(sum),
    detector: detectorReport(fitted, environment.stall),
    harder: harderIn(fitted),
  });
};

/** The bins that hold anything and those between them: a hundred empty ones say nothing. */
const timesIn = (sum: Int32Array): StepReport["times"] => {
  const [done, left, other] = [readTimes(sum, "done"), readTimes(sum, "left"), readTimes(sum, "other")];
  const held = (bin: number): boolean => (done[bin] ?? 0) + (left[bin] ?? 0) + (other[bin] ?? 0) > 0;
  const bins = Array.from({ length: BIN_COUNT }, (_, bin) => bin);
  const [first, last] = [bins.find(held), bins.findLast(held)];
  if (first === undefined || last === undefined) return [];
  return bins.slice(first, last + 1).map((bin) => {
    const { from, to } = binBounds(bin);
    // JSON knows no infinity: the open bin ends where the next would.
    const end = Number.isFinite(to) ? to : binBounds(BIN_COUNT - 2).to;
    return { from, to: end, done: done[bin] ?? 0, left: left[bin] ?? 0, other: other[bin] ?? 0 };
  });
};
