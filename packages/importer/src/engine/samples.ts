import type { Bytes } from "../bytes/bytes.ts";
import type { Layout } from "../reading/reading.ts";
import type { OpenTable } from "./openTable.ts";

/** Bytes looked at in one place. */
const PIECE = 64 * 1024;

/** The first, middle and last pieces of a file; a small file is one piece. */
export interface Samples {
  readonly head: Uint8Array;
  readonly middle: Uint8Array | null;
  readonly tail: Uint8Array | null;
  /** The head is not the whole file. */
  readonly isCut: boolean;
}

/** Reads them; rejects when the file is gone. */
export const readSamples = async (bytes: Bytes): Promise<Samples> => {
  const at = async (from: number): Promise<Uint8Array> =>
    new Uint8Array(await bytes.slice(from, Math.min(bytes.size, from + PIECE)).arrayBuffer());
  const { size } = bytes;
  const head = await at(0);
  // At even places, so that two-byte encodings are not read from the middle of a character.
  const even = (place: number): number => place - (place % 4);
  return {
    head,
    middle: size > 3 * PIECE ? await at(even(Math.floor(size / 2))) : null,
    tail: size > PIECE ? await at(even(Math.max(PIECE, size - PIECE))) : null,
    isCut: size > PIECE,
  };
};

/** All of them, in order. */
export const allSamples = ({ head, middle, tail }: Samples): readonly Uint8Array[] =>
  [head, middle, tail].filter((piece) => piece !== null);

/** Body rows from each of the three places of a file that columns are told by. */
const PER_PLACE = 100;

/** Rows of the table from the beginning, the middle and the end of what was looked at. */
export const bodySamples = (
  { head, middle, tail }: OpenTable,
  { body, footer }: Layout,
): readonly (readonly string[])[] => {
  const end = tail === null ? head.length - footer : head.length;
  const last = tail ?? [];
  return [
    ...head.slice(body, Math.min(end, body + PER_PLACE)),
    ...middle.slice(0, PER_PLACE),
    ...last.slice(0, last.length - footer).slice(-PER_PLACE),
  ];
};
