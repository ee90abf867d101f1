// biome-ignore-all lint/a11y/useSemanticElements: a `<table>` cannot be drawn in part; the roles tell readers the whole.
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus is on one cell at a time, as the grid pattern has it.
import type { RowFilter } from "@handrail/importer";
import { useRef, useState } from "preact/hooks";
import { useOnChange } from "../../../ui/effects.ts";
import type { Reviewing } from "../flow/stage.ts";
import type { StepProps } from "../stepProps.ts";
import { columnsIn, layOut } from "./columnLayout.ts";
import { GridLine } from "./GridLine.tsx";
import { type GridCommand, gridCommand } from "./gridKeys.ts";
import type { Cell } from "./nextProblem.ts";
import { px } from "./px.ts";
import { isSelected, NONE, type Selection, toggled, withRange } from "./selection.ts";
import type { Rows } from "./useRows.ts";
import { useViewport } from "./useViewport.ts";

const ROW = 36;
const ROW_BY_TOUCH = 44;
/** Rows drawn beyond those in view. */
const SPARE = 3;
/** Values longer than this were cut for the grid, and what is cut cannot be edited. */
const WHOLE = 1000;

interface GridProps extends StepProps {
  readonly work: Reviewing;
  readonly filter: RowFilter;
  readonly rows: Rows;
  readonly active: Cell;
  readonly onMove: (cell: Cell) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onProblem: (step: 1 | -1) => void;
  readonly onFind: () => void;
}

