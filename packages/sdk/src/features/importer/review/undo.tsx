import type { RowFilter } from "@handrail/importer";
import { Icon } from "../../../ui/icons.tsx";
import type { Reviewing } from "../flow/stage.ts";
import type { Import } from "../flow/useImport.ts";
import type { Texts } from "../messages/catalogue.ts";

interface UndoProps {
  readonly texts: Texts;
  readonly flow: Import;
  readonly work: Reviewing;
  /** Of the grid, or null in the review: the person stays where it was undone. */
  readonly filter: RowFilter | null;
}

/** Steps back and forth through everything done to the rows, without limit. */
export const UndoButtons = ({ texts, flow, work, filter }: UndoProps) => {
  const { canUndo, canRedo } = work.checked;
  if (!canUndo && !canRedo) return null;
  return (
    <div class="undo">
      <button
        type="button"
        class="icon"
        aria-label={texts.say("importer.undo")}
        title={texts.say("importer.undo")}
        aria-disabled={!canUndo}
        onClick={() => canUndo && void flow.reader.undo(work, filter)}
      >
        <Icon turns path="M6 3 2.5 6.5 6 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H6" />
      </button>
      <button
        type="button"
        class="icon"
        aria-label={texts.say("importer.redo")}
        title={texts.say("importer.redo")}
        aria-disabled={!canRedo}
        onClick={() => canRedo && void flow.reader.redo(work, filter)}
      >
        <Icon turns path="m10 3 3.500 3.500L10 10m3-3.500H6.500a3.500 3.500 0 0 0 0 7H10" />
      </button>
    </div>
  );
};

/** Ctrl or Cmd with Z, and with Shift or Y the other way; in a text being typed they stay the browser's own. */
export const useUndoKeys =
  (flow: Import, work: Reviewing, filter: RowFilter | null) =>
  (event: KeyboardEvent): void => {
    const key = event.key.toLowerCase();
    if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== "z" && key !== "y")) return;
    if (event.composedPath()[0] instanceof HTMLInputElement) return;
    event.preventDefault();
    const isBack = key === "z" && !event.shiftKey;
    if (isBack && work.checked.canUndo) void flow.reader.undo(work, filter);
    if (!isBack && work.checked.canRedo) void flow.reader.redo(work, filter);
  };
