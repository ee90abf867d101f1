import type { ComponentChildren } from "preact";
import { formatDuration } from "../../../format/duration.ts";
import { inHundred } from "../../../format/inHundred.ts";
import { ShareCell } from "../../../table/ShareCell.tsx";
import { missingInWords, type TradeReport } from "./promiseInWords.ts";

/** What the price under the slider means, and the button that makes it the budget. */
export const TradeOutcome = ({
  trade,
  completers,
  isInForce,
  mayUse,
  isSaving,
  onUse,
  children,
}: {
  readonly trade: TradeReport;
  readonly completers: number;
  readonly isInForce: boolean;
  readonly mayUse: boolean;
  readonly isSaving: boolean;
  readonly onUse: () => void;
  readonly children: ComponentChildren;
}) => (
  <div class="budget-outcome">
    <p>
      <b>At most {inHundred(trade.falseInterruptions)}</b> who would have managed
      {isInForce ? <span class="quiet">, in force</span> : null}
    </p>
    {trade.isPossible ? (
      <dl>
        <div>
          <dt>Reached of those who leave</dt>
          <dd>
            <ShareCell share={trade.reached} />
          </dd>
        </div>
        <div>
          <dt>Into the step by then</dt>
          <dd>{formatDuration(trade.after)}</dd>
        </div>
        <div>
          <dt>After they got stuck</dt>
          <dd>{formatDuration(trade.afterOnset)}</dd>
        </div>
        <div>
          <dt>Before they leave</dt>
          <dd>{formatDuration(trade.beforeLeaving)}</dd>
        </div>
      </dl>
    ) : (
      <p>{missingInWords(trade, completers)}</p>
    )}
    {mayUse ? (
      <>
        <button type="button" class="button" disabled={isInForce || isSaving} onClick={onUse}>
          Use this budget
        </button>
        <p class="quiet">It is set for all steps of the environment, not for this one alone.</p>
      </>
    ) : (
      <p class="quiet">An owner can set the budget, for all steps.</p>
    )}
    {children}
  </div>
);
