import type { Timestamp } from "@handrail/core/base";
import { formatClock, formatMoment, zoneName } from "../format/moment.ts";

/** When the numbers were made, in the reader's zone. */
export const DataAsOf = ({ at }: { readonly at: Timestamp }) => (
  <span class="quiet" title={formatMoment(at)}>
    Data as of {formatClock(at)} {zoneName()}
  </span>
);
