import type { StepReport } from "@handrail/core/protocol";
import { ColumnChart } from "../../charts/ColumnChart.tsx";
import { MarkKey } from "../../charts/MarkKey.tsx";
import { WithTable } from "../../charts/WithTable.tsx";
import { formatDuration } from "../../format/duration.ts";
import type { Column } from "../../table/DataTable.tsx";
import { type TimeBin, timeBins, timeTicks } from "./timeBins.ts";

const spanOf = (bin: TimeBin): string => `${formatDuration(bin.from)} to ${formatDuration(bin.to)}`;

const columns: readonly Column<TimeBin>[] = [
  { key: "time", header: "Active time", names: true, cell: spanOf, csv: [] },
  { key: "done", header: "Done", numeric: true, cell: (bin) => bin.done, csv: [] },
  { key: "left", header: "Left", numeric: true, cell: (bin) => bin.left, csv: [] },
  { key: "other", header: "Still open", numeric: true, cell: (bin) => bin.other, csv: [] },
];

/** How long attempts took, those that ended well above the line and those that were given up below it. */
export const TimeChart = ({ times }: { readonly times: StepReport["times"] }) => {
  const bins = timeBins(times);
  if (bins.length === 0) return null;
  return (
    <WithTable
      title="Time spent on the step"
      note={
        <>
          Active time only. Above the line attempts that got <MarkKey mark="done">done</MarkKey>, below it those who{" "}
          <MarkKey mark="left">left</MarkKey>. Each column is longer than the one before it by the same factor.
        </>
      }
      columns={columns}
      rows={bins}
      keyOf={(bin) => String(bin.from)}
    >
      <ColumnChart
        label="Time spent on the step"
        columns={bins.map((bin) => ({
          key: String(bin.from),
          words: `${spanOf(bin)}: ${bin.done} done, ${bin.left} left${bin.other > 0 ? `, ${bin.other} still open` : ""}`,
          up: [{ mark: "done", amount: bin.done }],
          down: [{ mark: "left", amount: bin.left }],
        }))}
        ticks={timeTicks(bins, 6).map(({ at, time }) => ({ at, label: formatDuration(time) }))}
      />
    </WithTable>
  );
};
