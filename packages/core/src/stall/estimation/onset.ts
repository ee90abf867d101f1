/**
 * When trouble began for somebody who left (ST122, ST123). Nobody sees it begin; but that they left says that they were
 * stuck in the end, and looked at backwards from there every second becomes likelier or less likely to have been part of it:
 * the forward-backward algorithm (Baum and others 1970) over the two states of the filter, with its own hazards and weights.
 */
import { hours, minutes } from "../../base/index.ts";
import { EVIDENCE_KINDS, type EvidenceKind } from "../../events/index.ts";
import { evidenceWeight, FIRST_LOG_ODDS, type FilterModel, filterSecond, finishingHazard } from "../filter.ts";
import { readTrail } from "../trail.ts";
import type { Attempt } from "./replay.ts";

/** Two hours of attention on one step: later than that the beginning does not matter. */
const LONGEST = 7200;

/** A break after which what was so before has lost its force, as in the detector. */
const FORGETTING = hours(24);

/** What happened in each second: kinds heard, and how much of the state lived through a break before it. */
interface Course {
  readonly seconds: number;
  readonly slower: number;
  readonly heard: ReadonlyMap<number, ReadonlySet<EvidenceKind>>;
  readonly kept: ReadonlyMap<number, number>;
}

const NOTHING: ReadonlySet<EvidenceKind> = new Set();

/** What is heard at a second is weighed in the next one, as the detector does. */
const courseOf = ({ trail, seconds }: Pick<Attempt, "trail" | "seconds">): Course => {
  const heard = new Map<number, Set<EvidenceKind>>();
  const kept = new Map<number, number>();
  let slower = 0;
  for (const entry of readTrail(trail)) {
    const second = entry.second + 1;
    if (entry.kind === "speed") slower = entry.slower;
    if (entry.kind === "return")
      kept.set(second, (kept.get(second) ?? 1) * Math.exp(-minutes(entry.minutesAway) / FORGETTING));
    if (entry.kind !== "signal") continue;
    const kind = EVIDENCE_KINDS.find((one) => one === entry.signal);
    if (kind !== undefined) heard.set(second, (heard.get(second) ?? new Set<EvidenceKind>()).add(kind));
  }
  return { seconds: Math.min(seconds, LONGEST), slower, heard, kept };
};

/** The filter's log-odds after each second, from what was heard up to then. */
const forward = (model: FilterModel, { seconds, slower, heard, kept }: Course): Float64Array => {
  const logOdds = new Float64Array(seconds + 1);
  logOdds[0] = FIRST_LOG_ODDS;
  for (let second = 1; second <= seconds; second += 1) {
    const before = logOdds[second - 1] ?? 0;
    const faded = FIRST_LOG_ODDS + (before - FIRST_LOG_ODDS) * (kept.get(second) ?? 1);
    logOdds[second] = filterSecond(faded, model, { second, slower, heard: heard.get(second) ?? NOTHING });
  }
  return logOdds;
};

/**
 * The probability of being stuck in each second, the one before the first included, of somebody known to have left in the
 * last. Only the stuck leave.
 */
export const stuckAfterwards = (model: FilterModel, attempt: Pick<Attempt, "trail" | "seconds">): Float64Array => {
  const course = courseOf(attempt);
  const { seconds, slower, heard, kept } = course;
  const logOdds = forward(model, course);
  const stuck = new Float64Array(seconds + 1);
  const [onset, staying] = [1 - Math.exp(-model.onset), Math.exp(-(model.leaving + model.recovery))];
  const recovering = 1 - Math.exp(-model.recovery);
  const first = 1 / (1 + Math.exp(-FIRST_LOG_ODDS));
  // How likely all that came after a second is from each state; only their ratio matters.
  let [fromProgress, fromStuck] = [0, 1];
  for (let second = seconds; second >= 0; second -= 1) {
    const odds = Math.exp(logOdds[second] ?? 0);
    stuck[second] = (odds * fromStuck) / (odds * fromStuck + fromProgress);
    const telling = Math.exp(evidenceWeight(model, heard.get(second) ?? NOTHING)) * fromStuck;
    const going = Math.exp(-(finishingHazard(model, Math.max(second, 1), slower) + model.onset)) * fromProgress;
    const before = [going + onset * telling, staying * telling + recovering * fromProgress] as const;
    // Over a break the state lives on with this probability; else it is anybody's at the start.
    const lived = kept.get(second) ?? 1;
    const anew = (1 - lived) * ((1 - first) * before[0] + first * before[1]);
    const [progress, trouble] = [lived * before[0] + anew, lived * before[1] + anew];
    [fromProgress, fromStuck] = [progress / (progress + trouble), trouble / (progress + trouble)];
  }
  return stuck;
};

/** The first second in which somebody who left was more likely stuck than not. */
export const onsetOf = (model: FilterModel, attempt: Pick<Attempt, "trail" | "seconds">): number =>
  Math.max(
    0,
    stuckAfterwards(model, attempt).findIndex((share) => share >= 0.5),
  );
