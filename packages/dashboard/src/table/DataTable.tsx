import type { ComponentChildren } from "preact";
import { type CsvValue, csvOf, downloadCsv } from "./csv.ts";

/** One column: what stands in its cells and what of it goes into the exported file. */
export interface Column<Row> {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ComponentChildren;
  /** The exported fields; none keeps the column out of the file (a drawing, a button). */
  readonly csv: readonly { readonly header: string; readonly value: (row: Row) => CsvValue }[];
  readonly numeric?: boolean | undefined;
  /** The cell names its row, and is its header for those who listen. */
  readonly names?: boolean | undefined;
  readonly sort?:
    | {
        readonly active: boolean;
        /** Which way round the order runs, for those who listen and for the arrow. */
        readonly direction: "ascending" | "descending";
        readonly onSort: () => void;
      }
    | undefined;
}

/** A table for scanning. On a phone each row becomes a card; roles are spelt out because `display` would drop them. */
export const DataTable = <Row,>({
  label,
  columns,
  rows,
  keyOf,
}: {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
}) => (
  // biome-ignore-start lint/a11y/noRedundantRoles: `display: block` on phones takes the native roles away.
  <table class="data-table" role="table" aria-label={label}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th
            key={column.key}
            role="columnheader"
            scope="col"
            class={column.numeric === true ? "numeric" : undefined}
            aria-sort={column.sort?.active === true ? column.sort.direction : undefined}
          >
            {column.sort === undefined ? (
              column.header
            ) : (
              <button type="button" class="sort" onClick={column.sort.onSort}>
                {column.header}
                <span aria-hidden="true">
                  {column.sort.active ? (column.sort.direction === "ascending" ? " ↑" : " ↓") : ""}
                </span>
              </button>
            )}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row">
          {columns.map((column) => {
            const className = column.numeric === true ? "numeric" : undefined;
            return column.names === true ? (
              <th key={column.key} role="rowheader" scope="row">
                {column.cell(row)}
              </th>
            ) : (
              <td key={column.key} role="cell" class={className} data-label={column.header}>
                <div>{column.cell(row)}</div>
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
  // biome-ignore-end lint/a11y/noRedundantRoles: see above.
);

/** The file of a table: the rows and columns that are shown, no others. */
export const tableCsv = <Row,>(columns: readonly Column<Row>[], rows: readonly Row[]): string => {
  const fields = columns.flatMap((column) => column.csv);
  return csvOf(
    fields.map((field) => field.header),
    rows.map((row) => fields.map((field) => field.value(row))),
  );
};

/** The button that hands the table over as a file. */
export const ExportButton = <Row,>({
  name,
  columns,
  rows,
}: {
  readonly name: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}) => (
  <button type="button" class="button button-quiet" onClick={() => downloadCsv(`${name}.csv`, tableCsv(columns, rows))}>
    Export CSV
  </button>
);
