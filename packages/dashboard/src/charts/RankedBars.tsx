import type { ComponentChildren } from "preact";
import { useId } from "preact/hooks";
import { type Mark, MarkPatterns, paintOf } from "./Marks.tsx";

/** One line of the drawing: a name that leads on, bars on one scale, and the words at their end. */
export interface RankedBar {
  readonly key: string;
  readonly name: string;
  readonly href: string;
  /** How far the pale bar of everybody reaches. */
  readonly whole: number;
  /** Parts inside the whole, from the left. */
  readonly parts: readonly { readonly mark: Mark; readonly amount: number }[];
  /** A thin bar beneath, on the same scale: what overlaps the parts. */
  readonly beneath: { readonly mark: Mark; readonly amount: number } | null;
  readonly words: ComponentChildren;
}

/**
 * Horizontal bars as an ordered list of links: the order is the message, and each line can be reached, read and followed
 * without seeing the drawing.
 */
export const RankedBars = ({ label, bars }: { readonly label: string; readonly bars: readonly RankedBar[] }) => {
  const id = `b${useId()}`;
  const widest = Math.max(1, ...bars.map((bar) => bar.whole));
  const percent = (amount: number) => `${(amount / widest) * 100}%`;
  return (
    <ol class="ranked-bars" aria-label={label}>
      {bars.map((bar) => {
        let from = 0;
        return (
          <li key={bar.key}>
            <a href={bar.href} title={bar.name}>
              {bar.name}
            </a>
            <svg height="26" aria-hidden="true">
              <MarkPatterns id={`${id}${bar.key}`} />
              <rect x="0" y="3" height="14" width={percent(bar.whole)} class="mark-entered" />
              {bar.parts.map((part) => {
                const x = from;
                from += part.amount;
                return (
                  <rect
                    key={part.mark}
                    x={percent(x)}
                    y="3"
                    height="14"
                    width={percent(part.amount)}
                    {...paintOf(part.mark, `${id}${bar.key}`)}
                  />
                );
              })}
              {bar.beneath === null ? null : (
                <rect
                  x="0"
                  y="19"
                  height="6"
                  width={percent(bar.beneath.amount)}
                  {...paintOf(bar.beneath.mark, `${id}${bar.key}`)}
                />
              )}
            </svg>
            <span class="bar-words">{bar.words}</span>
          </li>
        );
      })}
    </ol>
  );
};
