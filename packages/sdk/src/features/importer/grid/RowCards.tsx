import { type GridRow, isError, type RowFilter } from "@handrail/importer";
import { useRef, useState } from "preact/hooks";
import { useOnChange } from "../../../ui/effects.ts";
import type { ReviewProps } from "../review/reviewProps.ts";
import { faultsText } from "./faultsText.ts";
import { px } from "./px.ts";
import { RowForm } from "./RowForm.tsx";
import type { Rows } from "./useRows.ts";
import { useViewport } from "./useViewport.ts";

const HEIGHT = 76;
const SPARE = 3;
/** Values of a row that stand for it. */
const SHOWN = 3;

interface RowCardsProps extends ReviewProps {
  readonly filter: RowFilter;
  readonly rows: Rows;
}

/** Rows where there is no room for columns: each is what it holds and what is wrong with it, and opens as a form. */
export const RowCards = (props: RowCardsProps) => {
  const { texts, schema, rows } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<GridRow | null>(null);
  const count = rows.count ?? 0;
  const view = useViewport(scroller, { count, rowHeight: HEIGHT, headHeight: 0 });
  const from = Math.max(0, view.shown.from - SPARE);
  const to = Math.min(count, view.shown.to + SPARE);
  useOnChange([from, to], () => rows.want(from, to));
  if (open !== null) return <RowForm {...props} row={open} onDone={() => setOpen(null)} />;
  return (
    <div ref={scroller} class="cards" hidden={count === 0} onScroll={view.onScroll}>
      <div class="sizer" style={{ height: px(view.scale.height) }}>
        <ul class="pane" style={{ height: px(view.height) }} aria-label={texts.say("importer.gridTitle")}>
          {Array.from({ length: to - from }, (_, nth) => {
            const place = from + nth;
            const row = rows.at(place);
            const faults = row?.faults ?? [];
            return (
              <li
                key={place}
                aria-setsize={count}
                aria-posinset={place + 1}
                style={{
                  height: px(HEIGHT),
                  insetBlockStart: px((place - view.shown.from) * HEIGHT - view.shown.offset),
                }}
              >
                <button type="button" class={`row ${row?.state ?? ""}`} onClick={() => row && setOpen(row)}>
                  <span class="quiet">{row === undefined ? "" : texts.number(row.row + 1)}</span>
                  <span class="values" dir="auto">
                    {row?.values
                      .filter((value) => value !== "")
                      .slice(0, SHOWN)
                      .join(" · ")}
                  </span>
                  <span class={faults.some(({ kind }) => isError(kind)) ? "wrong" : "quiet"}>
                    {faultsText(texts, schema, faults)}
                  </span>
                </button>
              </li>
            );
          })}
        </ul>
      </div>
    </div>
  );
};
