import { between, seconds, type Timestamp } from "@handrail/core/base";
import type { Clock, Dom, Page, Stop } from "../ports/index.ts";
import type { Emit } from "./emit.ts";

/** Who returns so soon did not find what they came for. */
const SOON = seconds(7);

/** Reports returning to the page just left within seconds, whether by the back button or by a link. */
export const watchGoingBack = (dom: Dom, clock: Clock, page: Page, emit: Emit): Stop => {
  let current = page.surroundings().path;
  let previous: string | null = null;
  let arrivedAt: Timestamp = clock.now();
  let leftAt: Timestamp | null = null;

  const stops = [
    page.onPath((path) => {
      const now = clock.now();
      if (path === previous && between(arrivedAt, now) <= SOON) emit("goingBack");
      previous = current;
      current = path;
      arrivedAt = now;
    }),
    // In a multi-page app the page just left may come back from the back-forward cache, with this memory intact.
    dom.listen(window, ["pagehide"], () => {
      leftAt = clock.now();
    }),
    page.onReturn(() => {
      if (leftAt !== null && between(leftAt, clock.now()) <= SOON) emit("goingBack");
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
};
