import { ok } from "@handrail/core/base";
import { stepsOf, textIn } from "@handrail/core/content";
import { stepStatus, traitsOf } from "@handrail/core/progress";
import type { PersonReport } from "@handrail/core/protocol";
import type { EpisodeState } from "../../ports/people.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { type Outcome, refuseUnknown } from "../failure.ts";
import { REPORT_LOCALE } from "../reports/stallPoint.ts";
import { rowOf } from "./listing.ts";
import { liveEventOf } from "./liveEvents.ts";
import { readNames } from "./names.ts";

const EVENTS_SHOWN = 100;

/** All about one person, with what they did before their name was known. */
export const personReport = async (
  { store, clock }: Deps,
  { id }: Environment,
  person: string,
): Promise<Outcome<PersonReport>> => {
  const { tables } = store;
  const state = (await tables.people.load(id, [person])).get(person);
  if (state === undefined) return refuseUnknown("person");
  const content = publishedContent(await tables.content.all(id));
  const episodes = await tables.people.loadEpisodes(id, [person]);
  const stuck = episodes
    .filter(isStuck)
    .sort((a, b) => b.report.lastActiveAt - a.report.lastActiveAt)
    .map(({ report }) => ({ step: report.step, active: report.active }))[0];
  const events = await tables.events.ofPeople(id, [person, ...state.claims], EVENTS_SHOWN);
  const names = await readNames(tables, id, [state.summary.account, ...events.map(({ event }) => event.account)]);
  return ok({
    row: rowOf({ ...state, stuckOn: stuck ?? null }, { content, names, now: clock.now() }),
    traits: traitsOf(state.progress),
    steps: stepsOf(content).map(({ journey, step }) => {
      const episode = episodes.find(
        ({ report }) => report.step === step.key && report.definitionVersion === step.definitionVersion,
      );
      return {
        step: step.key,
        title: textIn(step.title, REPORT_LOCALE),
        journey: journey.key,
        status: stepStatus(state.progress, step.key),
        active: episode?.report.active ?? null,
        stuck: episode !== undefined && isStuck(episode),
        completedAt: state.progress.steps[step.key]?.completedAt?.at ?? null,
      };
    }),
    events: events.map((event) => liveEventOf(event, names)),
  });
};

/** Flagged by the detector and not ended; claimed ones are shown by what they last reported. */
const isStuck = ({ report, counted }: EpisodeState): boolean => {
  const outcome = counted?.outcome ?? report.outcome;
  return report.stuckAt !== null && (outcome === "open" || outcome === "left");
};
