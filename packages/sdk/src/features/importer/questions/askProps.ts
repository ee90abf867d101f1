import type { Working } from "../flow/stage.ts";
import type { StepProps } from "../stepProps.ts";

/** What a question is drawn from. */
export interface AskProps extends StepProps {
  readonly work: Working;
  /** Questions still open, this one included. */
  readonly open: number;
}
