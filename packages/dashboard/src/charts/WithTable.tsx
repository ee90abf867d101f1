import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { type Column, DataTable } from "../table/DataTable.tsx";

/** A drawing and its twin: the same numbers as a table, one button away. */
export const WithTable = <Row,>({
  title,
  note,
  columns,
  rows,
  keyOf,
  children,
  inside,
}: {
  readonly title: string;
  /** Part of a section that has a heading of its own. */
  readonly inside?: boolean | undefined;
  readonly note?: ComponentChildren;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly children: ComponentChildren;
}) => {
  const [asTable, setAsTable] = useState(false);
  return (
    <section class="chart">
      <header>
        {inside === true ? <h3>{title}</h3> : <h2>{title}</h2>}
        <button type="button" class="button button-quiet" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? "Show as chart" : "Show as table"}
        </button>
      </header>
      {note === undefined ? null : <p class="chart-note">{note}</p>}
      {asTable ? <DataTable label={title} columns={columns} rows={rows} keyOf={keyOf} /> : children}
    </section>
  );
};
