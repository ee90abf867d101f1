// biome-ignore-all lint/a11y/useSemanticElements: a `<table>` cannot be drawn in part; the roles tell readers the whole.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on one cell at a time, as the grid pattern has it.
import { type GridRow, isError, type TableSchema } from "@handrail/importer";
import type { Texts } from "../messages/catalogue.ts";
import { CellEditor } from "./CellEditor.tsx";
import type { ColumnLayout } from "./columnLayout.ts";
import { faultyColumns } from "./nextProblem.ts";
import { px } from "./px.ts";

interface GridLineProps {
  readonly texts: Texts;
  readonly schema: TableSchema;
  readonly layout: ColumnLayout;
  /** Undefined while it is fetched. */
  readonly row: GridRow | undefined;
  /** Its place in the grid, and those of the columns in view. */
  readonly place: number;
  readonly places: readonly number[];
  /** In pixels: how far the grid is scrolled along the line, and where this line stands in the pane. */
  readonly left: number;
  readonly top: number;
  readonly height: number;
  /** The active column; null in all lines but one. */
  readonly column: number | null;
  readonly editing: string | null;
  readonly isChosen: boolean;
  readonly onEdited: (value: string | null, then: "down" | "stay" | "leave") => void;
}

/**
 * One row: its number, then its values. What is at fault, or worth a look, has a mark, and says what it
 * is when the focus is on it.
 */
export const GridLine = (props: GridLineProps) => {
  const { texts, schema, layout, row, place, places, left, height, top, column, editing, isChosen } = props;
  const faults = row?.faults ?? [];
  const marked = faultyColumns(schema, faults);
  const faulty = faultyColumns(
    schema,
    faults.filter(({ kind }) => isError(kind)),
  );
  const state = row?.state ?? "ready";
  const cell = (own: number) => ({
    class: !marked.includes(own) ? "cell" : faulty.includes(own) ? "cell marked faulty" : "cell marked",
    "data-at": place,
    "data-column": own,
    "aria-colindex": own + 1,
    tabIndex: column === own && editing === null ? 0 : -1,
    "aria-describedby": column === own && marked.length > 0 ? "row-problem" : undefined,
  });
  const number = cell(0);
  return (
    <div
      class={`line ${state}${isChosen ? " chosen" : ""}`}
      role="row"
      aria-rowindex={place + 2}
      aria-selected={isChosen}
      style={{ height: px(height), insetBlockStart: px(top) }}
    >
      <div {...number} class={`${number.class} number`} role="rowheader" style={{ width: px(layout.number) }}>
        {row === undefined ? "" : texts.number(row.row + 1)}
        {state === "leftOut" || state === "blank" ? (
          <span class="unseen"> {texts.say(`importer.${state}State`)}</span>
        ) : null}
      </div>
      {places.map((one) => {
        const schemaColumn = schema.columns[one];
        return (
          <div
            key={one}
            {...cell(one + 1)}
            role="gridcell"
            aria-invalid={faulty.includes(one + 1)}
            style={{ width: px(layout.widths[one] ?? 0), insetInlineStart: px((layout.starts[one] ?? 0) - left) }}
          >
            {column === one + 1 && editing !== null && schemaColumn !== undefined ? (
              <CellEditor
                column={schemaColumn}
                label={texts.say("importer.cellOf", { column: schemaColumn.label, row: (row?.row ?? place) + 1 })}
                value={editing}
                onDone={props.onEdited}
              />
            ) : (
              <span dir="auto">{row?.values[one]}</span>
            )}
          </div>
        );
      })}
    </div>
  );
};
