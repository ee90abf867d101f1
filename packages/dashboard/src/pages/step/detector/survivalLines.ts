/** The lines of the survival chart: what was measured, its band, and what the model says of the same moments. */
import { type Duration, inSeconds, milliseconds } from "@handrail/core/base";
import type { DetectorReport, StepReport } from "@handrail/core/protocol";
import { normalSurvival } from "@handrail/core/stall";

/** One moment of the chart. */
export interface SurvivalMoment {
  readonly at: Duration;
  /** Where it stands from the left, 0 to 1, on the logarithmic axis. */
  readonly place: number;
  /** The measured share not done by then, and its band. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** The share not done by then by the model. */
  readonly model: number;
}

/** The share of all who begin that is not done by a time, by the model: those who never will, and those who will later. */
export const notDoneByModel = (at: Duration, { mu, sigma, failing }: DetectorReport["time"]): number =>
  at <= 0 ? 1 : failing + (1 - failing) * normalSurvival((Math.log(inSeconds(at)) - mu) / sigma);

/** While more than this is not done nothing has happened yet: the axis begins with the last such moment. */
const ALL = 0.995;

/** The moments from where people begin to get done, in order; empty where there are not two to draw a line between. */
export const survivalMoments = (
  survival: StepReport["survival"],
  time: DetectorReport["time"],
): readonly SurvivalMoment[] => {
  const drawn = survival.filter(({ at }) => at > 0 && Number.isFinite(at));
  const begins = Math.max(
    0,
    drawn.findLastIndex(({ share }) => share > ALL),
  );
  // Nobody ever done: the whole of it is one flat line, which is the message.
  const used = drawn.slice(begins === drawn.length - 1 ? 0 : begins);
  const from = used[0]?.at;
  const to = used.at(-1)?.at;
  if (from === undefined || to === undefined || to <= from) return [];
  const span = Math.log(to / from);
  return used.map(({ at, share, low, high }) => ({
    at,
    place: Math.log(at / from) / span,
    share,
    low,
    high,
    model: notDoneByModel(at, time),
  }));
};

const height = (share: number): string => ((1 - Math.min(1, Math.max(0, share))) * 100).toFixed(2);
const across = (place: number): string => (place * 100).toFixed(2);

/** A share that holds until the next moment: a staircase, for between two moments nobody was seen to get done. */
export const staircase = (moments: readonly SurvivalMoment[], of: (moment: SurvivalMoment) => number): string =>
  moments
    .map((moment, index) => {
      const point = `${across(moment.place)} ${height(of(moment))}`;
      return index === 0 ? `M${point}` : `H${across(moment.place)} L${point}`;
    })
    .join(" ");

/** The band between the two bounds, as one closed path. */
export const bandPath = (moments: readonly SurvivalMoment[]): string => {
  const back = [...moments].reverse().map((moment, index, reversed) => {
    const before = reversed[index + 1];
    const corner = `L${across(moment.place)} ${height(moment.low)}`;
    return before === undefined ? corner : `${corner} L${across(moment.place)} ${height(before.low)}`;
  });
  return moments.length === 0 ? "" : `${staircase(moments, ({ high }) => high)} ${back.join(" ")} Z`;
};

/** As many points as make a curve of straight pieces look like one. */
const PIECES = 60;

/** The model's line over the same axis. */
export const modelPath = (moments: readonly SurvivalMoment[], time: DetectorReport["time"]): string => {
  const from = moments[0]?.at;
  const to = moments.at(-1)?.at;
  if (from === undefined || to === undefined) return "";
  return Array.from({ length: PIECES + 1 }, (_, index) => {
    const place = index / PIECES;
    const at = milliseconds(from * (to / from) ** place);
    return `${index === 0 ? "M" : "L"}${across(place)} ${height(notDoneByModel(at, time))}`;
  }).join(" ");
};
