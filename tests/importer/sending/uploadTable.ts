/** The table the kill test uploads: every tenth row is one that is not ready, and some the receiver refuses. */
export const isReady = (row: number): boolean => row % 10 !== 3;

/** In words for people; null where the receiver takes the row. */
export const refusalOf = (row: number): string | null => (row % 1009 === 0 ? "This one is known as a swindler" : null);

const count = (rows: number, counts: (row: number) => boolean): number => {
  let sum = 0;
  for (let row = 0; row < rows; row += 1) sum += Number(counts(row));
  return sum;
};

/** How many rows are to be sent. */
export const readyRows = (rows: number): number => count(rows, isReady);

/** How many of them the receiver refuses. */
export const refusedRows = (rows: number): number => count(rows, (row) => isReady(row) && refusalOf(row) !== null);
