import type { RowFilter } from "@handrail/importer";
import type { ComponentType } from "preact";
import { useState } from "preact/hooks";
import { useOnce } from "../../../ui/effects.ts";
import type { ReviewProps } from "../review/reviewProps.ts";

type RowsProps = ReviewProps & { readonly filter: RowFilter };

/** Fetches the grid; the review does so beforehand, so that it is there when somebody wants to look. */
export const loadRows = () => import("./RowsStep.tsx");

/** The rows, once their code is there; who imports a clean file never needs it. */
export const LazyRows = (props: RowsProps) => {
  const { texts, flow, work } = props;
  const [loaded, setLoaded] = useState<{ readonly view: ComponentType<RowsProps> } | "lost" | null>(null);
  const load = (): void => {
    loadRows().then(
      ({ RowsStep }) => setLoaded({ view: RowsStep }),
      () => setLoaded("lost"),
    );
  };
  useOnce(load);
  if (loaded === null) return null;
  if (loaded !== "lost") return <loaded.view {...props} />;
  return (
    <div class="foot">
      <button type="button" class="button end" onClick={() => flow.reader.showReview(work)}>
        {texts.say("importer.back")}
      </button>
      <button type="button" class="button main" onClick={load}>
        {texts.say("importer.retry")}
      </button>
    </div>
  );
};
