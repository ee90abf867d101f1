import type { Timestamp } from "@handrail/core/base";
import type { Content } from "@handrail/core/content";
import { journeyStanding } from "@handrail/core/progress";
import type { PeopleReport, PersonRow } from "@handrail/core/protocol";
import type { ListedPerson, PeopleQuestion } from "../../ports/people.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { readCursor, writeCursor } from "./cursor.ts";
import { accountsNamed, type Names, readNames } from "./names.ts";
import { journeysFor } from "./summary.ts";

const PER_PAGE = 50;

/** One page of people, newest first. A page begins where the last one ended, whoever has come since. */
export const listPeople = async (
  { store, clock }: Deps,
  { id }: Environment,
  question: PeopleQuestion,
  cursor: string | null,
): Promise<PeopleReport> => {
  const after = cursor === null ? null : readCursor(cursor);
  const { text } = question;
  const filter = { ...question, accountsNamed: text === null ? [] : await accountsNamed(store.tables, id, text) };
  const { people, total } = await store.tables.people.list(id, filter, { after, limit: PER_PAGE + 1 });
  const content = publishedContent(await store.tables.content.all(id));
  const page = people.slice(0, PER_PAGE);
  const last = people.length > PER_PAGE ? page.at(-1) : undefined;
  const names = await readNames(
    store.tables,
    id,
    page.map(({ summary }) => summary.account),
  );
  return {
    people: page.map((person) => rowOf(person, { content, names, now: clock.now() })),
    next: last === undefined ? null : writeCursor(last),
    total,
  };
};

/** Puts titles and names to a person. */
export const rowOf = (
  listed: ListedPerson,
  { content, names, now }: { readonly content: Content; readonly names: Names; readonly now: Timestamp },
): PersonRow => {
  const { person, firstSeenAt, lastSeenAt, summary, progress, stuckOn } = listed;
  const next = journeysFor(progress, content, now, {})
    .map((journey) => journeyStanding(progress, journey).next)
    .find((step) => step !== null);
  return {
    person,
    name: summary.name,
    account: summary.account,
    accountName: summary.account === null ? null : names.account(summary.account),
    firstSeenAt,
    lastSeenAt,
    stepsDone: summary.stepsDone,
    stepsRequired: summary.stepsRequired,
    stuckOn: stuckOn === null ? null : { ...stuckOn, title: names.step(stuckOn.step) },
    nextStep: next === undefined || next === null ? null : { step: next, title: names.step(next) },
  };
};
