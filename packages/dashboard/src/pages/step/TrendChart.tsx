import type { StallPoint } from "@handrail/core/protocol";
import { ColumnChart } from "../../charts/ColumnChart.tsx";
import { MarkKey } from "../../charts/MarkKey.tsx";
import { WithTable } from "../../charts/WithTable.tsx";
import { formatDay } from "../../format/moment.ts";
import type { Column } from "../../table/DataTable.tsx";

type Day = StallPoint["trend"][number];

const columns: readonly Column<Day>[] = [
  { key: "day", header: "Day", names: true, cell: (day) => formatDay(day.day), csv: [] },
  { key: "entered", header: "Entered", numeric: true, cell: (day) => day.entered, csv: [] },
  { key: "stuck", header: "Stuck", numeric: true, cell: (day) => day.stuck, csv: [] },
];

/** People per day: how many entered the step, and how many of them got stuck. */
export const TrendChart = ({ trend }: { readonly trend: StallPoint["trend"] }) => {
  if (trend.every((day) => day.entered === 0)) return null;
  const every = Math.max(1, Math.ceil(trend.length / 5));
  return (
    <WithTable
      title="Day by day"
      note={
        <>
          People who <MarkKey mark="entered">entered</MarkKey> and those among them who got{" "}
          <MarkKey mark="stuck">stuck</MarkKey>.
        </>
      }
      columns={columns}
      rows={trend}
      keyOf={(day) => String(day.day)}
    >
      <ColumnChart
        label="Entered and stuck day by day"
        columns={trend.map((day) => ({
          key: String(day.day),
          words: `${formatDay(day.day)}: ${day.entered} entered, ${day.stuck} got stuck`,
          up: [
            { mark: "stuck", amount: day.stuck },
            { mark: "entered", amount: Math.max(0, day.entered - day.stuck) },
          ],
          down: [],
        }))}
        ticks={trend.flatMap((day, index) => (index % every === 0 ? [{ at: index, label: formatDay(day.day) }] : []))}
      />
    </WithTable>
  );
};
