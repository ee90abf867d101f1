import type { RowFilter } from "@handrail/importer";
import { lazyStep } from "../lazyStep.tsx";
import type { ReviewProps } from "../review/reviewProps.ts";

type RowsProps = ReviewProps & { readonly filter: RowFilter };

/** Fetches the grid; the review does so beforehand, so that it is there when somebody wants to look. */
export const loadRows = async () => (await import("./RowsStep.tsx")).RowsStep;

/** The rows, once their code is there; who imports a clean file never needs it. */
export const LazyRows = lazyStep<RowsProps>({
  load: loadRows,
  goBack: ({ flow, work }) => flow.reader.showReview(work),
});
