import { type Rejected, toCsv } from "@handrail/importer";
import type { Messages } from "../../ui/messages.ts";
import { type Table, widthOf } from "./table.ts";
import { columnName, reasonText } from "./words.ts";

/** The rows left out, in the columns of the person's own file, with the reason of each beside it. */
export const rejectedCsv = (messages: Messages, table: Table, rejected: readonly Rejected[]): string => {
  const places = Array.from({ length: widthOf(table) }, (_, place) => place);
  return toCsv([
    [...places.map((place) => columnName(messages, table, place)), messages.say("importer.reasonColumn")],
    ...rejected
      .filter((one) => one.cells.length > 0)
      .map(({ cells, reason }) => [
        ...places.map((place) => cells[place] ?? ""),
        ...cells.slice(places.length),
        reasonText(messages, reason),
      ]),
  ]);
};

/** Gives the person a file. Spreadsheets take it for UTF-8 only with the mark in front. */
export const download = (page: Document, name: string, csv: string): void => {
  const address = URL.createObjectURL(new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
  const link = page.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
};
