import type { Cause, Option } from "@handrail/importer";
import { useState } from "preact/hooks";
import { useOnChange } from "../../../ui/effects.ts";
import { isolate } from "../messages/isolate.ts";
import type { ReviewProps } from "./reviewProps.ts";

interface MapValuesProps extends ReviewProps {
  readonly cause: Cause;
  readonly column: string;
  readonly options: readonly Option[];
}

/** Each unknown value with the option it becomes: what is likely is chosen already, so one press does all. */
export const MapValues = ({ context, texts, flow, work, cause, column, options }: MapValuesProps) => {
  const suggested = suggestionsOf(cause, options);
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(suggested);
  useOnChange([cause], () => setChosen(suggestionsOf(cause, options)));
  const pairs = cause.values.flatMap(({ value }): readonly (readonly [string, string])[] => {
    const label = chosen.get(value) ?? "";
    return label === "" ? [] : [[value, label]];
  });
  const apply = (): void => {
    if (pairs.length > 0) void flow.reader.edit(work, null, { kind: "mapValues", column, pairs });
  };
  return (
    <form
      class="map"
      onSubmit={(event) => {
        event.preventDefault();
        apply();
      }}
    >
      <ul>
        {cause.values.map(({ value, rows }) => (
          <li key={value}>
            <span class="from">
              <bdi class="value">{value}</bdi> <span class="quiet">{texts.number(rows)}</span>
            </span>
            <select
              aria-label={texts.say("importer.mapTo", { value: isolate(value, context.direction) })}
              value={chosen.get(value) ?? ""}
              onChange={(event) => setChosen(new Map([...chosen, [value, event.currentTarget.value]]))}
            >
              <option value="">{texts.say("importer.keepValue")}</option>
              {options.map((option) => (
                <option key={option.value} value={option.label}>
                  {option.label}
                </option>
              ))}
            </select>
          </li>
        ))}
      </ul>
      <button type="submit" class="button fix" aria-disabled={pairs.length === 0}>
        {texts.say("importer.fix.mapValues")}
      </button>
    </form>
  );
};

/** What the engine thinks each value was meant to be, by the label of the option. */
const suggestionsOf = (cause: Cause, options: readonly Option[]): ReadonlyMap<string, string> => {
  const found = new Map<string, string>();
  for (const { edit } of cause.fixes) {
    if (edit.kind !== "mapValues") continue;
    for (const [from, to] of edit.pairs) {
      const option = options.find(({ value, label }) => value === to || label === to);
      if (option !== undefined) found.set(from, option.label);
    }
  }
  return found;
};
