/**
 * What a browser would observe of an attempt, on the device's wall clock, and the truth beside it. Hands-on time is
 * stretched by everything that comes between.
 */
import { assertNever } from "@handrail/core/base";
import type { EvidenceKind } from "@handrail/core/events";
import { IDLE_CUT_OFF } from "@handrail/core/stall";
import type { Deed } from "./behaviour.ts";
import type { Course, Ending } from "./course.ts";
import type { Interruption } from "./interruption.ts";
import type { Person } from "./person.ts";

/** One observation, at a millisecond of the device's clock. */
export type TimelineEntry = {
  readonly at: number;
} /** A key or the pointer; a deliberate act names the control it fell on. */ & (
  | { readonly kind: "input"; readonly target: number | null; readonly typing: boolean }
  | { readonly kind: "visible"; readonly visible: boolean }
  /** Another step that is open at the same time takes the focus, or gives it back. */
  | { readonly kind: "focus"; readonly focused: boolean }
  /** Another tab of the app comes to the front. */
  | { readonly kind: "tab" }
  | { readonly kind: "evidence"; readonly evidence: EvidenceKind; readonly latency: number | null }
  /** The clock goes to another moment and nothing runs between: the machine slept, or its clock was set. */
  | { readonly kind: "jump"; readonly to: number }
  | { readonly kind: "end" }
);

/** A moment of the device's clock, and how many entries of the timeline come before it. */
export interface Change {
  readonly at: number;
  readonly entriesBefore: number;
}

/** What is true of an attempt, in seconds of active time as the clock should count them. */
export interface Truth {
  readonly class: Person["class"];
  readonly onset: number | null;
  readonly recoveredAt: number | null;
  readonly doneAt: number | null;
  readonly leftAt: number | null;
  readonly ending: Ending;
  /** Where the changes of state stand in the timeline: what ties the truth to what was observed. */
  readonly changes: { readonly onset: Change | null; readonly recovered: Change | null };
  /** The device's clock was corrected meanwhile, so that active time cannot be known exactly. */
  readonly hadClockSet: boolean;
}

interface Noted {
  readonly change: Change;
  readonly active: number;
}

/** Weaves deeds and interruptions into a timeline that starts at `start`, a millisecond of the device's clock. */
export const weave = (
  start: number,
  person: Person,
  course: Course,
  deeds: readonly Deed[],
  interruptions: readonly Interruption[],
): { readonly timeline: readonly TimelineEntry[]; readonly truth: Truth } => {
  const gone = interruptions.find(({ kind }) => kind === "gone");
  const end = Math.min(course.end, gone?.at ?? Number.POSITIVE_INFINITY);
  const ending = end < course.end ? "left" : course.ending;
  const timeline: TimelineEntry[] = [];
  // What the wall has on hands-on time so far, and what the active clock has: its credit after the last input.
  let [offset, credited, next] = [0, 0, 0];
  const wall = (at: number): number => start + Math.round(at * 1000 + offset);
  const pass = (until: number): void => {
    for (let one = interruptions[next]; one !== undefined && one.at < until; one = interruptions[next]) {
      next += 1;
      const entries = entriesOf(one, wall(one.at));
      timeline.push(...entries.seen);
      offset += entries.longer;
      credited += entries.credited;
    }
  };
  const note = (moment: number | null, until: number): Noted | null => {
    if (moment === null || moment >= Math.min(until, end)) return null;
    pass(moment);
    return { change: { at: wall(moment), entriesBefore: timeline.length }, active: moment + credited / 1000 };
  };
  const found: { onset: Noted | null; recovered: Noted | null } = { onset: null, recovered: null };
  const noteUntil = (until: number): void => {
    found.onset ??= note(course.onset, until);
    found.recovered ??= note(course.recovered, until);
  };
  for (const deed of deeds) {
    if (deed.at >= end) break;
    noteUntil(deed.at);
    pass(deed.at);
    timeline.push({ ...deed, at: wall(deed.at) });
  }
  noteUntil(end);
  pass(end);
  timeline.push({ at: wall(end), kind: "end" });
  const total = end + credited / 1000;
  return {
    timeline,
    truth: {
      class: person.class,
      onset: found.onset?.active ?? null,
      recoveredAt: found.recovered?.active ?? null,
      doneAt: ending === "done" ? total : null,
      leftAt: ending === "done" ? null : total,
      ending,
      changes: { onset: found.onset?.change ?? null, recovered: found.recovered?.change ?? null },
      hadClockSet: interruptions.some(({ kind, at }) => kind === "clockSet" && at < end),
    },
  };
};

/** What is seen of an interruption, by how many milliseconds it lengthens the wall's time, and the active time in it. */
const entriesOf = (
  interruption: Interruption,
  at: number,
): { readonly seen: readonly TimelineEntry[]; readonly longer: number; readonly credited: number } => {
  // Whoever turns away lets go of the mouse, and whoever comes back takes it.
  const hand = (moment: number): TimelineEntry => ({ at: moment, kind: "input", target: null, typing: false });
  switch (interruption.kind) {
    case "hidden": {
      const longer = Math.round(interruption.length * 1000);
      const seen = [
        { at, kind: "visible", visible: false } as const,
        { at: at + longer, kind: "visible", visible: true } as const,
      ];
      return { seen, longer, credited: 0 };
    }
    case "sibling": {
      const longer = Math.round(interruption.length * 1000);
      const seen = [
        { at, kind: "focus", focused: false } as const,
        { at: at + longer, kind: "focus", focused: true } as const,
      ];
      return { seen, longer, credited: 0 };
    }
    case "idle": {
      const longer = Math.round(interruption.length * 1000);
      return { seen: [hand(at), hand(at + longer)], longer, credited: Math.min(longer, IDLE_CUT_OFF) };
    }
    case "asleep": {
      const longer = Math.round(interruption.length * 1000);
      return { seen: [hand(at), { at, kind: "jump", to: at + longer }, hand(at + longer)], longer, credited: 0 };
    }
    case "tab":
      return { seen: [{ at, kind: "tab" }], longer: 0, credited: 0 };
    case "clockSet": {
      const longer = Math.round(interruption.by * 1000);
      return { seen: [{ at, kind: "jump", to: at + longer }], longer, credited: 0 };
    }
    case "gone":
      return { seen: [], longer: 0, credited: 0 };
    default:
      return assertNever(interruption);
  }
};
