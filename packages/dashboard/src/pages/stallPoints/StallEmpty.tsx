import { linkWith } from "../../filters/filters.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";

/** What stands here before there is anything to report: what will be here, and the one thing to do next. */
export const StallEmpty = ({
  narrowed,
  hasJourneys,
}: {
  readonly narrowed: boolean;
  readonly hasJourneys: boolean;
}) => {
  const { place, setQuery } = useLocation();
  if (narrowed) {
    return (
      <Empty title="Nobody matches these filters">
        <p>There may be people in other journeys or on other plans.</p>
        <button type="button" class="button" onClick={() => setQuery({ journey: null, plan: null })}>
          Show everybody
        </button>
      </Empty>
    );
  }
  return (
    <Empty title="Here you will see where people stall">
      <p>
        One line per step: how many entered it, got through, got stuck or left, how long they took, and what the stuck
        did differently. It needs two things: Handrail in your product, and a journey whose steps it can watch.
      </p>
      <ol class="to-do">
        <li>
          <a href={linkWith(place, "/settings")}>Put the install snippet into your product</a>; the page tells you when
          the first event arrives.
        </li>
        <li>
          {hasJourneys ? (
            <>
              <a href={linkWith(place, "/journeys")}>Check that a journey is published</a>.
            </>
          ) : (
            <a href={linkWith(place, "/journeys/new")}>Write the first journey</a>
          )}
        </li>
      </ol>
    </Empty>
  );
};
