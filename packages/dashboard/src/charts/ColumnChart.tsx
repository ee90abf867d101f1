import { useId, useState } from "preact/hooks";
import { type Mark, MarkPatterns, paintOf } from "./Marks.tsx";

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
const AXIS = 20;

const total = (parts: ChartColumn["up"]): number => parts.reduce((sum, part) => sum + part.amount, 0);

const anchorOf = (share: number): "start" | "middle" | "end" => {
  if (share < 0.04) return "start";
  return share > 0.96 ? "end" : "middle";
};

/**
 * Columns over one axis, with a reading line that follows the pointer, a finger or the arrow keys. To a screen reader it
 * is a slider: moving it says the values of the column it stands on.
 */
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
  const [at, setAt] = useState<number | null>(null);
  const count = Math.max(1, columns.length);
  const most = {
    up: Math.max(0, ...columns.map((c) => total(c.up))),
    down: Math.max(0, ...columns.map((c) => total(c.down))),
  };
  const scale = (HEIGHT - AXIS - 8) / Math.max(1, most.up + most.down);
  const line = 4 + most.up * scale;
  const place = (index: number) => `${(index / count) * 100}%`;
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index));
  const current = at === null ? null : columns[at];

  const onKey = (event: KeyboardEvent) => {
    const from = at ?? -1;
    const to =
      event.key === "ArrowRight" || event.key === "ArrowUp"
        ? from + 1
        : event.key === "ArrowLeft" || event.key === "ArrowDown"
          ? from - 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? count - 1
              : null;
    if (to === null) return;
    event.preventDefault(); // The arrows would scroll the page away from the drawing.
    setAt(clamp(to));
  };
  const onPointer = (event: PointerEvent) => {
    if (!(event.currentTarget instanceof Element)) return;
    const box = event.currentTarget.getBoundingClientRect();
    setAt(clamp(Math.floor(((event.clientX - box.left) / Math.max(1, box.width)) * count)));
  };

  return (
    <div class="column-chart">
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={(at ?? 0) + 1}
        aria-valuetext={current?.words ?? columns[0]?.words ?? "no values"}
        onKeyDown={onKey}
        onFocus={() => setAt((before) => before ?? 0)}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setAt(null)}
      >
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
          {ticks.map((tick) => (
            <g key={tick.label}>
              <line x1={place(tick.at)} x2={place(tick.at)} y1={HEIGHT - AXIS} y2={HEIGHT - AXIS + 4} class="axis" />
              <text x={place(tick.at)} y={HEIGHT - 3} text-anchor={anchorOf(tick.at / count)}>
                {tick.label}
              </text>
            </g>
          ))}
          {at === null ? null : <rect x={place(at)} width={place(1)} y="0" height={HEIGHT - AXIS} class="reading" />}
        </svg>
      </div>
      <p class="reading-words">{current?.words ?? "Point at a column or use the arrow keys to read its values."}</p>
    </div>
  );
};
