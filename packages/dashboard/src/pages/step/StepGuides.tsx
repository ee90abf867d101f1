import type { StepReport } from "@handrail/core/protocol";
import { formatCount } from "../../format/count.ts";
import { type Column, DataTable } from "../../table/DataTable.tsx";

type Row = StepReport["guides"][number];

/** The guides that speak up on this step, and what became of them. */
export const StepGuides = ({
  guides,
  hrefOf,
}: {
  readonly guides: StepReport["guides"];
  readonly hrefOf: (guide: string) => string;
}) => {
  const count = (key: string, header: string, value: (row: Row) => number): Column<Row> => ({
    key,
    header,
    numeric: true,
    cell: (row) => formatCount(value(row)),
    csv: [],
  });
  const columns: readonly Column<Row>[] = [
    {
      key: "name",
      header: "Guide",
      names: true,
      cell: (row) => (
        <a href={hrefOf(row.guide)} data-row>
          {row.name}
        </a>
      ),
      csv: [],
    },
    count("triggered", "Asked to show", (row) => row.triggered),
    count("shown", "Shown", (row) => row.shown),
    count("withheld", "Withheld", (row) => row.withheld),
    count("failed", "Could not be drawn", (row) => row.failed),
  ];
  return (
    <section class="prose">
      <h2>Guides of this step</h2>
      {guides.length === 0 ? (
        <p class="quiet">No guide speaks up on this step yet.</p>
      ) : (
        <DataTable label="Guides of this step" columns={columns} rows={guides} keyOf={(row) => row.guide} />
      )}
    </section>
  );
};
