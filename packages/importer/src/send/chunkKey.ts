import type { ImportRecord } from "../schema/schema.ts";

/**
 * The name of a chunk: the import, its first and last row, and 64 bits over row numbers and values. The same rows with
 * the same values have the same name whatever happened before, and a row that was put right has another, so that no host
 * answers for it what it answered for the row it refused.
 */
export const chunkKey = (session: string, rows: readonly number[], records: readonly ImportRecord[]): string =>
  `${session}:${rows[0] ?? 0}-${rows.at(-1) ?? 0}:${digest(JSON.stringify([rows, records]))}`;

/** FNV-1a twice, from different beginnings: it tells chunks apart that nobody makes to collide. */
const digest = (text: string): string => {
  let [one, other] = [0x811c9dc5, 0x2f0b4c97];
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    one = Math.imul(one ^ code, 0x01000193);
    // The multiplier of this one is no neighbour of the first: the two would else differ by a constant.
    other = Math.imul(other ^ code, 0x5bd1e995) ^ (other >>> 15);
  }
  return [one, other].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("");
};
