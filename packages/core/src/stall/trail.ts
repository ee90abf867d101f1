/**
 * The trail of an attempt: everything the detector heard, by the second of active time, as a short text (ST63 to ST66).
 * With it the server can replay the very decisions of the browser under any model. It holds kinds and seconds: no control,
 * no text, no place.
 *
 * A number is a pause: the seconds since the entry before (left out when none). A letter is what was heard then. `v` is a
 * return, and `w` after it has the minutes of absence for its number; `p` and `m` open a trail with the person's usual
 * speed, in hundredths of a log unit, and `x` ends one that grew too long: from there on the detector hears nothing either.
 * "3fss5fD": at 3 s a new control and twice the same again, at 8 s another new one and a dead click.
 */
import { assertNever } from "../base/index.ts";
import type { Signal } from "./signals.ts";

/** A trail and the second of its last entry, so that it can be gone on with. */
export interface Trail {
  readonly text: string;
  readonly second: number;
}

/** Nothing heard yet. */
export const EMPTY_TRAIL: Trail = { text: "", second: 0 };

/** The trail of an attempt that nobody listens to any more, or that began before there were trails. */
export const ENDED_TRAIL: Trail = { text: "x", second: 0 };

/** Whether a trail takes no more entries. */
export const hasEnded = ({ text }: Trail): boolean => text.endsWith("x");

/** What can stand in a trail. `second` is the whole second of active time, counted down. */
export type TrailEntry =
  | { readonly kind: "signal"; readonly second: number; readonly signal: Signal }
  | { readonly kind: "return"; readonly second: number; readonly minutesAway: number }
  /** How much slower (or, below zero, faster) than others the person is, in log units. */
  | { readonly kind: "speed"; readonly second: number; readonly slower: number }
  | { readonly kind: "end"; readonly second: number };

/** Some four hundred acts. Longer attempts are rare and their beginning says what they were. */
const LONGEST = 900;

const LETTERS: Readonly<Record<Signal, string>> = {
  fresh: "f",
  returned: "r",
  again: "s",
  rageClick: "R",
  deadClick: "D",
  slowClick: "S",
  error: "E",
  reEdit: "U",
  goingBack: "B",
  helpSeeking: "H",
};

const SIGNALS = new Map(Object.entries(LETTERS).map(([signal, letter]) => [letter, signal as Signal])); // keys of the record above

/** What an entry says, without its pause. */
const written = (entry: TrailEntry): string => {
  switch (entry.kind) {
    case "signal":
      return LETTERS[entry.signal];
    case "return":
      return `v${entry.minutesAway}w`;
    case "speed":
      return `${Math.round(Math.abs(entry.slower) * 100)}${entry.slower < 0 ? "m" : "p"}`;
    case "end":
      return "x";
    default:
      return assertNever(entry);
  }
};

/** The trail with one entry more. A trail that has ended stays as it is. */
export const extendTrail = (trail: Trail, entry: TrailEntry): Trail => {
  if (hasEnded(trail)) return trail;
  const second = Math.max(trail.second, Math.floor(entry.second));
  const pause = second > trail.second ? second - trail.second : "";
  const last: TrailEntry = trail.text.length < LONGEST ? entry : { kind: "end", second };
  return { text: `${trail.text}${pause}${written(last)}`, second };
};

/** Reads a trail; what is no entry is left out, so that a newer browser's trail is read as far as it is known. */
export const readTrail = (text: string): readonly TrailEntry[] => {
  const entries: TrailEntry[] = [];
  let second = 0;
  for (const [, digits, letter = ""] of text.matchAll(/(\d*)([A-Za-z])/g)) {
    const number = Number(digits);
    const last = entries.at(-1);
    if (letter === "w") {
      if (last?.kind === "return") entries.splice(-1, 1, { ...last, minutesAway: number });
    } else if (letter === "p" || letter === "m") {
      entries.push({ kind: "speed", second, slower: (letter === "m" ? -number : number) / 100 });
    } else {
      second += number;
      const entry = entryOf(letter, second);
      if (entry !== null) entries.push(entry);
    }
  }
  return entries;
};

const entryOf = (letter: string, second: number): TrailEntry | null => {
  if (letter === "v") return { kind: "return", second, minutesAway: 0 };
  if (letter === "x") return { kind: "end", second };
  const signal = SIGNALS.get(letter);
  return signal === undefined ? null : { kind: "signal", second, signal };
};
