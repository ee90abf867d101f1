import { useState } from "preact/hooks";
import type { StageProps } from "./stage.ts";
import type { Checked, Table } from "./table.ts";
import { oddities } from "./words.ts";

interface CheckRowsProps extends StageProps {
  readonly table: Table;
  /** Null while the rows are being looked at. */
  readonly checked: Checked | null;
}

/** What would be imported and what would not, before anything is. */
export const CheckRows = (props: CheckRowsProps) => {
  const { messages, flow, table, checked } = props;
  return (
    <>
      {checked === null ? (
        <p role="status">{messages.say("importer.checking")}</p>
      ) : (
        <Findings {...props} checked={checked} />
      )}
      <div class="foot">
        <button type="button" class="button plain" onClick={flow.startOver}>
          {messages.say("importer.otherFile")}
        </button>
        <button type="button" class="button plain" onClick={() => flow.match(table)}>
          {messages.say("importer.changeColumns")}
        </button>
        {checked === null || checked.ready === 0 ? null : (
          <button type="button" class="button main end" onClick={() => flow.send(table, checked)}>
            {messages.count("importer.start", checked.ready)}
          </button>
        )}
      </div>
    </>
  );
};

const Findings = ({ messages, table, checked, definition }: CheckRowsProps & { readonly checked: Checked }) => {
  const [isFiltered, setFiltered] = useState(false);
  const columns = definition.columns.filter((column) => table.mapping[column.key] !== undefined);
  const rows = isFiltered ? checked.firstFaulty : checked.first;
  const hasProblems = rows.some((row) => row.faults.length + row.row.problems.length > 0);
  return (
    <>
      <p role="status">
        {checked.ready === 0 ? messages.say("importer.noRows") : messages.count("importer.ready", checked.ready)}
        {checked.faulty === 0 ? null : (
          <span class="caution"> {messages.count("importer.faulty", checked.faulty)}</span>
        )}
      </p>
      {checked.faulty === 0 ? null : (
        <label class="tick">
          <input type="checkbox" checked={isFiltered} onChange={(event) => setFiltered(event.currentTarget.checked)} />
          {messages.say("importer.onlyProblems")}
        </label>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section class="scroll" tabIndex={0} aria-label={messages.say("importer.previewOf", { name: table.name })}>
        <table>
          <thead>
            <tr>
              <th scope="col">{messages.say("importer.row")}</th>
              {hasProblems ? <th scope="col">{messages.say("importer.problem")}</th> : null}
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((one) => (
              <tr key={one.row.line} class={one.faults.length > 0 ? "faulty" : undefined}>
                <td class="number">{messages.number(one.row.line)}</td>
                {hasProblems ? (
                  <td class={one.faults.length > 0 ? "odd wrong" : "odd quiet"}>
                    {oddities(messages, one).join("; ")}
                  </td>
                ) : null}
                {columns.map((column) => (
                  <td key={column.key}>
                    <bdi>{one.record[column.key]}</bdi>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
};
