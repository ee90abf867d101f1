import type { DetectorReport, StepReport } from "@handrail/core/protocol";
import { AXIS, AxisTicks } from "../../../charts/AxisTicks.tsx";
import { LineKey } from "../../../charts/LineKey.tsx";
import { ReadingSlider } from "../../../charts/ReadingSlider.tsx";
import { WithTable } from "../../../charts/WithTable.tsx";
import { formatDuration } from "../../../format/duration.ts";
import type { Column } from "../../../table/DataTable.tsx";
import { roundTimes } from "../timeBins.ts";
import { bandPath, modelPath, type SurvivalMoment, staircase, survivalMoments } from "./survivalLines.ts";

const HEIGHT = 188;
const TOP = 8;

/** A table of every moment would be longer than anybody reads; neighbours say nearly the same. */
const MOST_ROWS = 24;

const percent = (share: number): string => `${Math.round(share * 100)}\u00a0%`;

const wordsOf = ({ at, share, low, high, model }: SurvivalMoment): string =>
  `After ${formatDuration(at)}: ${percent(share)} not done (${Math.round(low * 100)} to ${Math.round(high * 100)}); the model says ${percent(model)}`;

const columns: readonly Column<SurvivalMoment>[] = [
  { key: "at", header: "After", names: true, cell: ({ at }) => formatDuration(at), csv: [] },
  { key: "share", header: "Not done", numeric: true, cell: ({ share }) => percent(share), csv: [] },
  {
    key: "band",
    header: "95 % band",
    numeric: true,
    cell: ({ low, high }) => `${Math.round(low * 100)} to ${Math.round(high * 100)}`,
    csv: [],
  },
  { key: "model", header: "By the model", numeric: true, cell: ({ model }) => percent(model), csv: [] },
];

/** How many are not done by a time: measured with its band, and over it the line the detector reckons with. */
export const SurvivalChart = ({
  survival,
  time,
}: {
  readonly survival: StepReport["survival"];
  readonly time: DetectorReport["time"];
}) => {
  const moments = survivalMoments(survival, time);
  const [first] = moments;
  const last = moments.at(-1);
  if (first === undefined || last === undefined) return null;
  const every = Math.ceil(moments.length / MOST_ROWS);
  const y = (share: number) => TOP + (1 - share) * (HEIGHT - AXIS - TOP);
  return (
    <WithTable
      inside
      title="How many are not done, by time"
      note={
        <>
          Active time, each stretch longer by the same factor. <LineKey line="measured">Measured</LineKey> with its 95 %
          band, where those who left count until they left; over it <LineKey line="model">the model</LineKey>, which
          takes them for never done and so may end higher.
        </>
      }
      columns={columns}
      rows={moments.filter((_, index) => (moments.length - 1 - index) % every === 0)}
      keyOf={({ at }) => String(at)}
    >
      <ReadingSlider
        label="How many are not done, by time"
        readings={moments.map((moment) => ({ place: moment.place, words: wordsOf(moment) }))}
        invitation="Point at the line or use the arrow keys to read its values."
      >
        {(at) => {
          const read = at === null ? undefined : moments[at];
          return (
            <svg height={HEIGHT} aria-hidden="true">
              {[1, 0.5, 0].map((share) => (
                <g key={share}>
                  <line x1="0" x2="100%" y1={y(share)} y2={y(share)} class={share === 0 ? "axis" : "grid-line"} />
                </g>
              ))}
              <svg
                y={TOP}
                width="100%"
                height={HEIGHT - AXIS - TOP}
                viewBox="0 0 100 100"
                preserveAspectRatio="none"
                role="presentation"
              >
                <path d={bandPath(moments)} class="survival-band" />
                <path d={staircase(moments, ({ share }) => share)} class="survival-line" />
                <path d={modelPath(moments, time)} class="model-line" />
              </svg>
              {[1, 0.5].map((share) => (
                <text key={share} x="100%" y={y(share) + 14} text-anchor="end">
                  {percent(share)}
                </text>
              ))}
              <AxisTicks
                height={HEIGHT}
                ticks={roundTimes({ from: first.at, to: last.at }, 6).map(({ place, time: round }) => ({
                  place,
                  label: formatDuration(round),
                }))}
              />
              {read === undefined ? null : (
                <>
                  <line
                    x1={`${read.place * 100}%`}
                    x2={`${read.place * 100}%`}
                    y1={TOP}
                    y2={HEIGHT - AXIS}
                    class="reading-line"
                  />
                  <circle cx={`${read.place * 100}%`} cy={y(read.share)} r="4" class="survival-dot" />
                </>
              )}
            </svg>
          );
        }}
      </ReadingSlider>
    </WithTable>
  );
};