/** The rows as a table to move about and type in; only what is in view is drawn, rows and columns alike. */
export const Grid = (props: GridProps) => {
  const { context, texts, flow, schema, work, filter, rows, active, onMove, selection, onSelect } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const anchor = useRef(active.at);
  const wantsFocus = useRef(false);
  const count = rows.count ?? 0;
  const rowHeight = matchMedia("(pointer:coarse)").matches ? ROW_BY_TOUCH : ROW;
  const layout = layOut(schema);
  const view = useViewport(scroller, { count, rowHeight, headHeight: rowHeight });
  const from = Math.max(0, view.shown.from - SPARE);
  const to = Math.min(count, view.shown.to + SPARE);
  const end = Math.max(0, count - 1);
  const at = Math.min(active.at, end);
  const current = rows.at(at);
  const last = schema.columns.length;
  useOnChange([from, to], () => rows.want(from, to));
  useOnChange([active], () => {
    const start = layout.starts[active.column - 1] ?? layout.number;
    view.reveal(at, start - layout.number, start + (layout.widths[active.column - 1] ?? 0));
  });
  // The active cell is drawn wherever it is, so the focus is never lost by scrolling.
  useOnChange([active, editing === null, current?.row], () => {
    if (!wantsFocus.current || editing !== null) return;
    scroller.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus({ preventScroll: true });
  });

  const move = (row: number, column: number): void => {
    setEditing(null);
    wantsFocus.current = true;
    onMove({ at: Math.min(Math.max(0, row), end), column: Math.min(Math.max(0, column), last) });
  };
  const jump = (row: number, column: number): void => {
    anchor.current = Math.min(Math.max(0, row), end);
    move(row, column);
  };
  const select = (row: number): void => onSelect(withRange(NONE, anchor.current, Math.min(Math.max(0, row), end)));
  const edit = (text: string | null): void => {
    const value = current?.values[active.column - 1];
    if (value !== undefined && value.length <= WHOLE) setEditing(text ?? value);
  };
  const set = (value: string): void => {
    const column = schema.columns[active.column - 1];
    if (current === undefined || column === undefined || value === current.values[active.column - 1]) return;
    void flow.reader.edit(work, filter, { kind: "setCell", row: current.row, column: column.key, value });
  };
  const run = (command: GridCommand): void => {
    switch (command.kind) {
      case "move":
        if (command.extends) {
          select(at + command.rows);
          move(at + command.rows, active.column);
        } else jump(at + command.rows, active.column + command.columns);
        break;
      case "page":
        jump(at + command.pages * Math.max(1, view.shown.to - view.shown.from - 2), active.column);
        break;
      case "line":
        move(at, command.end === "first" ? 0 : last);
        break;
      case "table":
        jump(command.end === "first" ? 0 : end, command.end === "first" ? 0 : last);
        break;
      case "select":
        anchor.current = at;
        onSelect(toggled(selection, at));
        break;
      case "selectAll":
        onSelect(count === 0 ? NONE : [[0, count]]);
        break;
      case "edit":
        edit(command.text);
        break;
      case "empty":
        set("");
        break;
      case "problem":
        wantsFocus.current = true;
        props.onProblem(command.step);
        break;
      case "find":
        props.onFind();
        break;
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const command = editing === null ? gridCommand(event, context.direction) : null;
    if (command === null) return;
    event.preventDefault();
    run(command);
  };
  /** The cell that was pressed; a press in the value being typed is none. */
  const pressed = (event: MouseEvent): Cell | null => {
    const cell = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-at]") : null;
    if (cell === null || event.target instanceof HTMLInputElement) return null;
    return { at: Number(cell.dataset["at"]), column: Number(cell.dataset["column"]) };
  };
  const onClick = (event: MouseEvent): void => {
    const cell = pressed(event);
    if (cell === null) return;
    if (event.shiftKey) {
      select(cell.at);
      move(cell.at, cell.column);
    } else {
      if (cell.column === 0) onSelect(toggled(selection, cell.at));
      jump(cell.at, cell.column);
    }
  };
  const onEdited = (value: string | null, then: "down" | "stay" | "leave"): void => {
    setEditing(null);
    wantsFocus.current = then !== "leave";
    if (value !== null) set(value);
    // Where rows are filtered, one that is put right goes and the next takes its place.
    if (then === "down" && filter.kind === "all") jump(at + 1, active.column);
  };

  const [first, beyond] = columnsIn(layout, view.left, view.width);
  const places = Array.from({ length: beyond - first }, (_, nth) => first + nth);
  if (active.column > 0 && !places.includes(active.column - 1)) places.push(active.column - 1);
  const drawn = Array.from({ length: to - from }, (_, nth) => from + nth);
  if (count > 0 && (at < from || at >= to)) drawn.push(at);
  return (
    <div
      ref={scroller}
      class="grid"
      role="grid"
      aria-label={texts.say("importer.gridTitle")}
      aria-rowcount={count + 1}
      aria-colcount={last + 1}
      aria-multiselectable="true"
      onScroll={view.onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onDblClick={(event) => pressed(event) !== null && edit(null)}
      onFocusIn={() => {
        wantsFocus.current = true;
      }}
      onFocusOut={(event) => {
        // What goes away under the focus is drawn again and gets it back; who went elsewhere went.
        const goal = event.relatedTarget;
        if (goal instanceof Node && scroller.current?.contains(goal) === false) wantsFocus.current = false;
      }}
    >
      <div role="presentation" style={{ height: px(view.scale.height + rowHeight), width: px(layout.whole) }}>
        <div role="presentation" class="pane" style={{ width: px(view.width), height: px(view.height) }}>
          <div class="line top" role="row" aria-rowindex={1} style={{ height: px(rowHeight) }}>
            <div class="cell number" role="columnheader" aria-colindex={1} style={{ width: px(layout.number) }}>
              {texts.say("importer.row")}
            </div>
            {places.map((place) => (
              <div
                key={place}
                class="cell"
                role="columnheader"
                aria-colindex={place + 2}
                style={{
                  width: px(layout.widths[place] ?? 0),
                  insetInlineStart: px((layout.starts[place] ?? 0) - view.left),
                }}
              >
                {schema.columns[place]?.label}
                {schema.columns[place]?.required === true ? <span aria-hidden="true">&nbsp;*</span> : null}
              </div>
            ))}
          </div>
          {drawn.map((place) => (
            <GridLine
              key={place}
              {...{ texts, schema, layout, place, places, onEdited }}
              row={rows.at(place)}
              left={view.left}
              top={rowHeight + (place - view.shown.from) * rowHeight - view.shown.offset}
              height={rowHeight}
              column={place === at ? active.column : null}
              editing={place === at ? editing : null}
              isChosen={isSelected(selection, place)}
            />
          ))}
        </div>
      </div>
    </div>
  );
};
