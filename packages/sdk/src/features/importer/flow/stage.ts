import type { Checked, DryRunResult, ReadProblem, RowFilter, RowSet, SendProgress } from "@handrail/importer";
import type { Asking, Question } from "./question.ts";

/** A file that was opened, with what was answered about it; `checked` is null until every row was looked at. */
export interface Working extends Asking {
  readonly checked: Checked | null;
}

/** A file of which every row was looked at. */
export interface Reviewing extends Working {
  readonly checked: Checked;
}

/** Where an import stands. Each step carries what the step before needs, so that going back costs nothing. */
export type Stage =
  | { readonly kind: "choose"; readonly trouble: Trouble | null }
  | { readonly kind: "reading"; readonly name: string; readonly share: number | null }
  | { readonly kind: "ask"; readonly work: Working; readonly question: Question; readonly open: number }
  | { readonly kind: "howRead"; readonly work: Working; readonly isBusy: boolean }
  | { readonly kind: "checking"; readonly work: Working; readonly share: number }
  /** `busy` is how far an edit of many rows is, from 0 to 1. */
  | { readonly kind: "review"; readonly work: Reviewing; readonly busy: number | null }
  | { readonly kind: "rows"; readonly work: Reviewing; readonly busy: number | null; readonly filter: RowFilter }
  /** What the host says it would do; `result` is null while it is asked. */
  | {
      readonly kind: "confirm";
      readonly work: Reviewing;
      readonly progress: SendProgress | null;
      readonly result: DryRunResult | null;
    }
  | { readonly kind: "send"; readonly work: Reviewing; readonly progress: SendProgress }
  | { readonly kind: "result"; readonly work: Reviewing; readonly outcome: Outcome };

/** Why a file cannot be gone on with. */
export type Trouble = ReadProblem | { readonly kind: "notSame" } | { readonly kind: "elsewhere" };

/** What became of the rows, over all rounds of sending. */
export interface Outcome {
  readonly progress: SendProgress;
  readonly accepted: RowSet;
  /** Ended by the person before all rows were sent. */
  readonly cancelled: boolean;
}
