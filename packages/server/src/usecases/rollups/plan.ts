import type { Timestamp } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import type { PlanTimes } from "../../ports/people.ts";

/** The plan of people whose account has named none. */
export const NO_PLAN = "";

/** Learns the plan an event names. Firsts get earlier and lasts later, so the order of events does not matter. */
export const learnPlan = (plans: PlanTimes, event: HandrailEvent): PlanTimes => {
  if (event.type !== "accountIdentified" || !Object.hasOwn(event.traits, "plan")) return plans;
  const plan = event.traits["plan"];
  if (typeof plan !== "string" || plan === "__proto__") return plans;
  return joinPlans(plans, { [plan]: { first: event.at, last: event.at } });
};

/** Joins what two people, who turned out to be one, said of their plan. Answers `a` itself when `b` adds nothing. */
export const joinPlans = (a: PlanTimes, b: PlanTimes): PlanTimes => {
  let joined: Record<string, PlanTimes[string]> | null = null;
  for (const [plan, times] of Object.entries(b)) {
    const ours = Object.hasOwn(a, plan) ? a[plan] : undefined;
    const first = ours === undefined || times.first < ours.first ? times.first : ours.first;
    const last = ours === undefined || times.last > ours.last ? times.last : ours.last;
    if (ours !== undefined && first === ours.first && last === ours.last) continue;
    joined ??= { ...a };
    joined[plan] = { first, last };
  }
  return joined ?? a;
};

/**
 * The plan at a moment: the one said last up to then, or, for a moment before anything was said, the one said first.
 * Between its first and its last mention a plan that was left and taken up again is taken to have gone on.
 */
export const planAt = (plans: PlanTimes, moment: Timestamp): string => {
  let latest: { readonly plan: string; readonly at: number } | null = null;
  let first: { readonly plan: string; readonly at: number } | null = null;
  for (const [plan, times] of Object.entries(plans)) {
    const at = times.last <= moment ? times.last : times.first;
    // Equal moments are told apart by name: the answer must not hang on the order of a record.
    if (at <= moment && (latest === null || at > latest.at || (at === latest.at && plan > latest.plan)))
      latest = { plan, at };
    if (first === null || times.first < first.at || (times.first === first.at && plan < first.plan))
      first = { plan, at: times.first };
  }
  return (latest ?? first)?.plan ?? NO_PLAN;
};
