import type { LiveEvent } from "@handrail/core/protocol";
import { whyStuck } from "../../format/stallReason.ts";

/** An event in one line and, where it says that somebody is stuck, why. */
export const EventWords = ({ event }: { readonly event: LiveEvent }) => {
  const why = whyStuck(event);
  return (
    <>
      {event.summary}
      {why === null ? null : <small>{why}</small>}
    </>
  );
};
