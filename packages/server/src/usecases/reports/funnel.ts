import { ok } from "@handrail/core/base";
import { type Journey, type Step, textIn } from "@handrail/core/content";
import type { FunnelReport, FunnelStep } from "@handrail/core/protocol";
import { quantileOf } from "@handrail/core/stall";
import type { Environment } from "../../ports/workspaces.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { type Outcome, refuseUnknown } from "../failure.ts";
import { dayNumber } from "../rollups/day.ts";
import {
  COMPLETED,
  DONE,
  ENTERED,
  JOURNEY_STEP_VECTOR_LENGTH,
  JOURNEY_VECTOR_LENGTH,
  journeyStep,
  medianElapsed,
  REACHED,
} from "../rollups/journeyLayout.ts";
import { readSteps, type StepRows, sumRows } from "../rollups/readSteps.ts";
import { readTimes } from "../rollups/stepLayout.ts";
import { shareOf } from "./share.ts";
import { REPORT_LOCALE } from "./stallPoint.ts";
import { windowOf } from "./window.ts";

/**
 * How far the people who entered a journey within the window have got, on every step alike: the shares speak of one
 * group of people. Without a journey named it is the first one.
 */
export const funnel = async (
  { store, clock }: Deps,
  { id }: Environment,
  query: { readonly journey: string | null; readonly days: number; readonly plan: string | null },
): Promise<Outcome<FunnelReport>> => {
  const { tables } = store;
  const now = clock.now();
  const { journeys } = publishedContent(await tables.content.all(id));
  const journey = query.journey === null ? journeys[0] : journeys.find(({ key }) => key === query.journey);
  if (journey === undefined) return refuseUnknown("journey");
  const until = dayNumber(now);
  const { days, plan } = query;
  const rows = await tables.rollups.read(id, { family: "journey", subject: null, from: until - days + 1, until, plan });
  const sumOf = (subject: string, length: number): Int32Array =>
    sumRows(
      rows.filter(({ key }) => key.subject === subject),
      length,
    );
  const whole = sumOf(journey.key, JOURNEY_VECTOR_LENGTH);
  const entered = whole[ENTERED] ?? 0;
  const active = await readSteps(tables, id, { now, days, plan });
  return ok({
    window: windowOf(now, days),
    journey: journey.key,
    journeyTitle: textIn(journey.title, REPORT_LOCALE),
    entered,
    completed: shareOf(whole[COMPLETED] ?? 0, entered),
    steps: journey.steps.map((step) =>
      funnelStep(step, sumOf(subjectOf(journey, step), JOURNEY_STEP_VECTOR_LENGTH), entered, active),
    ),
  });
};

const subjectOf = (journey: Journey, step: Step): string => journeyStep(journey.key, step.key);

const funnelStep = (step: Step, sum: Int32Array, entered: number, active: StepRows): FunnelStep => {
  const [reached, done] = [sum[REACHED] ?? 0, sum[DONE] ?? 0];
  return {
    step: step.key,
    title: textIn(step.title, REPORT_LOCALE),
    required: step.required,
    reached,
    done: shareOf(done, entered),
    dropped: shareOf(reached - done, reached),
    medianActive: quantileOf(readTimes(active.sum(step.key, step.definitionVersion), "done"), 0.5),
    medianElapsed: medianElapsed(sum),
  };
};
