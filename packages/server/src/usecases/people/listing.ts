import type { Timestamp } from "@handrail/core/base";
import { type Content, findStep, textIn } from "@handrail/core/content";
import { journeyStanding } from "@handrail/core/progress";
import type { PeopleReport, PersonRow } from "@handrail/core/protocol";
import type { ListedPerson, PeopleFilter } from "../../ports/people.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { REPORT_LOCALE } from "../reports/stallPoint.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { journeysFor } from "./summary.ts";

const PER_PAGE = 50;

/** One page of people, newest first. A page begins where the last one ended, whoever has come since. */
export const listPeople = async (
  { store, clock }: Deps,
  { id }: Environment,
  filter: PeopleFilter,
  cursor: string | null,
): Promise<PeopleReport> => {
  const after = cursor === null ? null : readCursor(cursor);
  const { people, total } = await store.tables.people.list(id, filter, { after, limit: PER_PAGE + 1 });
  const content = publishedContent(await store.tables.content.all(id));
  const page = people.slice(0, PER_PAGE);
  const last = people.length > PER_PAGE ? page.at(-1) : undefined;
  return {
    people: page.map((person) => rowOf(person, content, clock.now())),
    next: last === undefined ? null : writeCursor(last),
    total,
  };
};

/** Puts titles to a person. */
export const rowOf = (listed: ListedPerson, content: Content, now: Timestamp): PersonRow => {
  const { person, firstSeenAt, lastSeenAt, summary, progress, stuckOn } = listed;
  const title = (key: string): string => {
    const found = findStep(content, key);
    return found === null ? key : textIn(found.step.title, REPORT_LOCALE);
  };
  const next = journeysFor(progress, content, now, {})
    .map((journey) => journeyStanding(progress, journey).next)
    .find((step) => step !== null);
  return {
    person,
    name: summary.name,
    account: summary.account,
    firstSeenAt,
    lastSeenAt,
    stepsDone: summary.stepsDone,
    stepsRequired: summary.stepsRequired,
    stuckOn: stuckOn === null ? null : { ...stuckOn, title: title(stuckOn.step) },
    nextStep: next === undefined || next === null ? null : { step: next, title: title(next) },
  };
};
