import type { Kept, Plan } from "@handrail/importer";

/** An import left half-way: before anything was sent, or while it was. */
export interface SavedImport {
  /** Of the file. */
  readonly name: string;
  readonly fingerprint: string;
  readonly plan: Plan;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Null where the browser did not keep it: then it has to be chosen again. */
  readonly file: Blob | null;
  /** What was sent of it; null where nothing was. */
  readonly kept: Kept | null;
}
