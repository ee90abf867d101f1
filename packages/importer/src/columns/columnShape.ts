import { type Shape, shapeOf } from "./valueShape.ts";

/** What the sampled values of a column look like. */
export interface ColumnShape {
  /** Different filled values, at most `MOST`. */
  readonly values: readonly string[];
  /** The share of values of these shapes. */
  share(shapes: readonly Shape[]): number;
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
  const shares = new Map<Shape, number>();
  const shareOf = (count: number): number => count / Math.max(1, values.length);
  for (const value of values) {
    const shape = shapeOf(value);
    shares.set(shape, (shares.get(shape) ?? 0) + shareOf(1));
  }
  return {
    values,
    share: (wanted) => wanted.reduce((sum, shape) => sum + (shares.get(shape) ?? 0), 0),
    length: shareOf(values.reduce((sum, value) => sum + value.length, 0)),
  };
};
