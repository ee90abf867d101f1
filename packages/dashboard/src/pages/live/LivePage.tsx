import { timestamp } from "@handrail/core/base";
import type { LiveEvent } from "@handrail/core/protocol";
import { useEffect, useState } from "preact/hooks";
import { endpoints } from "../../api/endpoints.ts";
import { useLiveEvents } from "../../api/useLiveEvents.ts";
import { useResource } from "../../api/useResource.ts";
import { PageTitle } from "../../app/PageTitle.tsx";
import { useSession } from "../../app/SessionContext.tsx";
import { linkWith } from "../../filters/filters.ts";
import { formatClockSeconds, zoneName } from "../../format/moment.ts";
import { useLocation } from "../../location/LocationProvider.tsx";
import { Empty } from "../../states/Empty.tsx";
import { Unread } from "../../states/Unread.tsx";
import { type Column, DataTable } from "../../table/DataTable.tsx";
import { EventWords } from "../people/EventWords.tsx";
import { personName } from "../people/peopleColumns.tsx";
import { withEvents } from "./liveList.ts";

/** The last fifty events as they come in. */
const LivePage = () => {
  const { env } = useSession();
  const { place } = useLocation();
  const recent = useResource(endpoints.recentEvents(env));
  const [list, setList] = useState<readonly LiveEvent[]>([]);
  const [waiting, setWaiting] = useState<readonly LiveEvent[]>([]);
  const [paused, setPaused] = useState(false);

  // The stream stays open while paused, so that nothing is missed; what comes waits under the button.
  const stream = useLiveEvents(env, true, (event) =>
    paused ? setWaiting((before) => withEvents(before, [event])) : setList((before) => withEvents(before, [event])),
  );
  useEffect(() => {
    if (recent.value !== null) setList((before) => withEvents(before, recent.value ?? []));
  }, [recent.value]);
  const resume = () => {
    setList((before) => withEvents(before, waiting));
    setWaiting([]);
    setPaused(false);
  };

  if (recent.value === null) return <Unread read={recent} />;
  const [newest] = list;
  const columns: readonly Column<LiveEvent>[] = [
    {
      key: "what",
      header: "What happened",
      names: true,
      cell: (event) => (
        <a href={linkWith(place, `/people/${encodeURIComponent(event.person)}`)} data-row>
          <EventWords event={event} />
        </a>
      ),
      csv: [],
    },
    {
      key: "person",
      header: "Person",
      cell: (event) => personName({ person: event.person, name: null }),
      csv: [],
    },
    {
      key: "account",
      header: "Account",
      cell: (event) => event.accountName ?? event.account ?? <span class="quiet">–</span>,
      csv: [],
    },
    { key: "type", header: "Kind", cell: (event) => <code>{event.type}</code>, csv: [] },
    {
      key: "at",
      header: `Received, ${zoneName()}`,
      numeric: true,
      cell: (event) => formatClockSeconds(timestamp(event.receivedAt)),
      csv: [],
    },
  ];
  return (
    <div class="page">
      <PageTitle
        sentence={
          newest === undefined ? ["No event has come in yet."] : ["The latest: ", { name: newest.summary }, "."]
        }
      >
        <button type="button" class="button" aria-pressed={paused} onClick={paused ? resume : () => setPaused(true)}>
          {paused ? `Resume${waiting.length > 0 ? `, ${waiting.length} waiting` : ""}` : "Pause"}
        </button>
      </PageTitle>
      <p class="quiet" role="status">
        {paused
          ? "Paused. What comes in meanwhile is kept."
          : stream === "open"
            ? "Connected: events appear here as they are stored."
            : stream === "connecting"
              ? "Connecting."
              : "The stream ended. Load the page again to go on."}
      </p>
      {list.length === 0 ? (
        <Empty title="Events appear here within a second or two">
          <p>
            Open a page of your product that has Handrail in it.{" "}
            <a href={linkWith(place, "/settings")}>The install snippet</a> is in the settings.
          </p>
        </Empty>
      ) : (
        <DataTable label="Latest events" columns={columns} rows={list} keyOf={(event) => event.id} />
      )}
    </div>
  );
};

export default LivePage;
