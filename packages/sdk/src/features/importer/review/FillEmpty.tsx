import type { Option } from "@handrail/importer";
import { useState } from "preact/hooks";
import type { ReviewProps } from "./reviewProps.ts";

interface FillEmptyProps extends ReviewProps {
  readonly label: string;
  readonly column: string;
  readonly options: readonly Option[];
}

/** One value for every row of a column that has none. */
export const FillEmpty = ({ texts, flow, work, label, column, options }: FillEmptyProps) => {
  const [value, setValue] = useState("");
  const isEmpty = value.trim() === "";
  const name = `${texts.say("importer.fillWith")}: ${label}`;
  return (
    <form
      class="fill"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty) void flow.reader.edit(work, null, { kind: "fillEmpty", column, value });
      }}
    >
      {options.length > 0 ? (
        <select aria-label={name} value={value} onChange={(event) => setValue(event.currentTarget.value)}>
          <option value="">{texts.say("importer.emptyValue")}</option>
          {options.map((option) => (
            <option key={option.value} value={option.label}>
              {option.label}
            </option>
          ))}
        </select>
      ) : (
        <input
          type="text"
          dir="auto"
          aria-label={name}
          placeholder={texts.say("importer.fillWith")}
          value={value}
          onInput={(event) => setValue(event.currentTarget.value)}
        />
      )}
      <button type="submit" class="button fix" aria-disabled={isEmpty}>
        {texts.say("importer.fix.fillEmpty")}
      </button>
    </form>
  );
};
