import type { StepReport } from "@handrail/core/protocol";
import { useId } from "preact/hooks";
import { BudgetPart } from "./BudgetPart.tsx";
import { EvidencePart } from "./EvidencePart.tsx";
import { GatheringBar } from "./GatheringBar.tsx";
import { PromiseNote } from "./PromiseNote.tsx";
import { basisInWords, promiseInWords, replayedInWords } from "./promiseInWords.ts";
import { SurvivalChart } from "./SurvivalChart.tsx";

/** What the detector does at a step: the promise in words, the trade behind it, and what it has learned. */
export const DetectorSection = ({
  report,
  plan,
  mayUse,
  onSaved,
}: {
  readonly report: StepReport;
  /** The plan the page is narrowed to; the detector is not. */
  readonly plan: string | null;
  readonly mayUse: boolean;
  readonly onSaved: () => void;
}) => {
  const id = useId();
  const { detector, survival } = report;
  const { promise } = detector;
  return (
    <section class="detector" aria-labelledby={id}>
      <h2 id={id}>What the detector does here</h2>
      <p class="promise">{promiseInWords(detector)}</p>
      {promise.isKept ? null : <GatheringBar there={promise.completers} needed={promise.needed} />}
      <p class="quiet">
        {basisInWords(detector)}
        {plan === null ? "" : " It knows no plans: all of this is about everybody."}
      </p>
      <PromiseNote />
      <BudgetPart detector={detector} mayUse={mayUse} onSaved={onSaved} />
      <div>
        <h3>What it would have done</h3>
        <p>{replayedInWords(detector)}</p>
      </div>
      <EvidencePart evidence={detector.evidence} />
      <SurvivalChart survival={survival} time={detector.time} />
    </section>
  );
};
