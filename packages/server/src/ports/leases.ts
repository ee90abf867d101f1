import type { Timestamp } from "@handrail/core/base";

/** Lets one of several server processes do a job. */
export interface Leases {
  /** Takes or renews the lease until a moment; false while another holder's has not run out. */
  take(name: string, holder: string, now: Timestamp, until: Timestamp): Promise<boolean>;
  release(name: string, holder: string): Promise<void>;
}
