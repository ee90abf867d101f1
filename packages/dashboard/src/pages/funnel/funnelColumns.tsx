import type { FunnelStep } from "@handrail/core/protocol";
import { formatCount } from "../../format/count.ts";
import { formatDuration } from "../../format/duration.ts";
import type { Column } from "../../table/DataTable.tsx";
import { ShareCell, shareCsv } from "../../table/ShareCell.tsx";

const seconds = (value: number | null): number | null => (value === null ? null : Math.round(value) / 1000);

/** The columns of the funnel's table. */
export const funnelColumns = (stepHref: (step: FunnelStep) => string): readonly Column<FunnelStep>[] => [
  {
    key: "step",
    header: "Step",
    names: true,
    cell: (step) => (
      <a href={stepHref(step)} data-row>
        {step.title}
        {step.required ? null : <small>optional</small>}
      </a>
    ),
    csv: [
      { header: "step", value: (step) => step.title },
      { header: "step key", value: (step) => step.step },
      { header: "required", value: (step) => (step.required ? "yes" : "no") },
    ],
  },
  {
    key: "reached",
    header: "Reached",
    numeric: true,
    cell: (step) => formatCount(step.reached),
    csv: [{ header: "reached", value: (step) => step.reached }],
  },
  {
    key: "done",
    header: "Done, of all who entered",
    numeric: true,
    cell: (step) => <ShareCell share={step.done} />,
    csv: shareCsv("done", (step) => step.done),
  },
  {
    key: "dropped",
    header: "Dropped, of those who reached it",
    numeric: true,
    cell: (step) => <ShareCell share={step.dropped} />,
    csv: shareCsv("dropped", (step) => step.dropped),
  },
  {
    key: "active",
    header: "Active time",
    numeric: true,
    cell: (step) => formatDuration(step.medianActive),
    csv: [{ header: "median active seconds", value: (step) => seconds(step.medianActive) }],
  },
  {
    key: "elapsed",
    header: "From opening to done",
    numeric: true,
    cell: (step) => formatDuration(step.medianElapsed),
    csv: [{ header: "median elapsed seconds", value: (step) => seconds(step.medianElapsed) }],
  },
];
