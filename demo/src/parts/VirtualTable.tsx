import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

const ROW = 44;
const HEIGHT = 484;
/** Rows drawn above and below what is in view, so that quick scrolling shows no gap. */
const SPARE = 6;

/** A table of any length that has only the rows in view in the page. */
export const VirtualTable = <Row extends { readonly id: string }>({
  label,
  columns,
  rows,
  cells,
}: {
  readonly label: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
  readonly cells: (row: Row) => readonly ComponentChildren[];
}) => {
  const [top, setTop] = useState(0);
  const first = Math.max(0, Math.floor(top / ROW) - SPARE);
  const shown = rows.slice(first, Math.ceil((top + HEIGHT) / ROW) + SPARE);
  return (
    // biome-ignore lint/a11y/useSemanticElements: rows outside the view are absent, which a <table> could not say.
    <div class="table" role="table" aria-label={label} aria-rowcount={rows.length + 1}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the table above. */}
      <div class="table-row table-head" role="row" aria-rowindex={1} tabIndex={-1}>
        {columns.map((column) => (
          // biome-ignore lint/a11y/useSemanticElements: part of the table above.
          <span key={column} role="columnheader" tabIndex={-1}>
            {column}
          </span>
        ))}
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the table above. */}
      <div
        class="table-scroll"
        style={{ maxBlockSize: `${HEIGHT}px` }}
        onScroll={(event) => setTop(event.currentTarget.scrollTop)}
        role="rowgroup"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
      >
        <div style={{ blockSize: `${rows.length * ROW}px`, position: "relative" }} role="presentation">
          {shown.map((row, at) => (
            // biome-ignore lint/a11y/useSemanticElements: part of the table above.
            <div
              key={row.id}
              class="table-row"
              role="row"
              aria-rowindex={first + at + 2}
              tabIndex={-1}
              style={{ position: "absolute", insetBlockStart: `${(first + at) * ROW}px`, blockSize: `${ROW}px` }}
            >
              {cells(row).map((cell, column) => (
                // biome-ignore lint/a11y/useSemanticElements: part of the table above.
                <span key={columns[column]} role="cell">
                  <bdi>{cell}</bdi>
                </span>
              ))}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
};
