import type { ComponentChildren } from "preact";
import { InlineSelect } from "../controls/InlineSelect.tsx";
import { useLocation } from "../location/LocationProvider.tsx";
import { DAY_CHOICES, filtersIn, queryOf } from "./filters.ts";

/** A choice that stands in the address but not among the options is offered too, so that the list tells the truth. */
const withCurrent = <Option extends { readonly value: string; readonly label: string }>(
  options: readonly Option[],
  current: string,
): readonly { readonly value: string; readonly label: string }[] =>
  options.some((option) => option.value === current) ? options : [...options, { value: current, label: current }];

const daysLabel = (days: string): string => (days === "1" ? "1 day" : days === "365" ? "year" : `${days} days`);

/** The line of filters, as a sentence with words that can be changed. */
export const FilterSentence = ({ children }: { readonly children: ComponentChildren }) => (
  <p class="filter-sentence">{children}</p>
);

/** "last 28 days". */
export const DaysFilter = () => {
  const { place, setQuery } = useLocation();
  const filters = filtersIn(place);
  const options = DAY_CHOICES.map((days) => ({ value: days, label: daysLabel(days) }));
  return (
    <>
      last{" "}
      <InlineSelect
        label="Length of time"
        value={filters.days}
        options={withCurrent(options, filters.days).map(({ value }) => ({ value, label: daysLabel(value) }))}
        onChange={(days) => setQuery(queryOf({ ...filters, days }))}
      />
    </>
  );
};

/** "journey Getting started", or all of them. */
export const JourneyFilter = ({
  journeys,
  all,
  value,
}: {
  readonly journeys: readonly { readonly key: string; readonly title: string }[];
  /** Whether "all journeys" is a choice: a funnel is always of one. */
  readonly all: boolean;
  readonly value: string | null;
}) => {
  const { setQuery } = useLocation();
  const named = journeys.map((journey) => ({ value: journey.key, label: journey.title }));
  const options = all ? [{ value: "", label: "all journeys" }, ...named] : named;
  return (
    <InlineSelect
      label="Journey"
      value={value ?? ""}
      options={withCurrent(options, value ?? "")}
      onChange={(journey) => setQuery({ journey })}
    />
  );
};

/** "all plans", or one. */
export const PlanFilter = ({ plans }: { readonly plans: readonly string[] }) => {
  const { place, setQuery } = useLocation();
  const plan = filtersIn(place).plan ?? "";
  return (
    <InlineSelect
      label="Plan"
      value={plan}
      options={withCurrent(
        [{ value: "", label: "all plans" }, ...plans.map((each) => ({ value: each, label: `plan ${each}` }))],
        plan,
      )}
      onChange={(next) => setQuery({ plan: next })}
    />
  );
};
