import type { Checked, GridRow, ImportEngine, RowFilter } from "@handrail/importer";
import { useRef, useState } from "preact/hooks";
import { useOnChange, useOnce } from "../../../ui/effects.ts";
import { createRowWindow, type RowWindow, type Window } from "./rowWindow.ts";

/** The rows a grid shows: those at hand, how many there are, and asking for others. */
export interface Rows {
  /** Null while it is not known. */
  readonly count: number | null;
  at(place: number): GridRow | undefined;
  want(from: number, to: number): void;
}

/** Keeps the rows of a filter at hand, anew after each edit. */
export const useRows = (engine: ImportEngine, filter: RowFilter, checked: Checked): Rows => {
  const [window, setWindow] = useState<Window>({ filter, first: 0, rows: [], count: null });
  const source = useRef<RowWindow | null>(null);
  source.current ??= createRowWindow(engine, filter, setWindow);
  useOnce(() => () => source.current?.dispose());
  const key = JSON.stringify(filter);
  useOnChange([key, checked], () => source.current?.refresh(filter));
  const isOther = JSON.stringify(window.filter) !== key;
  return {
    count: isOther ? null : window.count,
    at: (place) => (isOther ? undefined : window.rows[place - window.first]),
    want: (from, to) => source.current?.want(from, to),
  };
};
