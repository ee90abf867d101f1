import { timestamp } from "@handrail/core/base";
import type { PeopleCursor } from "../../ports/people.ts";

/** A place in the list of people as text for an address. */
export const writeCursor = ({ firstSeenAt, person }: PeopleCursor): string => `${firstSeenAt}.${person}`;

/** Reads one; what is none begins at the start. */
export const readCursor = (text: string): PeopleCursor | null => {
  const [, at, person] = /^(\d{1,15})\.(.+)$/s.exec(text) ?? [];
  return at === undefined || person === undefined ? null : { firstSeenAt: timestamp(Number(at)), person };
};
