import { days, type Timestamp, timestamp } from "@handrail/core/base";
import { textIn } from "@handrail/core/content";
import type { AccountRow, AccountsReport } from "@handrail/core/protocol";
import { hasReached, windowStart } from "@handrail/core/value";
import type { AccountState } from "../../ports/accounts.ts";
import type { AccountPeople } from "../../ports/people.ts";
import type { Environment } from "../../ports/workspaces.ts";
import { publishedContent } from "../content/published.ts";
import type { Deps } from "../deps.ts";
import { accountNameOf } from "../people/names.ts";
import { dayNumber } from "../rollups/day.ts";
import { shareOf } from "./share.ts";
import { REPORT_LOCALE } from "./stallPoint.ts";

/** Somebody counts as active for four weeks after they were last seen. */
const ACTIVE_WITHIN = days(28);

/**
 * The orders a list of accounts can be put in; the first is the one without a wish. `value` asks who gets too little for
 * what they pay: fewest thresholds reached first, and among those the highest price.
 */
export const ACCOUNT_ORDERS = [
  "value",
  "price",
  "lastSeenAt",
  "name",
  "activePeople",
  "stuckNow",
  "onboarding",
] as const;

/** How accounts are ordered. */
export type AccountOrder = (typeof ACCOUNT_ORDERS)[number];

/** What each account gets for what it pays. */
export const accountsReport = async (
  { store, clock }: Deps,
  { id }: Environment,
  query: { readonly plan: string | null; readonly sort: AccountOrder },
): Promise<AccountsReport> => {
  const { tables } = store;
  const now = clock.now();
  const { valueMetrics } = publishedContent(await tables.content.all(id));
  const people = new Map(
    (await tables.people.byAccount(id, timestamp(now - ACTIVE_WITHIN))).map((sums) => [sums.account, sums]),
  );
  const amounts = await Promise.all(
    valueMetrics.map(async (metric) => {
      const from = dayNumber(windowStart(metric, now));
      const sums = await tables.values.sumByAccount(id, metric.key, from);
      const reached = await tables.values.peopleReached(id, metric.key, from, Math.ceil(metric.threshold * 1000));
      return (account: string): AccountRow["metrics"][number] => {
        const amount = (sums.get(account) ?? 0) / 1000;
        const peopleReached = reached.get(account) ?? 0;
        // A metric per person is reached by an account once one of its people reached it.
        const isReached = metric.per === "account" ? hasReached(metric, amount) : peopleReached > 0;
        return { key: metric.key, amount, reached: isReached, peopleReached };
      };
    }),
  );
  const states = new Map((await tables.accounts.all(id)).map((state) => [state.account, state]));
  const rows = [...new Set([...states.keys(), ...people.keys()])]
    .map((account) => rowOf(account, states.get(account) ?? null, people.get(account) ?? null))
    .filter(({ plan }) => query.plan === null || plan === query.plan)
    .map((row) => ({ ...row, metrics: amounts.map((of) => of(row.account)) }))
    .sort(ORDERS[query.sort]);
  return {
    asOf: now,
    metrics: valueMetrics.map(({ key, name, unit, threshold, window, per }) => ({
      key,
      name: textIn(name, REPORT_LOCALE),
      unit: textIn(unit, REPORT_LOCALE),
      threshold,
      window,
      per,
    })),
    accounts: rows,
    plans: await tables.accounts.plans(id),
  };
};

const byName = (a: AccountRow, b: AccountRow): number =>
  a.name.localeCompare(b.name) || (a.account < b.account ? -1 : 1);
const byPrice = (a: AccountRow, b: AccountRow): number => (b.price ?? -1) - (a.price ?? -1) || byName(a, b);
const reachedBy = ({ metrics }: AccountRow): number => metrics.filter(({ reached }) => reached).length;
const share = ({ onboarding }: AccountRow): number => (onboarding.of === 0 ? 0 : onboarding.count / onboarding.of);

const ORDERS: Readonly<Record<AccountOrder, (a: AccountRow, b: AccountRow) => number>> = {
  value: (a, b) => reachedBy(a) - reachedBy(b) || byPrice(a, b),
  price: byPrice,
  lastSeenAt: (a, b) => b.lastSeenAt - a.lastSeenAt || byName(a, b),
  name: byName,
  activePeople: (a, b) => b.activePeople - a.activePeople || byName(a, b),
  stuckNow: (a, b) => b.stuckNow - a.stuckNow || byName(a, b),
  onboarding: (a, b) => share(a) - share(b) || byName(a, b),
};

const rowOf = (
  account: string,
  state: AccountState | null,
  people: AccountPeople | null,
): Omit<AccountRow, "metrics"> => {
  const trait = (name: string): unknown => state?.traits[name]?.value;
  const [plan, price, seats] = [trait("plan"), trait("price"), trait("seats")];
  return {
    account,
    name: accountNameOf(state) ?? account,
    plan: typeof plan === "string" ? plan : null,
    price: typeof price === "number" ? price : null,
    seats: typeof seats === "number" ? seats : null,
    activePeople: people?.active ?? 0,
    lastSeenAt: people?.lastSeenAt ?? state?.firstSeenAt ?? NEVER,
    onboarding: shareOf(people?.stepsDone ?? 0, people?.stepsRequired ?? 0),
    stuckNow: people?.stuckNow ?? 0,
  };
};

const NEVER: Timestamp = timestamp(0);
