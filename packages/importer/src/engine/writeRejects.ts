import { isError } from "../check/fault.ts";
import { writeCsv } from "../csv/writeCsv.ts";
import { headingsOf } from "../layout/headingsOf.ts";
import type { Pace } from "../pace/pace.ts";
import type { CheckedFile } from "./checkedFile.ts";
import type { ImportEngine } from "./engine.ts";
import { faultsIn } from "./faultsIn.ts";
import type { OpenFile } from "./file.ts";
import { REJECT_HEADINGS } from "./rejectFile.ts";

/** Writes the rows that were not accepted: the person's own columns with what they put right, row number, reason. */
export const writeRejects = async (
  file: OpenFile,
  checked: CheckedFile,
  { accepted, words }: Parameters<ImportEngine["rejects"]>[0],
  pace: Pace,
): Promise<Blob> => {
  const { source, check, mapping, from, to } = checked;
  const { layout } = file.opened.reading;
  const width = file.opened.columns.length;
  const labels = new Map(file.schema.columns.map(({ key, label }) => [key, label]));
  const places = file.schema.columns.flatMap(({ key }, nth) => {
    const place = mapping[key];
    return place === undefined ? [] : [{ place, nth }];
  });
  const above = (await source.read(0, layout.body)).rows;
  const headings = headingsOf(above, layout);
  const parts: string[] = ["\ufeff"];
  const write = (rows: readonly (readonly string[])[]): void => {
    parts.push(writeCsv(rows, { guards: true }));
  };
  write([[...columnsOf(headings, width), ...REJECT_HEADINGS]]);

  const reasonOf = (row: number, cells: readonly string[]): string => {
    const state = check.stateOf(row);
    if (state === "leftOut") return words.leftOut;
    const faults = faultsIn(check, row, cells).filter(({ kind }) => isError(kind));
    if (faults.length === 0) return words.unsent;
    return faults
      .map(({ kind, column, message }) => {
        if (kind === "brokenRecord") return words[kind].replace("{place}", message ?? "");
        const label = column === null ? "" : (labels.get(column) ?? column);
        // A function, or `$&` in a label would mean something.
        return message !== null && message !== "" ? message : words[kind].replace("{column}", () => label);
      })
      .join("; ");
  };
  let taken = 0;
  await source.scan({ from, to }, pace, ({ first, rows }) => {
    const out: (readonly string[])[] = [];
    for (const [index, cells] of rows.entries()) {
      const row = first + index;
      while ((accepted[taken]?.[1] ?? Number.POSITIVE_INFINITY) <= row) taken += 1;
      const isAccepted = (accepted[taken]?.[0] ?? Number.POSITIVE_INFINITY) <= row;
      if (isAccepted || check.stateOf(row) === "blank") continue;
      const values = check.valuesOf(row, cells);
      const own = columnsOf(cells, Math.max(width, cells.length));
      for (const { place, nth } of places) {
        const value = values[nth] ?? "";
        if (value !== own[place]?.trim()) own[place] = value;
      }
      out.push([...own.slice(0, width), String(row + 1), reasonOf(row, cells), ...own.slice(width)]);
    }
    if (out.length > 0) write(out);
  });
  return new Blob(parts, { type: "text/csv;charset=utf-8" });
};

const columnsOf = (cells: readonly string[], width: number): string[] =>
  Array.from({ length: width }, (_, place) => cells[place] ?? "");
