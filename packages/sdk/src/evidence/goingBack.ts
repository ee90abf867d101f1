import { between, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock, Dom, Page, Stop } from "../ports/index.ts";
import type { Emit } from "./emit.ts";
import { hash } from "./fingerprint.ts";
import { navigationOf } from "./pageAnswers.ts";
import { keepTrail, readTrail, type Trail } from "./trail.ts";

/** Who returns so soon did not find what they came for. */
const SOON = seconds(7);

/** A page that has just loaded has not begun its steps; what it knows of the last one waits so long. */
const BEGUN_AFTER = seconds(2);

/** Whether this page was reached through the browser's history, and loaded anew. */
const isFromHistory = (): boolean =>
  performance.getEntriesByType("navigation").some((entry) => Reflect.get(entry, "type") === "back_forward");

/**
 * Reports returning to the page just left within seconds, whether by the back button or by a link, and also where each
 * page is loaded anew. A page that sends people on by itself (a sign-in, a redirect) is none they went to.
 */
export const watchGoingBack = (dom: Dom, clock: Clock, page: Page, emit: Emit): Stop => {
  const navigation = navigationOf();
  let trail: Trail | null = readTrail();
  let leftAt: Timestamp | null = null;
  let isTraverse = isFromHistory();

  const keep = (next: Trail): void => {
    trail = next;
    keepTrail(next);
  };

  let cancel: Stop = () => {};
  const tell = (): void => {
    cancel();
    cancel = clock.after(BEGUN_AFTER, () => emit("goingBack"));
  };

  const arrive = (path: string): void => {
    const now = clock.now();
    const here = hash(path);
    if (trail?.here === here) return;
    const isBack = trail?.before === here && between(timestamp(trail.at), now) <= SOON;
    if (isBack && (trail?.isTouched === true || isTraverse)) tell();
    // Without the Navigation API nobody says how the person came: then every return counts.
    isTraverse = navigation === null;
    keep({ here, before: trail?.here ?? null, at: now, isTouched: false });
  };

  arrive(page.surroundings().path);

  const stops = [
    page.onPath(arrive),
    ...(navigation === null
      ? []
      : [
          dom.listen(navigation, ["navigate"], (event) => {
            isTraverse = Reflect.get(event, "navigationType") === "traverse";
          }),
        ]),
    dom.listen(document, ["pointerdown", "keydown"], ({ isTrusted }) => {
      if (isTrusted && trail?.isTouched === false) keep({ ...trail, isTouched: true });
    }),
    // The page may come back from the back-forward cache, with this memory intact.
    dom.listen(window, ["pagehide"], () => {
      leftAt = clock.now();
    }),
    page.onReturn(() => {
      if (leftAt !== null && between(leftAt, clock.now()) <= SOON) tell();
      // The page between may have left its own trail.
      trail = readTrail();
      isTraverse = true;
      arrive(page.surroundings().path);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    cancel();
    keepTrail(null);
  };
};
