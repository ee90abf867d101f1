import type { Mapping } from "@handrail/importer";
import { useState } from "preact/hooks";
import { useOnChange } from "../../ui/effects.ts";
import type { StageProps } from "./stage.ts";
import { examplesOf, type Table, widthOf } from "./table.ts";
import { columnName } from "./words.ts";

/** Which column of the file goes where, with what was found already filled in. */
export const MatchColumns = (props: StageProps & { readonly table: Table }) => {
  const { context, messages, flow, definition, table } = props;
  const [mapping, setMapping] = useState<Mapping>(table.mapping);
  useOnChange([table], () => setMapping(table.mapping));
  const missing = definition.columns.filter((column) => column.required === true && mapping[column.key] === undefined);
  const isReady = missing.length === 0 && Object.keys(mapping).length > 0;
  const assign = (place: number, key: string): void => {
    // One column, one place: what either had before is given up.
    const kept = Object.entries(mapping).filter(([other, at]) => other !== key && at !== place);
    setMapping(Object.fromEntries(key === "" ? kept : [...kept, [key, place]]));
  };
  const places = Array.from({ length: widthOf(table) }, (_, place) => place);
  return (
    <>
      <p class="quiet">
        <bdi>{table.name}</bdi> · {messages.count("importer.rows", table.source.count - (table.hasHeadings ? 1 : 0))}
      </p>
      <label class="tick">
        <input
          type="checkbox"
          checked={table.hasHeadings}
          onChange={(event) => flow.setHeadings(table, event.currentTarget.checked)}
        />
        {messages.say("importer.headings")}
      </label>
      {table.source.encoding === "windows-1252" ? (
        <p class="quiet">{messages.say("importer.encoding", { encoding: "Windows-1252" })}</p>
      ) : null}
      <table class="pairs">
        <thead>
          <tr>
            <th scope="col">{messages.say("importer.inFile")}</th>
            <th scope="col" class="examples">
              {messages.say("importer.examples")}
            </th>
            <th scope="col">{messages.say("importer.goesTo")}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => {
            const name = columnName(messages, table, place);
            return (
              <tr key={place}>
                <th scope="row">
                  <bdi>{name}</bdi>
                </th>
                <td class="examples quiet" dir="auto">
                  {examplesOf(table, place).join(", ")}
                </td>
                <td>
                  <select
                    aria-label={messages.say("importer.goesToOf", { column: name })}
                    value={Object.keys(mapping).find((key) => mapping[key] === place) ?? ""}
                    onChange={(event) => assign(place, event.currentTarget.value)}
                  >
                    <option value="">{messages.say("importer.ignore")}</option>
                    {definition.columns.map((column) => (
                      <option key={column.key} value={column.key}>
                        {column.required === true ? `${column.label} *` : column.label}
                      </option>
                    ))}
                  </select>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p class="wrong" role="status">
        {missing.length === 0
          ? ""
          : messages.say("importer.missing", {
              columns: new Intl.ListFormat(context.locale).format(missing.map((column) => column.label)),
            })}
      </p>
      <div class="foot">
        <button type="button" class="button plain" onClick={flow.startOver}>
          {messages.say("importer.otherFile")}
        </button>
        <button
          type="button"
          class="button main end"
          aria-disabled={!isReady}
          onClick={() => isReady && void flow.check({ ...table, mapping })}
        >
          {messages.say("next")}
        </button>
      </div>
    </>
  );
};
