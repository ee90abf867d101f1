import type { Row } from "./connection.ts";

/** Reads a column that the schema says is text. */
export const text = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== "string") throw new TypeError(`Column ${column} holds ${typeof value}, not text.`);
  return value;
};

/** Reads a column that the schema says is a number. */
export const number = (row: Row, column: string): number => {
  const value = row[column];
  if (typeof value !== "number") throw new TypeError(`Column ${column} holds ${typeof value}, not a number.`);
  return value;
};

/** Reads a nullable text column. */
export const textOrNull = (row: Row, column: string): string | null =>
  row[column] === null ? null : text(row, column);

/** Reads a nullable number column. */
export const numberOrNull = (row: Row, column: string): number | null =>
  row[column] === null ? null : number(row, column);

/** Reads JSON that this store wrote itself: `T` is what was written there, so no parser stands between. */
export const json = <T>(row: Row, column: string): T => JSON.parse(text(row, column)) as T;
