import { useId } from "preact/hooks";
import { AXIS, AxisTicks } from "./AxisTicks.tsx";
import { type Mark, MarkPatterns, paintOf } from "./Marks.tsx";
import { ReadingSlider } from "./ReadingSlider.tsx";

/** One column: what rises above the line and what hangs below it. */
export interface ChartColumn {
  readonly key: string;
  /** The values in words: what the pointer and the arrow keys show. */
  readonly words: string;
  readonly up: readonly { readonly mark: Mark; readonly amount: number }[];
  readonly down: readonly { readonly mark: Mark; readonly amount: number }[];
}

/** A word under the axis; `at` counts columns from the left edge. */
export interface Tick {
  readonly at: number;
  readonly label: string;
}

const HEIGHT = 168;
const total = (parts: ChartColumn["up"]): number => parts.reduce((sum, part) => sum + part.amount, 0);

/** Columns over one axis, read as a {@link ReadingSlider} is. */
export const ColumnChart = ({
  label,
  columns,
  ticks,
}: {
  readonly label: string;
  readonly columns: readonly ChartColumn[];
  readonly ticks: readonly Tick[];
}) => {
  const id = `c${useId()}`;
  const count = Math.max(1, columns.length);
  const most = {
    up: Math.max(0, ...columns.map((c) => total(c.up))),
    down: Math.max(0, ...columns.map((c) => total(c.down))),
  };
  const scale = (HEIGHT - AXIS - 8) / Math.max(1, most.up + most.down);
  const line = 4 + most.up * scale;
  const place = (index: number) => `${(index / count) * 100}%`;

  return (
    <ReadingSlider
      label={label}
      readings={columns.map(({ words }, index) => ({ place: (index + 0.5) / count, words }))}
      invitation="Point at a column or use the arrow keys to read its values."
    >
      {(at) => (
        <svg height={HEIGHT} aria-hidden="true">
          <MarkPatterns id={id} />
          {columns.map((column, index) => {
            let top = line;
            let bottom = line;
            return [
              ...column.up.map((part) => {
                top -= part.amount * scale;
                return { part, y: top };
              }),
              ...column.down.map((part) => {
                const y = bottom;
                bottom += part.amount * scale;
                return { part, y };
              }),
            ].map(({ part, y }) => (
              <rect
                key={`${column.key}-${part.mark}`}
                x={place(index + 0.08)}
                width={place(0.84)}
                y={y}
                height={part.amount * scale}
                {...paintOf(part.mark, id)}
              />
            ));
          })}
          <line x1="0" x2="100%" y1={line} y2={line} class="axis" />
          <AxisTicks ticks={ticks.map((tick) => ({ place: tick.at / count, label: tick.label }))} height={HEIGHT} />
          {at === null ? null : <rect x={place(at)} width={place(1)} y="0" height={HEIGHT - AXIS} class="reading" />}
        </svg>
      )}
    </ReadingSlider>
  );
};
