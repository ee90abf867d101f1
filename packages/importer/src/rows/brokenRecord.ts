type Row = readonly string[];

/** A record that is no JSON. */
export interface BrokenRecord {
  /** Where it stops being JSON, in the file, as editors count: `3:15`. */
  readonly place: string;
  /** All of it, as it is written. */
  readonly text: string;
}

/** A row of no values that is longer than any other: what is broken stands behind the last column. */
export const brokenRow = (width: number, { place, text }: BrokenRecord): Row => [
  ...Array<string>(width).fill(""),
  place,
  text,
];

/** What such a row says. */
export const brokenRecord = (row: Row): BrokenRecord => ({ place: row.at(-2) ?? "", text: row.at(-1) ?? "" });
