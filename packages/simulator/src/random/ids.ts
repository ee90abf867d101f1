import type { Timestamp } from "@handrail/core/base";
import type { Random } from "./random.ts";

const hex = (value: number, digits: number): string => Math.floor(value).toString(16).padStart(digits, "0");

/** A UUIDv7 of a moment, with its random part from the seed: the same life gives the same ids. */
export const seededUuid = (at: Timestamp, random: Random): string => {
  const time = hex(at, 12);
  const twelve = hex(random.share() * 0x1000, 3);
  const variant = hex(8 + random.share() * 4, 1);
  const rest = hex(random.share() * 0x1000, 3);
  const node = hex(random.share() * 0x1000000, 6) + hex(random.share() * 0x1000000, 6);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${twelve}-${variant}${rest}-${node}`;
};
