/** What became of the rows; `rows` = `accepted` + `refused` + `leftOut` + `unsent`, always. */
export interface Totals {
  readonly rows: number;
  readonly accepted: number;
  /** By the host, row by row, with a reason. */
  readonly refused: number;
  /** By the person, where a chunk did not get through. */
  readonly leftOut: number;
  /** Not yet, or not any more; a chunk on its way counts here until it is answered. */
  readonly unsent: number;
}

/** Adds up. What is unsent is what remains, so the sum holds by construction; more than there are would be a bug, and throws. */
export const totalsOf = (counts: Omit<Totals, "unsent">): Totals => {
  const unsent = counts.rows - counts.accepted - counts.refused - counts.leftOut;
  if (unsent < 0) throw new Error(`${-unsent} rows too many are accounted for, of ${counts.rows}`);
  return { ...counts, unsent };
};
