import type { TradeReport } from "./promiseInWords.ts";

const HEIGHT = 148;
const TOP = 12;
const BOTTOM = HEIGHT - 8;

/** The highest round share of a hundred that everything drawn fits under. */
const ceilingOf = (trades: readonly TradeReport[]): number => {
  const highest = Math.max(0, ...trades.map(({ isPossible, reached }) => (isPossible ? (reached.high ?? 0) : 0)));
  return [0.1, 0.2, 0.4, 0.6, 0.8, 1].find((round) => round >= highest) ?? 1;
};

/** Reached against budget, one dot a price with its interval; what cannot be promised yet is hollow, on the ground. */
export const TradeCurve = ({
  trades,
  chosen,
}: {
  readonly trades: readonly TradeReport[];
  readonly chosen: number;
}) => {
  const ceiling = ceilingOf(trades);
  const x = (index: number) => `${(trades.length < 2 ? 0.5 : index / (trades.length - 1)) * 100}%`;
  const y = (share: number) => BOTTOM - (share / ceiling) * (BOTTOM - TOP);
  const shareOf = ({ reached }: TradeReport) => (reached.of === 0 ? 0 : reached.count / reached.of);
  return (
    <svg class="trade-curve" height={HEIGHT} aria-hidden="true">
      {[ceiling, ceiling / 2, 0].map((share) => (
        <line key={share} x1="0" x2="100%" y1={y(share)} y2={y(share)} class={share === 0 ? "axis" : "grid-line"} />
      ))}
      {[ceiling, ceiling / 2].map((share) => (
        <text key={share} x="-18" y={y(share) + 4} text-anchor="end">
          {Math.round(share * 100)}
        </text>
      ))}
      {trades.map((trade, index) => {
        const next = trades[index + 1];
        return trade.isPossible && next?.isPossible === true ? (
          <line
            key={trade.falseInterruptions}
            x1={x(index)}
            x2={x(index + 1)}
            y1={y(shareOf(trade))}
            y2={y(shareOf(next))}
            class="trade-line"
          />
        ) : null;
      })}
      {trades.map((trade, index) => {
        const { isPossible, reached, falseInterruptions } = trade;
        const isChosen = index === chosen;
        return (
          <g key={falseInterruptions}>
            {isPossible && reached.low !== null && reached.high !== null ? (
              <line x1={x(index)} x2={x(index)} y1={y(reached.low)} y2={y(reached.high)} class="trade-doubt" />
            ) : null}
            {isChosen ? (
              <circle cx={x(index)} cy={y(isPossible ? shareOf(trade) : 0)} r="9" class="trade-ring" />
            ) : null}
            <circle
              cx={x(index)}
              cy={y(isPossible ? shareOf(trade) : 0)}
              r="4.5"
              class={isPossible ? "trade-dot" : "trade-dot-not-yet"}
            />
          </g>
        );
      })}
    </svg>
  );
};
