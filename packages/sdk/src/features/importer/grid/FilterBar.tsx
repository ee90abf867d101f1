import type { RowFilter } from "@handrail/importer";
import type { RefObject } from "preact";
import { useState } from "preact/hooks";
import { useOnChange } from "../../../ui/effects.ts";
import { faultText } from "../review/faultText.ts";
import type { ReviewProps } from "../review/reviewProps.ts";

interface FilterBarProps extends ReviewProps {
  readonly filter: RowFilter;
  readonly input: RefObject<HTMLInputElement | null>;
  /** Rows the filter lets through; null while that is not known. */
  readonly count: number | null;
}

/** After the last key press, in milliseconds: finding a text reads the whole file. */
const PAUSE = 300;

/** Which rows are shown: all, those with problems or one of them, those left out, or those with a text in them. */
export const FilterBar = ({ texts, flow, schema, work, filter, input, count }: FilterBarProps) => {
  const { checked } = work;
  // These are no longer among the rows.
  const accepted = flow.sender.accepted();
  const shown = filter.kind === "find" ? filter.text : "";
  const [text, setText] = useState(shown);
  useOnChange([shown], () => setText(shown));
  useOnChange([text], () => {
    if (text === shown) return;
    const timer = setTimeout(() => show(text === "" ? { kind: "all" } : { kind: "find", text }), PAUSE);
    return () => clearTimeout(timer);
  });
  const show = (next: RowFilter): void => flow.reader.showRows(work, next);
  const choices: readonly (readonly [name: string, filter: RowFilter, text: string, rows: number])[] = [
    ["all", { kind: "all" }, texts.say("importer.show.all"), checked.rows - checked.settled],
    ["faulty", { kind: "faulty" }, texts.say("importer.show.faulty"), checked.faulty],
    ...checked.causes.map(
      (cause) =>
        [`cause ${cause.id}`, { kind: "cause", id: cause.id }, faultText(texts, schema, cause), cause.rows] as const,
    ),
    ["leftOut", { kind: "leftOut" }, texts.say("importer.show.leftOut"), checked.leftOut],
  ];
  const value = filter.kind === "cause" ? `cause ${filter.id}` : filter.kind;
  const isKnown = choices.some(([name]) => name === value);
  return (
    <div class="filter">
      <select
        aria-label={texts.say("importer.show")}
        value={value}
        onChange={(event) => {
          const chosen = choices.find(([name]) => name === event.currentTarget.value);
          if (chosen !== undefined) show(chosen[1]);
        }}
      >
        {isKnown ? null : (
          <option value={value}>
            {filter.kind === "find"
              ? `${texts.say("importer.find")}: ${filter.text}`
              : texts.say("importer.noRowsHere")}
          </option>
        )}
        {choices
          .filter(([name, , , rows]) => rows > 0 || name === "all" || name === value)
          .map(([name, , label, rows]) => (
            <option key={name} value={name}>
              {label} ({texts.number(rows)})
            </option>
          ))}
      </select>
      <input
        ref={input}
        type="search"
        dir="auto"
        aria-label={texts.say("importer.find")}
        placeholder={texts.say("importer.find")}
        value={text}
        onInput={(event) => setText(event.currentTarget.value)}
      />
      <span class="quiet" role="status">
        {count === null ? "" : texts.count("importer.rows", count)}
      </span>
      {accepted === null ? null : <span class="quiet">{texts.count("importer.accepted", accepted)}</span>}
    </div>
  );
};
