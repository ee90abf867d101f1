/** People who try a step, for tests: they get on or get stuck, and act as such people do. */
import { type Duration, milliseconds, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { HandrailEvent } from "@handrail/core/events";
import { anEvent, aReport } from "../builders.ts";

/** What a test says of some attempts; the rest is usual. */
export interface Crowd {
  readonly people: number;
  readonly end: "done" | "left";
  readonly at: Timestamp;
  /** Distinguishes them from other people of the test. */
  readonly name: string;
  readonly step?: string;
  readonly version?: number;
  readonly natural?: boolean;
  /** The middle one's time. */
  readonly usual?: Duration;
}

/** An act on something new every few seconds. */
const gettingOn = (length: number, every: number): string =>
  `${every}f`.repeat(Math.max(1, Math.floor(length / every)));

/** Half a minute of getting on, then the same few things again, dead clicks and long silences. */
const gettingStuck = (length: number, every: number): string =>
  `${gettingOn(30, every)}${"6r9D12s".repeat(Math.max(1, Math.floor((length - 30) / 27)))}`;

/** Their reports, one a person; times are spread evenly around the usual one. */
export const reportsOf = (
  { people, end, at, name, step = "import", version = 1, natural = true, usual = seconds(40) }: Crowd,
  firstEvent: number,
): readonly HandrailEvent[] =>
  Array.from({ length: people }, (_, n) => {
    const share = (n + 0.5) / people;
    const length = Math.round((usual / 1000) * Math.exp(1.2 * (share - 0.5)) * (end === "left" ? 3 : 1));
    const began = timestamp(at - n * 1000);
    return anEvent(
      firstEvent + n,
      { person: `${name}-${n}`, at: began },
      {
        type: "episodeUpdated",
        episode: aReport({
          id: `${name}-${n}/${step}/${version}`,
          step,
          definitionVersion: version,
          startedAt: began,
          lastActiveAt: began,
          active: milliseconds(length * 1000),
          outcome: end,
          trail: end === "left" ? gettingStuck(length, 4) : gettingOn(length, 3 + (n % 7)),
          natural,
        }),
      },
    );
  });
