import type { RowFilter } from "@handrail/importer";
import { useRef, useState } from "preact/hooks";
import { useOnChange, useOnce } from "../../../ui/effects.ts";
import type { ReviewProps } from "../review/reviewProps.ts";
import { UndoButtons, useUndoKeys } from "../review/undo.tsx";
import { FilterBar } from "./FilterBar.tsx";
import { FindReplace } from "./FindReplace.tsx";
import { Grid } from "./Grid.tsx";
import { type Cell, nextProblem } from "./nextProblem.ts";
import { problemAt } from "./problemAt.ts";
import { RowCards } from "./RowCards.tsx";
import { SelectionBar } from "./SelectionBar.tsx";
import { NONE, type Selection } from "./selection.ts";
import { ROWS_STYLES } from "./styles.ts";
import { useNarrow } from "./useNarrow.ts";
import { useRows } from "./useRows.ts";

/** All rows, or those a filter lets through: looked at, put right, replaced in, left out. */
export const RowsStep = (props: ReviewProps & { readonly filter: RowFilter }) => {
  const { surface, texts, flow, schema, work, filter, busy } = props;
  const { checked } = work;
  useOnce(() => surface.adopt(ROWS_STYLES));
  const rows = useRows(flow.engine, filter, checked);
  const isNarrow = useNarrow();
  const [active, setActive] = useState<Cell>({ at: 0, column: 1 });
  const [selection, setSelection] = useState<Selection>(NONE);
  const [isReplacing, setReplacing] = useState(false);
  const find = useRef<HTMLInputElement>(null);
  const key = JSON.stringify(filter);
  useOnChange([key], () => {
    setActive({ at: 0, column: 1 });
    setSelection(NONE);
  });
  const before = useRef(checked.faulty);
  useOnChange([checked], () => {
    // Places mean other rows once some no longer pass the filter.
    if (filter.kind !== "all") setSelection(NONE);
    if (checked.faulty !== before.current) {
      surface.announce(texts.count("importer.toGo", checked.faulty));
      before.current = checked.faulty;
    }
  });
  const onKeyDown = useUndoKeys(flow, work, filter);
  const toProblem = async (step: 1 | -1): Promise<void> => {
    const options = { engine: flow.engine, schema, checked, filter, count: rows.count ?? 0, from: active, step };
    // Called off by an edit: then there is another table to look through.
    const found = await nextProblem(options).catch(() => null);
    const [first] = checked.causes;
    if (found !== null) setActive(found);
    // All of this list is put right: on to another.
    else if (rows.count === 0 && first !== undefined) flow.reader.showRows(work, { kind: "cause", id: first.id });
    else surface.announce(texts.say("importer.noProblems"));
  };
  const row = rows.at(Math.min(active.at, Math.max(0, (rows.count ?? 0) - 1)));
  const problem = problemAt(texts, schema, row, active.column);
  const shared = { ...props, rows };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys for undoing work wherever the focus is within.
    <div class="rows" onKeyDown={onKeyDown}>
      <div class="tools">
        <FilterBar {...props} input={find} count={rows.count} />
        <div class="undo">
          {isNarrow ? null : (
            <>
              <button type="button" class="button" onClick={() => void toProblem(-1)}>
                {texts.say("importer.previousProblem")}
              </button>
              <button type="button" class="button" onClick={() => void toProblem(1)}>
                {texts.say("importer.nextProblem")}
              </button>
            </>
          )}
          <button type="button" class="button" aria-expanded={isReplacing} onClick={() => setReplacing(!isReplacing)}>
            {texts.say("importer.replaceTool")}
          </button>
          <UndoButtons {...props} filter={filter} />
        </div>
      </div>
      {isReplacing ? <FindReplace {...props} /> : null}
      <SelectionBar {...props} selection={selection} onSelect={setSelection} />
      {busy === null ? null : <progress max={1} value={busy} aria-label={texts.say("importer.checking")} />}
      {rows.count === 0 ? <p class="nothing quiet">{texts.say("importer.noRowsHere")}</p> : null}
      {isNarrow ? (
        <RowCards {...shared} />
      ) : (
        <>
          <div class={rows.count === 0 ? "none" : "whole"}>
            <Grid
              {...shared}
              active={active}
              onMove={setActive}
              selection={selection}
              onSelect={setSelection}
              onProblem={(step) => void toProblem(step)}
              onFind={() => find.current?.focus()}
            />
          </div>
          <p id="row-problem" class={problem === "" ? "quiet status" : "wrong status"}>
            {problem || texts.say("importer.gridHelp")}
          </p>
        </>
      )}
      <div class="foot">
        <button type="button" class="button main end" onClick={() => flow.reader.showReview(work)}>
          {texts.say("importer.back")}
        </button>
      </div>
    </div>
  );
};
