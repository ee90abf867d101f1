import type { GridRow, ImportEngine, RowFilter } from "@handrail/importer";

/** Rows of a grid that are at hand, and how many there are. */
export interface Window {
  readonly filter: RowFilter;
  readonly first: number;
  readonly rows: readonly GridRow[];
  /** Null until the first answer. */
  readonly count: number | null;
}

/** Rows fetched around those in view, so that scrolling a little asks for nothing. */
const MARGIN = 60;

/** Fetches the rows a grid shows. */
export interface RowWindow {
  /** Sees to it that these rows are at hand, soon. */
  want(from: number, to: number): void;
  /** Others, or changed ones, pass the filter now. */
  refresh(filter: RowFilter): void;
  dispose(): void;
}

/** Makes the window: one request at a time, and after it the one that is wanted by then; what lies between is skipped. */
export const createRowWindow = (
  engine: Pick<ImportEngine, "rows">,
  filter: RowFilter,
  onChange: (window: Window) => void,
): RowWindow => {
  let window: Window = { filter, first: 0, rows: [], count: null };
  let wanted: readonly [from: number, to: number] = [0, MARGIN];
  let isStale = true;
  let isBusy = false;
  let isOver = false;

  const isAtHand = (): boolean => {
    const [from, to] = wanted;
    const end = Math.min(to, window.count ?? to);
    return !isStale && from >= window.first && end <= window.first + window.rows.length;
  };
  const work = async (): Promise<void> => {
    if (isBusy) return;
    isBusy = true;
    while (!isOver && !isAtHand()) {
      isStale = false;
      const asked = filter;
      const askedFor = wanted;
      const from = Math.max(0, wanted[0] - MARGIN);
      try {
        const answer = await engine.rows(asked, { from, count: wanted[1] + MARGIN - from });
        if (isOver || asked !== filter) continue;
        window = { filter, first: from, rows: answer.rows, count: answer.count };
        onChange(window);
        // Asking for the same again would give the same.
        if (!isStale && wanted === askedFor) break;
      } catch {
        // Called off by an edit, after which the grid asks anew.
        break;
      }
    }
    isBusy = false;
  };
  return {
    want: (from, to) => {
      wanted = [from, to];
      void work();
    },
    refresh: (next) => {
      filter = next;
      isStale = true;
      void work();
    },
    dispose: () => {
      isOver = true;
    },
  };
};
