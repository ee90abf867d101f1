import { hrefOf, type Place } from "../location/place.ts";

/** What a report may be narrowed to. `null` is "all". */
export interface Filters {
  readonly days: string;
  readonly journey: string | null;
  readonly plan: string | null;
}

/** The lengths of time on offer; others may stand in a link that somebody wrote by hand. */
export const DAY_CHOICES: readonly string[] = ["7", "28", "90", "365"];

/** Four whole weeks: short enough to be now, long enough to hold every day of the week alike. */
export const DEFAULT_DAYS = "28";

const isDays = (text: string | undefined): text is string =>
  text !== undefined && /^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 365;

/** Reads the filters of an address; what makes no sense there counts as not set. */
export const filtersIn = (place: Place): Filters => {
  const days = place.query["days"];
  return {
    days: isDays(days) ? String(Number(days)) : DEFAULT_DAYS,
    journey: place.query["journey"] || null,
    plan: place.query["plan"] || null,
  };
};

/** The query that says these filters; defaults are left out, so that one view has one address. */
export const queryOf = (filters: Filters): Readonly<Record<string, string | null>> => ({
  days: filters.days === DEFAULT_DAYS ? null : filters.days,
  journey: filters.journey,
  plan: filters.plan,
});

/** A link to another page that keeps the environment and the given part of the filters. */
export const linkWith = (place: Place, path: string, query: Readonly<Record<string, string | null>> = {}): string =>
  hrefOf(path, { env: place.query["env"], ...query });
