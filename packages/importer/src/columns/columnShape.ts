import type { ColumnSchema, ColumnType } from "../schema/schema.ts";
import type { ValueReader } from "../values/valueReader.ts";
import { type Shape, shapeOf } from "./valueShape.ts";

/** What the sampled values of a column look like. */
export interface ColumnShape {
  /** Different filled values, at most `MOST`. */
  readonly values: readonly string[];
  /** The share of values of these shapes. */
  share(...shapes: readonly Shape[]): number;
  /** The share of values that can be read as what a column holds. */
  reads(column: ColumnSchema, reader: ValueReader): number;
  /** Characters a value has on average. */
  readonly length: number;
}

/** Values looked at: enough to tell a column by. */
const MOST = 30;

/** Looks at one column of the sampled rows. */
export const columnShape = (samples: readonly (readonly string[])[], place: number): ColumnShape => {
  const found = new Set<string>();
  for (const row of samples) {
    const value = row[place]?.trim() ?? "";
    if (value !== "" && found.add(value).size >= MOST) break;
  }
  const values = [...found];
  const shapes = values.map(shapeOf);
  const read = new Map<ColumnType, number>();
  const shareOf = (count: number): number => count / Math.max(1, values.length);
  return {
    values,
    share: (...wanted) => shareOf(shapes.filter((shape) => wanted.includes(shape)).length),
    reads: ({ type, options }, reader) => {
      const known = options.length === 0 ? read.get(type) : undefined;
      // What is of the type but too long, too small or of either order is read all the same.
      const unread = (value: string): boolean => [type, "option"].includes(reader.fault(value) ?? "");
      const share = known ?? 1 - shareOf(values.filter(unread).length);
      read.set(type, share);
      return share;
    },
    length: shareOf(values.reduce((sum, value) => sum + value.length, 0)),
  };
};
