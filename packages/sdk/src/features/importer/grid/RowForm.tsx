import { type GridRow, isError, type RowFilter } from "@handrail/importer";
import { useRef, useState } from "preact/hooks";
import { useOnce } from "../../../ui/effects.ts";
import type { ReviewProps } from "../review/reviewProps.ts";
import { faultsText } from "./faultsText.ts";

interface RowFormProps extends ReviewProps {
  readonly filter: RowFilter;
  readonly row: GridRow;
  readonly onDone: () => void;
}

/** One row as a form: its values, what is wrong with each below it. */
export const RowForm = ({ texts, flow, schema, work, filter, row, onDone }: RowFormProps) => {
  const [values, setValues] = useState(row.values);
  const heading = useRef<HTMLHeadingElement>(null);
  useOnce(() => heading.current?.focus());
  const save = async (): Promise<void> => {
    onDone();
    for (const [at, { key }] of schema.columns.entries()) {
      const value = values[at] ?? "";
      if (value !== row.values[at]) {
        await flow.reader.edit(flow.latest(work), filter, { kind: "setCell", row: row.row, column: key, value });
      }
    }
  };
  const leaveOut = (): void => {
    onDone();
    const rows = [[row.row, row.row + 1]] as const;
    void flow.reader.edit(work, filter, { kind: row.state === "leftOut" ? "takeIn" : "leaveOut", rows });
  };
  return (
    <form
      class="row-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {texts.say("importer.editRow", { row: row.row + 1 })}
      </h3>
      {schema.columns.map(({ key, label, options }, at) => {
        const own = row.faults.filter(({ column }) => column === key);
        const isWrong = own.some(({ kind }) => isError(kind));
        const change = (value: string): void => setValues(values.map((one, place) => (place === at ? value : one)));
        return (
          <label key={key}>
            <span>{label}</span>
            <input
              type="text"
              dir="auto"
              list={options.length === 0 ? undefined : `options-${at}`}
              value={values[at] ?? ""}
              readOnly={(row.values[at]?.length ?? 0) > LONGEST}
              aria-invalid={isWrong}
              onInput={(event) => change(event.currentTarget.value)}
            />
            {options.length === 0 ? null : (
              <datalist id={`options-${at}`}>
                {options.map((option) => (
                  <option key={option.value} value={option.label} />
                ))}
              </datalist>
            )}
            {own.length === 0 ? null : (
              <span class={isWrong ? "wrong" : "quiet"}>{faultsText(texts, schema, own)}</span>
            )}
          </label>
        );
      })}
      <div class="foot">
        <button type="button" class="button plain" onClick={leaveOut}>
          {texts.say(row.state === "leftOut" ? "importer.takeIn" : "importer.leaveOutRows")}
        </button>
        <button type="button" class="button end" onClick={onDone}>
          {texts.say("importer.cancel")}
        </button>
        <button type="submit" class="button main">
          {texts.say("importer.save")}
        </button>
      </div>
    </form>
  );
};

/** Longer values were cut; what was cut cannot be edited. */
const LONGEST = 1000;
