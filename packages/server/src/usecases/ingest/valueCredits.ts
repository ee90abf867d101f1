import type { Content } from "@handrail/core/content";
import type { HandrailEvent } from "@handrail/core/events";
import { creditsOf } from "@handrail/core/value";
import { dayNumber } from "../rollups/day.ts";
import type { RollupDelta } from "../rollups/delta.ts";
import type { WorkingPerson } from "./workingPerson.ts";

/** Credits what an event is worth to everybody it belongs to, and once to its account. */
export const creditValue = (
  delta: RollupDelta,
  event: HandrailEvent,
  content: Content,
  owners: readonly WorkingPerson[],
): void => {
  if (event.type !== "tracked" || content.valueMetrics.length === 0) return;
  for (const { metric, amount } of creditsOf(event, content.valueMetrics)) {
    const row = { metric, day: dayNumber(event.at), thousandths: Math.round(amount * 1000) };
    for (const { state } of owners) delta.addValue({ ...row, kind: "person", owner: state.person });
    if (event.account !== null) delta.addValue({ ...row, kind: "account", owner: event.account });
  }
};
