import type { SavedImport } from "../saved/savedImport.ts";
import type { StepProps } from "../stepProps.ts";

/** What going on with an earlier import is drawn from. */
export interface ResumeProps extends StepProps {
  readonly saved: SavedImport;
  /** Opens the picker, for a file the browser did not keep. */
  readonly onChoose: () => void;
}
