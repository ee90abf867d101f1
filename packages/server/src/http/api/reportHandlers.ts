import { ok } from "@handrail/core/base";
import type { PeopleQuestion } from "../../ports/people.ts";
import { type Outcome, refuse } from "../../usecases/failure.ts";
import { listPeople } from "../../usecases/people/listing.ts";
import { recentEvents } from "../../usecases/people/liveEvents.ts";
import { personReport } from "../../usecases/people/person.ts";
import { ACCOUNT_ORDERS, accountsReport } from "../../usecases/reports/accounts.ts";
import { funnel } from "../../usecases/reports/funnel.ts";
import { guideStats } from "../../usecases/reports/guideStats.ts";
import { stallPoints } from "../../usecases/reports/stallPoints.ts";
import { stepReport } from "../../usecases/reports/stepReport.ts";
import { type EnvironmentCall, environment } from "./call.ts";

const DEFAULT_DAYS = 28;
const MOST_DAYS = 365;
const RECENT = 100;

/** What `status` of the people list may say, and what it means for an attempt. */
const STATUSES: Readonly<Record<string, PeopleQuestion["status"]>> = {
  stuck: "stuck",
  untouched: "untouched",
  active: "open",
  waiting: "waiting",
  skipped: "skipped",
  done: "done",
  left: "left",
};

/** The routes of reports: everybody who is signed in may read them. */
export const reportHandlers = {
  stallPoints: environment("viewer", (call) =>
    withDays(call, async (days) =>
      ok(
        await stallPoints(call.deps, call.environment, {
          days,
          journey: text(call, "journey"),
          plan: text(call, "plan"),
        }),
      ),
    ),
  ),
  step: environment("viewer", (call) =>
    withDays(call, (days) =>
      stepReport(call.deps, call.environment, { days, step: call.params["step"] ?? "", plan: text(call, "plan") }),
    ),
  ),
  funnel: environment("viewer", (call) =>
    withDays(call, (days) =>
      funnel(call.deps, call.environment, { days, journey: text(call, "journey"), plan: text(call, "plan") }),
    ),
  ),
  accounts: environment("viewer", async (call) => {
    const wish = text(call, "sort") ?? ACCOUNT_ORDERS[0];
    const sort = ACCOUNT_ORDERS.find((order) => order === wish);
    if (sort === undefined)
      return refuse("badRequest", `\`sort\` is "${wish}": use one of ${ACCOUNT_ORDERS.join(", ")}.`);
    return ok(await accountsReport(call.deps, call.environment, { plan: text(call, "plan"), sort }));
  }),
  guideStats: environment("viewer", (call) =>
    withDays(call, async (days) => ok(await guideStats(call.deps, call.environment, days))),
  ),
  people: environment("viewer", async (call) => {
    const wish = text(call, "status");
    if (wish !== null && !Object.hasOwn(STATUSES, wish))
      return refuse("badRequest", `\`status\` is "${wish}": use one of ${Object.keys(STATUSES).join(", ")}.`);
    const status = wish === null ? null : (STATUSES[wish] ?? null);
    const question: PeopleQuestion = { text: text(call, "q"), step: text(call, "step"), status };
    return ok(await listPeople(call.deps, call.environment, question, text(call, "cursor")));
  }),
  person: environment("viewer", (call) => personReport(call.deps, call.environment, call.params["person"] ?? "")),
  recentEvents: environment("viewer", async (call) => ok(await recentEvents(call.deps, call.environment.id, RECENT))),
};

const text = ({ query }: EnvironmentCall, name: string): string | null => {
  const value = query[name];
  return value === undefined || value === "" ? null : value;
};

const withDays = async (
  call: EnvironmentCall,
  go: (days: number) => Promise<Outcome<unknown>>,
): Promise<Outcome<unknown>> => {
  const given = text(call, "days");
  const days = given === null ? DEFAULT_DAYS : Number(given);
  if (!Number.isInteger(days) || days < 1 || days > MOST_DAYS)
    return refuse("badRequest", `\`days\` is "${given}": use a whole number from 1 to ${MOST_DAYS}.`);
  return go(days);
};
