import type { StallPoint } from "@handrail/core/protocol";
import { Sparkline } from "../../charts/Sparkline.tsx";
import { formatCount } from "../../format/count.ts";
import { formatDuration } from "../../format/duration.ts";
import { evidenceInWords } from "../../format/evidence.ts";
import { harderInWords } from "../../format/harder.ts";
import { formatDay } from "../../format/moment.ts";
import { ENOUGH_PEOPLE, formatPercent } from "../../format/share.ts";
import type { Column } from "../../table/DataTable.tsx";
import { ShareCell, shareCsv } from "../../table/ShareCell.tsx";

const seconds = (value: number | null): number | null => (value === null ? null : Math.round(value) / 1000);

/** What became of the stuck, with a guide drawn and without; a comparison as seen, not a cause. */
export const helpedInWords = (point: StallPoint): string => {
  const { helped, notHelped } = point;
  if (helped.people === 0) return "Nobody was helped yet";
  const part = (done: StallPoint["done"], size: number) =>
    size >= ENOUGH_PEOPLE ? `${formatPercent(done)} got through` : `${done.count} of ${done.of} got through`;
  const first = `${formatCount(helped.people)} helped: ${part(helped.done, helped.done.of)}`;
  return notHelped.stuck === 0
    ? first
    : `${first}; ${formatCount(notHelped.stuck)} stuck without help: ${part(notHelped.done, notHelped.done.of)}`;
};

const throughOf = ({ count, of }: StallPoint["done"]): string => `${formatCount(count)} of ${formatCount(of)} through`;

const HelpedCell = ({ point }: { readonly point: StallPoint }) =>
  point.helped.people === 0 ? (
    <span class="quiet">nobody yet</span>
  ) : (
    <span class="share" title={helpedInWords(point)}>
      {throughOf(point.helped.done)}
      <small>
        {point.notHelped.stuck === 0 ? "" : `without help ${throughOf(point.notHelped.done).replace(" through", "")}`}
      </small>
    </span>
  );

/** The columns of the stall table; `stepHref` leads from a row to its step. */
export const stallColumns = (stepHref: (point: StallPoint) => string): readonly Column<StallPoint>[] => [
  {
    key: "step",
    header: "Step",
    names: true,
    cell: (point) => (
      <a href={stepHref(point)} data-row>
        {point.stepTitle}
        <small>{point.journeyTitle}</small>
        {point.harder ? (
          <small class="harder-word" title={harderInWords(point.harder)}>
            got harder {formatDay(point.harder.since)}
          </small>
        ) : null}
      </a>
    ),
    csv: [
      { header: "journey", value: (point) => point.journeyTitle },
      { header: "step", value: (point) => point.stepTitle },
      { header: "step key", value: (point) => point.step },
      { header: "got harder", value: (point) => (point.harder ? harderInWords(point.harder) : "") },
    ],
  },
  {
    key: "entered",
    header: "Entered, n",
    numeric: true,
    cell: (point) => formatCount(point.entered),
    csv: [{ header: "entered", value: (point) => point.entered }],
  },
  {
    key: "stuck",
    header: "Stuck",
    numeric: true,
    cell: (point) => <ShareCell share={point.stuck} sized />,
    csv: shareCsv("stuck", (point) => point.stuck),
  },
  {
    key: "left",
    header: "Left",
    numeric: true,
    cell: (point) => <ShareCell share={point.left} sized />,
    csv: shareCsv("left", (point) => point.left),
  },
  {
    key: "done",
    header: "Done",
    numeric: true,
    cell: (point) => <ShareCell share={point.done} sized />,
    csv: shareCsv("done", (point) => point.done),
  },
  {
    key: "active",
    header: "Active time",
    numeric: true,
    cell: (point) => (
      <span class="share">
        {formatDuration(point.medianActive)}
        <small>
          {point.medianBeforeLeaving === null ? "" : `${formatDuration(point.medianBeforeLeaving)} to leaving`}
        </small>
      </span>
    ),
    csv: [
      { header: "median active seconds of those done", value: (point) => seconds(point.medianActive) },
      { header: "median active seconds before leaving", value: (point) => seconds(point.medianBeforeLeaving) },
    ],
  },
  {
    key: "evidence",
    header: "What the stuck do",
    cell: (point) => {
      const words = evidenceInWords(point, 1);
      return words.length === 0 ? <span class="quiet">nothing stands out</span> : words.join("; ");
    },
    csv: [{ header: "what the stuck do", value: (point) => evidenceInWords(point, 1).join("; ") }],
  },
  {
    key: "trend",
    header: "Stuck over time",
    cell: (point) => <Sparkline values={point.trend.map((day) => day.stuck)} what={`Stuck at ${point.stepTitle}`} />,
    csv: [{ header: "stuck per day", value: (point) => point.trend.map((day) => day.stuck).join(" ") }],
  },
  {
    key: "helped",
    header: "Stuck, but helped",
    cell: (point) => <HelpedCell point={point} />,
    csv: [{ header: "helped", value: helpedInWords }],
  },
];
