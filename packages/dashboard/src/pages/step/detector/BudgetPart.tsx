import type { DetectorReport } from "@handrail/core/protocol";
import { useId, useState } from "preact/hooks";
import { WithTable } from "../../../charts/WithTable.tsx";
import { formatDuration } from "../../../format/duration.ts";
import { inHundred } from "../../../format/inHundred.ts";
import { ErrorNotice } from "../../../states/ErrorNotice.tsx";
import type { Column } from "../../../table/DataTable.tsx";
import { ShareCell } from "../../../table/ShareCell.tsx";
import { isSamePrice, missingInWords, type TradeReport, tradeInWords } from "./promiseInWords.ts";
import { TradeCurve } from "./TradeCurve.tsx";
import { TradeOutcome } from "./TradeOutcome.tsx";
import { useBudget } from "./useBudget.ts";

const columnsFor = (completers: number): readonly Column<TradeReport>[] => {
  const time = (key: "after" | "afterOnset" | "beforeLeaving", header: string): Column<TradeReport> => ({
    key,
    header,
    numeric: true,
    cell: (trade) => (trade.isPossible ? formatDuration(trade[key]) : ""),
    csv: [],
  });
  return [
    {
      key: "price",
      header: "Interrupted at most",
      names: true,
      cell: ({ falseInterruptions }) => inHundred(falseInterruptions),
      csv: [],
    },
    {
      key: "reached",
      header: "Reached of those who leave",
      numeric: true,
      cell: (trade) => (trade.isPossible ? <ShareCell share={trade.reached} /> : missingInWords(trade, completers)),
      csv: [],
    },
    time("after", "Into the step"),
    time("afterOnset", "After getting stuck"),
    time("beforeLeaving", "Before leaving"),
  ];
};

/** The trade between interrupting for nothing and reaching those who leave: looked at with a slider, set with a button. */
export const BudgetPart = ({
  detector,
  mayUse,
  onSaved,
}: {
  readonly detector: DetectorReport;
  readonly mayUse: boolean;
  readonly onSaved: () => void;
}) => {
  const id = useId();
  const { trades, promise } = detector;
  const [looked, setLooked] = useState<number | null>(null);
  const { change, use } = useBudget(onSaved);
  const price = change.kind === "saved" ? change.falseInterruptions : promise.falseInterruptions;
  const isInForce = (trade: TradeReport) => isSamePrice(trade.falseInterruptions, price);
  const at = looked ?? Math.max(0, trades.findIndex(isInForce));
  const trade = trades[at];
  if (trade === undefined) return null;
  return (
    <div class="budget">
      <div class="budget-drawing">
        <WithTable
          inside
          title="What a budget buys"
          note="The more people may be interrupted for nothing, the more are reached of 100 who leave. The bars behind the dots are 95 % intervals."
          columns={columnsFor(promise.completers)}
          rows={trades}
          keyOf={({ falseInterruptions }) => String(falseInterruptions)}
        >
          {/* Numbers run from the left in every script, and the slider's thumb stands under its dot. */}
          <div dir="ltr" class="trade-frame">
            <TradeCurve trades={trades} chosen={at} />
          </div>
        </WithTable>
        <div dir="ltr" class="budget-choice">
          <input
            id={id}
            type="range"
            class="budget-range"
            min={0}
            max={trades.length - 1}
            step={1}
            value={at}
            aria-valuetext={tradeInWords(trade, promise.completers)}
            onInput={(event) => setLooked(Number(event.currentTarget.value))}
          />
          <div class="budget-ticks" aria-hidden="true">
            {trades.map((each) => (
              <span key={each.falseInterruptions} class={isInForce(each) ? "in-force" : undefined}>
                {inHundred(each.falseInterruptions).replace(" in 100", "")}
                <small>{isInForce(each) ? "in force" : each.isPossible ? "" : "not yet"}</small>
              </span>
            ))}
          </div>
          <label for={id}>Interrupted at most, of 100 who would have managed</label>
        </div>
      </div>
      <TradeOutcome
        trade={trade}
        completers={promise.completers}
        isInForce={isInForce(trade)}
        mayUse={mayUse}
        isSaving={change.kind === "saving"}
        onUse={() => void use(trade.falseInterruptions)}
      >
        {change.kind === "failed" ? (
          <ErrorNotice what="The budget was not changed." safe="The old one goes on." detail={change.failure.message} />
        ) : null}
        <p class="quiet" role="status">
          {change.kind === "saved"
            ? `Saved: at most ${inHundred(change.falseInterruptions)}, for all steps. The models are fitted to it and browsers take them up within minutes.`
            : ""}
        </p>
      </TradeOutcome>
    </div>
  );
};
