import { seconds } from "@handrail/core/base";
import type { TourStep } from "@handrail/core/content";
import { useState } from "preact/hooks";
import { useOnChange, useOnce } from "../../ui/effects.ts";
import { findTarget } from "../../ui/findTarget.ts";
import type { ViewProps } from "../../ui/view.tsx";

/** How long an element may take to appear: a page that loads, a panel that opens. */
const PATIENCE = seconds(8);

/** Where a card is drawn: beside its element, in the middle, or on a page it does not belong to. */
export type Stand =
  | { readonly kind: "beside"; readonly target: Element }
  | { readonly kind: "middle" }
  | { readonly kind: "elsewhere" };

/** The card on screen. */
export interface Drawn {
  readonly index: number;
  readonly step: TourStep;
  readonly stand: Stand;
}

/** A tour as its view draws it. */
export interface TourState {
  readonly drawn: Drawn | null;
  /** The next card's element is being waited for. */
  readonly isWaiting: boolean;
  /** The last move was made in the card, so the focus may follow. */
  readonly isByPerson: boolean;
  /** Place among the cards that can be reached, from 1. */
  readonly position: number;
  readonly total: number;
  readonly canGoBack: boolean;
  go(by: 1 | -1, byPerson: boolean): void;
  /** The element left the page: find it again. */
  lost(): void;
}

/**
 * Which card of a tour stands where. A card waits for its element; where it never comes the card is passed over, drawn in
 * the middle, or ends the tour, as its author chose. Cards passed over are not counted.
 */
export const useTour = ({ content, display, context, close, fail }: ViewProps<"tour">): TourState => {
  const { steps } = content;
  const [index, setIndex] = useState(display.index);
  const [heading, setHeading] = useState<1 | -1>(1);
  const [isByPerson, setByPerson] = useState(display.requested);
  const [missing, setMissing] = useState<readonly number[]>([]);
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [round, setRound] = useState(0);
  const [, setPath] = useState<string | null>(null);

  // Another page may make it another card: drawn anew, it asks where it is.
  useOnce(() => context.subscribe((change) => change.kind === "path" && setPath(change.path)));
  // Another tab, or the host, may have moved the tour on.
  useOnChange([display.index], () => setIndex(display.index));

  const step = steps[index];
  const isHere = step === undefined || step.url === null || context.isAt(step.url);

  const moveTo = (next: number): void => {
    if (next >= steps.length) close("completed");
    else {
      setIndex(next);
      context.dispatch({ kind: "advanced", index: next });
    }
  };
  const passOver = (): void => {
    const gone = [...missing, index];
    const next = nextOf(steps.length, index, heading, gone) ?? nextOf(steps.length, index, 1, gone);
    setMissing(gone);
    if (next !== null) moveTo(next);
    else if (drawn === null) fail("targetMissing");
    else close("completed");
  };

  useOnChange([index, isHere, round], () => {
    if (step === undefined) return fail("rendererFailed");
    const draw = (stand: Stand): void => setDrawn({ index, step, stand });
    if (!isHere) return draw({ kind: "elsewhere" });
    if (step.target === null) return draw({ kind: "middle" });
    const search = new AbortController();
    findTarget(context, step.target, PATIENCE, search.signal).then((target) => {
      if (search.signal.aborted) return;
      if (target !== null) draw({ kind: "beside", target });
      else if (step.missingTarget === "center") draw({ kind: "middle" });
      else if (step.missingTarget === "stop") fail("targetMissing");
      else passOver();
    });
    return () => search.abort();
  });

  const reachable = steps.map((_, place) => place).filter((place) => !missing.includes(place));
  const seen = drawn?.index ?? index;
  return {
    drawn,
    isWaiting: drawn !== null && drawn.index !== index,
    isByPerson,
    position: reachable.filter((place) => place <= seen).length,
    total: reachable.length,
    canGoBack: nextOf(steps.length, seen, -1, missing) !== null,
    go: (by, byPerson) => {
      setHeading(by);
      setByPerson(byPerson);
      moveTo(nextOf(steps.length, index, by, missing) ?? steps.length);
    },
    lost: () => setRound(round + 1),
  };
};

const nextOf = (length: number, from: number, by: 1 | -1, missing: readonly number[]): number | null => {
  for (let place = from + by; place >= 0 && place < length; place += by) if (!missing.includes(place)) return place;
  return null;
};
