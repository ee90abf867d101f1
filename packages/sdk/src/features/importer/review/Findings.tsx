import { type Cause, isError } from "@handrail/importer";
import { CauseCard } from "./CauseCard.tsx";
import { FileRemarks } from "./FileRemarks.tsx";
import type { ReviewProps } from "./reviewProps.ts";

/** What was found in the rows, faults before what is worth a look, and what was decided about the file without asking. */
export const Findings = (props: ReviewProps) => {
  const { texts, work } = props;
  const { causes } = work.checked;
  const remarks = causes.filter(({ kind }) => !isError(kind));
  return (
    <>
      <Causes {...props} causes={causes.filter(({ kind }) => isError(kind))} />
      {remarks.length === 0 ? null : (
        <section class="also">
          <h3 class="quiet">{texts.say("importer.remarks")}</h3>
          <Causes {...props} causes={remarks} />
        </section>
      )}
      <FileRemarks {...props} />
    </>
  );
};

const Causes = ({ causes, ...props }: ReviewProps & { readonly causes: readonly Cause[] }) =>
  causes.length === 0 ? null : (
    <ul class="causes">
      {causes.map((cause) => (
        <li key={cause.id}>
          <CauseCard {...props} cause={cause} />
        </li>
      ))}
    </ul>
  );
