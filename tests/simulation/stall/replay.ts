/**
 * Plays a timeline through the core's active clock, as a browser would, into one look per whole second of active time,
 * with the truth at each. It keeps numbers only: tens of thousands of attempts fit in memory at once.
 */
import { assertNever, milliseconds, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Evidence } from "@handrail/core/events";
import { type ActiveClock, beginClock, type ClockSignal, creditEndsAt, tell } from "@handrail/core/stall";
import type { Ending } from "./course.ts";
import type { Look } from "./look.ts";
import type { SimulatedEpisode } from "./simulate.ts";
import type { TimelineEntry } from "./timeline.ts";

/** What was seen of an attempt, by seconds of active time: all that a method may learn from. */
export interface Observed {
  readonly id: string;
  readonly person: string;
  /** The number of the step. */
  readonly step: number;
  /** In days from the first. */
  readonly day: number;
  readonly isDeclaredBot: boolean;
  readonly ending: Ending;
  /** Active seconds until the end, with their fraction. */
  readonly end: number;
  /** How many looks there were: one at the end of each whole second. */
  readonly looks: number;
  /** Milliseconds on the wall at each look. */
  readonly wall: Float64Array;
  /** Each act's active second and control. */
  readonly actSeconds: Float64Array;
  readonly actTargets: Uint16Array;
  readonly signs: readonly { readonly second: number; readonly evidence: Evidence }[];
}

/** An attempt as it was seen, with the truth behind it. */
export interface Recording extends Observed {
  readonly behind: Omit<SimulatedEpisode, "timeline">;
  /** Active seconds at the changes of state, as the clock counted them. */
  readonly onset: number | null;
  readonly recovered: number | null;
}

/** The truth at a look: class D is unwilling, whatever it does. */
export type TrueState = "progressing" | "stuck" | "uninterested" | "bot";

/** Replays an attempt. */
export const replay = ({ timeline, ...behind }: SimulatedEpisode): Recording => {
  const first = timeline[0]?.at ?? 0;
  let clock = beginClock(timestamp(first), true);
  let [isVisible, isFocused] = [true, true];
  let [onset, recovered]: [number | null, number | null] = [null, null];
  const wall: number[] = [];
  const actSeconds: number[] = [];
  const actTargets: number[] = [];
  const signs: { second: number; evidence: Evidence }[] = [];
  const { changes } = behind.truth;

  const advance = (signal: ClockSignal, now: Timestamp): void => {
    const before: ActiveClock = clock;
    clock = tell(clock, signal, now);
    for (let look = wall.length + 1; look * 1000 <= clock.active; look += 1) {
      wall.push(before.lastLookAt + look * 1000 - before.active - first);
    }
  };
  /** The core's timer looks when the credit ends, so that an hour's absence is not taken for sleep. */
  const catchUp = (until: number): void => {
    const end = creditEndsAt(clock, clock.lastLookAt);
    if (end !== null && end < until) advance({ kind: "look" }, end);
  };
  const activeAt = (at: number): number => {
    catchUp(at);
    advance({ kind: "look" }, timestamp(at));
    return clock.active / 1000;
  };
  const hear = (entry: TimelineEntry): void => {
    catchUp(entry.at);
    const now = timestamp(entry.at);
    switch (entry.kind) {
      case "input":
        advance({ kind: "input" }, now);
        if (entry.target !== null) {
          actSeconds.push(clock.active / 1000);
          actTargets.push(entry.target);
        }
        break;
      case "tab":
        advance({ kind: "input" }, now);
        break;
      case "visible":
      case "focus":
        if (entry.kind === "visible") isVisible = entry.visible;
        else isFocused = entry.focused;
        // A step beside the one that has the focus is as good as hidden.
        advance({ kind: "visible", visible: isVisible && isFocused }, now);
        break;
      case "evidence": {
        advance({ kind: "look" }, now);
        const latency = entry.latency === null ? null : milliseconds(entry.latency * 1000);
        signs.push({ second: clock.active / 1000, evidence: { kind: entry.evidence, at: now, latency } });
        break;
      }
      case "jump":
        advance({ kind: "look" }, now);
        advance({ kind: "look" }, timestamp(entry.to));
        break;
      case "end":
        advance({ kind: "look" }, now);
        break;
      default:
        assertNever(entry);
    }
  };
  for (const [index, entry] of timeline.entries()) {
    if (changes.onset?.entriesBefore === index) onset = activeAt(changes.onset.at);
    if (changes.recovered?.entriesBefore === index) recovered = activeAt(changes.recovered.at);
    hear(entry);
  }
  return {
    id: behind.id,
    person: behind.user.id,
    step: behind.step.index,
    day: behind.user.day,
    isDeclaredBot: behind.user.isDeclaredBot,
    ending: behind.observedEnding,
    behind,
    end: clock.active / 1000,
    onset,
    recovered,
    looks: wall.length,
    wall: Float64Array.from(wall),
    actSeconds: Float64Array.from(actSeconds),
    actTargets: Uint16Array.from(actTargets),
    signs,
  };
};

/** The truth at a moment of active time, in seconds. */
export const trueStateAt = ({ behind, onset, recovered }: Recording, second: number): TrueState => {
  const { class: kind } = behind.truth;
  if (kind !== "person") return kind;
  return onset !== null && second >= onset && (recovered === null || second < recovered) ? "stuck" : "progressing";
};

const NOTHING: readonly never[] = [];

/** Calls `see` with each look in order, and its number from 0. */
export const eachLook = (attempt: Observed, see: (look: Look, index: number) => void): void => {
  const { actSeconds, actTargets, looks, signs, wall } = attempt;
  let [act, sign, last] = [0, 0, 0];
  for (let index = 0; index < looks; index += 1) {
    const second = index + 1;
    let acts: number[] | readonly never[] = NOTHING;
    for (let at = actSeconds[act]; at !== undefined && at <= second; at = actSeconds[act]) {
      acts = [...acts, actTargets[act] ?? 0];
      last = at;
      act += 1;
    }
    let evidence: Evidence[] | readonly never[] = NOTHING;
    for (let one = signs[sign]; one !== undefined && one.second <= second; one = signs[sign]) {
      evidence = [...evidence, one.evidence];
      sign += 1;
    }
    see(
      { active: seconds(second), wall: milliseconds(wall[index] ?? 0), acts, evidence, sinceAct: second - last },
      index,
    );
  }
};
