import type { DryRunResult, SendProgress } from "@handrail/importer";
import type { Reviewing } from "../flow/stage.ts";
import type { StepProps } from "../stepProps.ts";

/** What the step before sending is drawn from. */
export interface ConfirmProps extends StepProps {
  readonly work: Reviewing;
  readonly progress: SendProgress | null;
  /** Null while the host is asked. */
  readonly result: DryRunResult | null;
}
