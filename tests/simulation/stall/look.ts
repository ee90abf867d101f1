import type { Duration } from "@handrail/core/base";
import type { Evidence } from "@handrail/core/events";

/** What a method is told once a second of active time. */
export interface Look {
  /** Active time of the attempt so far. */
  readonly active: Duration;
  /** Time on the wall since the attempt began. */
  readonly wall: Duration;
  /** The controls of the deliberate acts since the last look, in order. */
  readonly acts: readonly number[];
  readonly evidence: readonly Evidence[];
  /** Seconds of active time since the last deliberate act, or since the beginning where there was none. */
  readonly sinceAct: number;
}
