import type { Rejected, SendProgress } from "@handrail/importer";
import { download, rejectedCsv } from "./download.ts";
import type { StageProps } from "./stage.ts";
import type { Table } from "./table.ts";
import { reasonCounts } from "./words.ts";

interface ResultProps extends StageProps {
  readonly table: Table;
  readonly progress: SendProgress;
  readonly rejected: readonly Rejected[];
}

/** Reasons named one by one; the file has them all. */
const NAMED = 5;

/** What became of the rows: a sum that comes out even, why rows were left out, and the file to put them right in. */
export const Result = ({ messages, flow, surface, table, progress, rejected }: ResultProps) => {
  const save = (): void => {
    const name = `${table.name.replace(/\.[^.]*$/, "")}-left-out.csv`;
    download(surface.root.ownerDocument, name, rejectedCsv(messages, table, rejected));
  };
  return (
    <>
      <ul class="sum">
        <li class="accepted">{messages.count("importer.accepted", progress.accepted)}</li>
        {progress.rejected === 0 ? null : (
          <li>
            {messages.count("importer.rejected", progress.rejected)}
            <ul class="quiet">
              {reasonCounts(messages, rejected)
                .slice(0, NAMED)
                .map(({ reason, count }) => (
                  <li key={reason}>
                    {messages.number(count)} × {reason}
                  </li>
                ))}
            </ul>
          </li>
        )}
        <li class="quiet">{messages.count("importer.inAll", progress.rows)}</li>
      </ul>
      <div class="foot">
        {progress.rejected === 0 ? null : (
          <button type="button" class="button" onClick={save}>
            {messages.say("importer.download")}
          </button>
        )}
        <button type="button" class="button plain" onClick={flow.startOver}>
          {messages.say("importer.otherFile")}
        </button>
        <button type="button" class="button main end" onClick={flow.leave}>
          {messages.say("done")}
        </button>
      </div>
    </>
  );
};
