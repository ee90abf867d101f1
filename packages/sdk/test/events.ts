import type { Timestamp } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import type { Ids } from "../src/ports/index.ts";

/** A tracked event; only what a test cares for is given. */
export const tracked = (
  ids: Ids,
  at: Timestamp,
  rest: { readonly person?: string; readonly text?: string } = {},
): HandrailEvent => ({
  id: ids.event(at),
  at,
  person: rest.person ?? "ann",
  account: null,
  tab: "tab",
  seq: 1,
  type: "tracked",
  name: "done",
  properties: rest.text === undefined ? {} : { text: rest.text },
});
