import type { Reviewing } from "../flow/stage.ts";
import type { StepProps } from "../stepProps.ts";

/** What a step over rows that were looked at is drawn from. */
export interface ReviewProps extends StepProps {
  readonly work: Reviewing;
  /** How far an edit of many rows is, from 0 to 1. */
  readonly busy: number | null;
}
