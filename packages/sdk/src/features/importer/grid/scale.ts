/** Browsers lay out no element higher than about 17 million pixels; above this the scroll bar stands for more than it is. */
const HIGHEST = 15_000_000;

/** How rows are spread over what can be scrolled. All in pixels. */
export interface Scale {
  /** Of the element that makes the scroll bar. */
  readonly height: number;
  /** Pixels of rows for each pixel of the scroll bar; 1 where all rows fit. */
  readonly factor: number;
}

/** Spreads `count` rows of a height over the scroll bar of a view. */
export const scaleOf = (count: number, rowHeight: number, viewHeight: number): Scale => {
  const whole = count * rowHeight;
  if (whole <= HIGHEST) return { height: whole, factor: 1 };
  return { height: HIGHEST, factor: (whole - viewHeight) / (HIGHEST - viewHeight) };
};

/** The rows in view, `[from, to)`, with what is above the first of them hidden. */
export interface Shown {
  readonly from: number;
  readonly to: number;
  readonly offset: number;
}

/** Which rows are seen at `top`, in pixels of rows. */
export const shownAt = (top: number, count: number, rowHeight: number, viewHeight: number): Shown => {
  const from = Math.min(Math.max(0, Math.floor(top / rowHeight)), Math.max(0, count - 1));
  const to = Math.min(count, Math.ceil((top + viewHeight) / rowHeight));
  return { from, to: Math.max(from, to), offset: top - from * rowHeight };
};

/** Where to scroll so that a row is wholly seen, by no more than is needed. */
export const topFor = (row: number, top: number, rowHeight: number, viewHeight: number): number => {
  const start = row * rowHeight;
  if (start < top) return start;
  return start + rowHeight > top + viewHeight ? start + rowHeight - viewHeight : top;
};
