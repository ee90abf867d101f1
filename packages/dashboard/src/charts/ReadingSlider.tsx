import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";

/** One place of a drawing that can be read. */
export interface Reading {
  /** From the left edge, 0 to 1. */
  readonly place: number;
  /** The values in words: what the pointer and the arrow keys show. */
  readonly words: string;
}

const nearest = (readings: readonly Reading[], place: number): number => {
  let best = 0;
  for (const [index, reading] of readings.entries()) {
    const found = readings[best];
    if (found === undefined || Math.abs(reading.place - place) < Math.abs(found.place - place)) best = index;
  }
  return best;
};

/**
 * A drawing with a reading line that follows the pointer, a finger or the arrow keys. To a screen reader it is a slider:
 * moving it says the values of the place it stands on. The drawing is handed which one that is, to mark it.
 */
export const ReadingSlider = ({
  label,
  readings,
  invitation,
  children,
}: {
  readonly label: string;
  readonly readings: readonly Reading[];
  /** What stands below while nothing is being read. */
  readonly invitation: string;
  readonly children: (at: number | null) => ComponentChildren;
}) => {
  const [at, setAt] = useState<number | null>(null);
  const count = Math.max(1, readings.length);
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index));
  const current = at === null ? null : readings[at];

  const onKey = (event: KeyboardEvent) => {
    const from = at ?? -1;
    const to =
      event.key === "ArrowRight" || event.key === "ArrowUp"
        ? from + 1
        : event.key === "ArrowLeft" || event.key === "ArrowDown"
          ? from - 1
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? count - 1
              : null;
    if (to === null) return;
    event.preventDefault(); // The arrows would scroll the page away from the drawing.
    setAt(clamp(to));
  };
  const onPointer = (event: PointerEvent) => {
    if (!(event.currentTarget instanceof Element)) return;
    const box = event.currentTarget.getBoundingClientRect();
    setAt(nearest(readings, (event.clientX - box.left) / Math.max(1, box.width)));
  };

  return (
    <div class="reading-chart">
      <div
        role="slider"
        tabIndex={0}
        aria-label={label}
        aria-valuemin={1}
        aria-valuemax={count}
        aria-valuenow={(at ?? 0) + 1}
        aria-valuetext={current?.words ?? readings[0]?.words ?? "no values"}
        onKeyDown={onKey}
        onFocus={() => setAt((before) => before ?? 0)}
        onPointerMove={onPointer}
        onPointerDown={onPointer}
        onPointerLeave={() => setAt(null)}
      >
        {children(at)}
      </div>
      <p class="reading-words">{current?.words ?? invitation}</p>
    </div>
  );
};
