import type { Ids } from "../ports/index.ts";

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

const dashed = (digits: string): string =>
  `${digits.slice(0, 8)}-${digits.slice(8, 12)}-${digits.slice(12, 16)}-${digits.slice(16, 20)}-${digits.slice(20)}`;

/** The four bits that say "version", and the two that say "variant", as RFC 9562 lays them out. */
const stamped = (bytes: Uint8Array, version: number): string => {
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | (version << 4);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return dashed(hex(bytes));
};

/** Identifiers from the browser's random source; `crypto.randomUUID` is missing on plain http, `getRandomValues` is not. */
export const browserIds = (): Ids => {
  let last = 0;
  let counter = 0;
  return {
    event: (at) => {
      // Within one millisecond the 12 bits after the time count upwards, so that ids sort as they were made.
      counter = at > last ? 0 : counter + 1;
      if (counter > 0xfff) counter = 0;
      last = Math.max(at, counter === 0 && at <= last ? last + 1 : last);
      const bytes = crypto.getRandomValues(new Uint8Array(16));
      for (let index = 0; index < 6; index += 1) bytes[index] = Math.floor(last / 2 ** (8 * (5 - index))) & 0xff;
      bytes[6] = counter >> 8;
      bytes[7] = counter & 0xff;
      return stamped(bytes, 7);
    },
    random: () => stamped(crypto.getRandomValues(new Uint8Array(16)), 4),
  };
};
