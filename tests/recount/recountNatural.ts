/**
 * Recounts from the event log alone what teaches the detector, and plays every such attempt again through the browser's own
 * detector, told what the browser was told: nothing of the server, nothing of the core's sums and replays.
 */
import { milliseconds, seconds } from "@handrail/core/base";
import { type Detector, type DetectorState, type Signal, type StepModel, sealDetector } from "@handrail/core/stall";
import { type Attempt, attemptsIn } from "./recount.ts";

const DAY = 24 * 60 * 60 * 1000;
const HALF_AN_HOUR = 30 * 60 * 1000;

/** A step with fewer ended attempts of a day ago and before learns from all it has. */
const YOUNG = 200;

const LETTERS: Readonly<Record<string, Signal>> = {
  f: "fresh",
  r: "returned",
  s: "again",
  R: "rageClick",
  D: "deadClick",
  S: "slowClick",
  E: "error",
  U: "reEdit",
  B: "goingBack",
  H: "helpSeeking",
};

/** What is recounted of one version of a step. */
export interface RecountedNatural {
  /** Natural attempts, however they stand. */
  readonly attempts: number;
  /** Evidence of completers, and of leavers in their last half minute. */
  readonly seen: Readonly<Record<string, number>>;
  readonly replayed: {
    readonly completers: number;
    readonly interruptedCompleters: number;
    readonly leavers: number;
    readonly interruptedLeavers: number;
  };
}

/** Recounts one version of a step as of `now`, replaying with `model`. */
export const recountNatural = (
  file: string,
  options: {
    readonly environment: number;
    readonly step: string;
    readonly version: number;
    readonly now: number;
    readonly model: StepModel;
  },
): RecountedNatural => {
  const { environment, step, version, now, model } = options;
  const natural = attemptsIn(file, environment).filter(
    (attempt) => attempt.natural === true && attempt.step === step && attempt.definitionVersion === version,
  );
  const isLeft = ({ outcome, lastActiveAt }: Attempt): boolean =>
    outcome === "left" || (outcome === "helped" && now - lastActiveAt > HALF_AN_HOUR);
  const done = natural.filter(({ outcome }) => outcome === "done");
  const left = natural.filter(isLeft);
  const isSettled = ({ lastActiveAt }: Attempt): boolean => lastActiveAt < now - DAY;
  const settled = [...done, ...left].filter(isSettled);
  const read = (attempts: readonly Attempt[]) => (settled.length < YOUNG ? attempts : attempts.filter(isSettled));
  const [completers, leavers] = [read(done), read(left)];
  const interrupted = (attempts: readonly Attempt[]): number =>
    attempts.filter((attempt) => wasInterrupted(sealDetector, model, attempt)).length;
  return {
    attempts: natural.length,
    seen: sightings(done, left),
    replayed: {
      completers: completers.length,
      interruptedCompleters: interrupted(completers),
      leavers: leavers.length,
      interruptedLeavers: interrupted(leavers),
    },
  };
};

/** A trail, entry by entry: the second, the letter, and the number before it. */
const entriesOf = function* (trail: string) {
  let second = 0;
  for (const [, digits = "", letter = ""] of trail.matchAll(/(\d*)([A-Za-z])/g)) {
    // These three carry a number of their own; before all others it is a pause.
    if (!"wpm".includes(letter)) second += Number(digits);
    yield { second, letter, number: Number(digits) };
  }
};

const sightings = (done: readonly Attempt[], left: readonly Attempt[]): Readonly<Record<string, number>> => {
  const seen: Record<string, number> = {};
  const count = ({ trail = "" }: Attempt, from: number): void => {
    const heard = new Set<string>();
    for (const { second, letter } of entriesOf(trail)) {
      const signal = LETTERS[letter];
      // Acts are no evidence, and a second holds each kind once.
      if (signal === undefined || "frs".includes(letter) || second < from || heard.has(`${second}${letter}`)) continue;
      heard.add(`${second}${letter}`);
      seen[signal] = (seen[signal] ?? 0) + 1;
    }
  };
  for (const attempt of done) count(attempt, 0);
  for (const attempt of left)
    if (attempt.trail?.endsWith("x") !== true) count(attempt, Math.floor(attempt.active / 1000) - 30);
  return seen;
};

const wasInterrupted = (detector: Detector, model: StepModel, { trail = "", active }: Attempt): boolean => {
  const bound = detector.bound(model);
  if (bound >= 1) return false;
  const peak = detector.peak(playedThrough(detector, model, trail, active));
  return peak >= bound;
};

const playedThrough = (detector: Detector, model: StepModel, trail: string, active: number): DetectorState => {
  const [, speed, sign] = /^(\d+)([pm])/.exec(trail) ?? [];
  let state = detector.begin(model, (Number(speed ?? 0) / 100) * (sign === "m" ? -1 : 1));
  for (const { second, letter, number } of entriesOf(trail)) {
    const signal = LETTERS[letter];
    const until = seconds(second);
    if (letter === "x") return detector.look(state, model, { active: until, signals: [] });
    // A return is told by two letters; the second one says after how long.
    if (letter === "v") state = detector.look(state, model, { active: until, signals: [] });
    if (letter === "w") state = detector.resume(state, number);
    if (signal !== undefined) state = detector.look(state, model, { active: until, signals: [signal] });
  }
  return detector.look(state, model, { active: milliseconds(active), signals: [] });
};
