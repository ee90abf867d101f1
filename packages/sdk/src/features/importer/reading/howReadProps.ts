import type { Working } from "../flow/stage.ts";
import type { StepProps } from "../stepProps.ts";

/** What a place where everything can be changed is drawn from. */
export interface HowReadProps extends StepProps {
  readonly work: Working;
  /** The file is being read anew. */
  readonly isBusy: boolean;
}
