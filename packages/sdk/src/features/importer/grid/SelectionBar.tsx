import type { Edit, RowFilter, RowSet } from "@handrail/importer";
import { useState } from "preact/hooks";
import type { ReviewProps } from "../review/reviewProps.ts";
import { selectedRows } from "./selectedRows.ts";
import { NONE, type Selection, sizeOf } from "./selection.ts";

interface SelectionBarProps extends ReviewProps {
  readonly filter: RowFilter;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
}

/** What can be done to rows selected together; there only while some are. */
export const SelectionBar = ({ texts, flow, schema, work, filter, selection, onSelect }: SelectionBarProps) => {
  const [column, setColumn] = useState(schema.columns[0]?.key ?? "");
  const [value, setValue] = useState("");
  const count = sizeOf(selection);
  if (count === 0) return null;
  const apply = async (editOf: (rows: RowSet) => Edit): Promise<void> => {
    // Called off by another edit: the selection stays, and what was meant can be pressed again.
    const rows = await selectedRows(flow.engine, filter, selection).catch(() => null);
    if (rows === null) return;
    onSelect(NONE);
    await flow.reader.edit(work, filter, editOf(rows));
  };
  return (
    <form
      class="selection"
      aria-label={texts.count("importer.selected", count)}
      onSubmit={(event) => {
        event.preventDefault();
        void apply((rows) => ({ kind: "setCells", rows, column, value }));
      }}
    >
      <strong role="status">{texts.count("importer.selected", count)}</strong>
      <button
        type="button"
        class="button"
        onClick={() => void apply((rows) => ({ kind: filter.kind === "leftOut" ? "takeIn" : "leaveOut", rows }))}
      >
        {texts.say(filter.kind === "leftOut" ? "importer.takeIn" : "importer.leaveOutRows")}
      </button>
      <select
        aria-label={texts.say("importer.setValueIn")}
        value={column}
        onChange={(event) => setColumn(event.currentTarget.value)}
      >
        {schema.columns.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </select>
      <input
        type="text"
        dir="auto"
        aria-label={texts.say("importer.value")}
        placeholder={texts.say("importer.value")}
        value={value}
        onInput={(event) => setValue(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {texts.say("importer.setValue")}
      </button>
      <button type="button" class="button plain" onClick={() => onSelect(NONE)}>
        {texts.say("importer.selectionClear")}
      </button>
    </form>
  );
};
