import { useRef, useState } from "preact/hooks";
import { useOnChange, useOnce } from "../../../ui/effects.ts";
import { type Scale, type Shown, scaleOf, shownAt, topFor } from "./scale.ts";

interface ViewportOptions {
  readonly count: number;
  readonly rowHeight: number;
  /** Of the row with the headings, which stays. */
  readonly headHeight: number;
}

/** What of a grid is in view, and scrolling it. */
export interface Viewport {
  readonly width: number;
  readonly height: number;
  /** How far it is scrolled along the line, from its beginning. */
  readonly left: number;
  readonly shown: Shown;
  readonly scale: Scale;
  /** Scrolls by as much as is needed to see a row, and a stretch of the line. */
  reveal(row: number, left: number, right: number): void;
  onScroll(): void;
}

/**
 * Follows the scroll position of an element whose scroll bar may stand for more rows than it has pixels. What is scrolled
 * by key or wheel is kept to the pixel; the bar itself then only shows about where that is.
 */
export const useViewport = (
  scroller: { readonly current: HTMLElement | null },
  { count, rowHeight, headHeight }: ViewportOptions,
): Viewport => {
  const [size, setSize] = useState({ width: 0, height: 0 });
  const [place, setPlace] = useState({ top: 0, left: 0 });
  const set = useRef<{ readonly bar: number; readonly top: number }>({ bar: 0, top: 0 });
  const body = Math.max(0, size.height - headHeight);
  const scale = scaleOf(count, rowHeight, body);
  const highest = Math.max(0, count * rowHeight - body);

  useOnce(() => {
    const element = scroller.current;
    if (element === null) return;
    const measure = (): void => setSize({ width: element.clientWidth, height: element.clientHeight });
    // Drawn within the observer's own turn, a grid that changes its size by it is an error that the host's window hears of.
    const observer = new ResizeObserver(() => requestAnimationFrame(measure));
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  });
  const scrollTo = (top: number): void => {
    const element = scroller.current;
    if (element === null) return;
    const next = Math.min(highest, Math.max(0, top));
    element.scrollTop = next / scale.factor;
    set.current = { bar: element.scrollTop, top: next };
    setPlace({ top: next, left: Math.abs(element.scrollLeft) });
  };
  const onScroll = (): void => {
    const element = scroller.current;
    if (element === null) return;
    // Where we put it ourselves, the pixel between two places of the bar is known.
    const isOurs = Math.abs(element.scrollTop - set.current.bar) < 1;
    const top = isOurs ? set.current.top : Math.min(highest, element.scrollTop * scale.factor);
    setPlace({ top, left: Math.abs(element.scrollLeft) });
  };
  const latest = useRef({ scrollTo, place, scale });
  latest.current = { scrollTo, place, scale };
  useOnChange([scale.factor > 1], () => {
    const element = scroller.current;
    if (element === null || scale.factor === 1) return;
    // A turn of the wheel would leap over rows: it moves by its own pixels instead.
    const onWheel = (event: WheelEvent): void => {
      if (event.ctrlKey || event.deltaY === 0) return;
      event.preventDefault();
      const pixels = event.deltaMode === WheelEvent.DOM_DELTA_PIXEL ? 1 : rowHeight;
      latest.current.scrollTo(latest.current.place.top + event.deltaY * pixels);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  });
  useOnChange([count], () => {
    if (place.top > highest) scrollTo(highest);
  });

  const top = Math.min(place.top, highest);
  return {
    ...size,
    left: place.left,
    shown: shownAt(top, count, rowHeight, body),
    scale,
    onScroll,
    reveal: (row, left, right) => {
      const element = scroller.current;
      if (element === null) return;
      scrollTo(topFor(row, top, rowHeight, body));
      const now = Math.abs(element.scrollLeft);
      const next = left < now ? left : right > now + size.width ? right - size.width : now;
      // From the right in right-to-left scripts, where browsers count downwards from nought.
      if (next !== now) element.scrollLeft = getComputedStyle(element).direction === "rtl" ? -next : next;
    },
  };
};
