import type { Placement } from "@handrail/core/content";
import type { RefObject } from "preact";
import { useRef } from "preact/hooks";
import { useOnChange } from "../effects.ts";
import { keepBeside } from "./popover.ts";

interface Beside {
  readonly card: RefObject<HTMLElement | null>;
  readonly target: Element | null;
  readonly placement: Placement;
  readonly direction: "ltr" | "rtl";
  /** A target out of view takes its card along, or the card waits at the edge of the screen. */
  readonly whenAway: "hide" | "stay";
  readonly onGone: () => void;
  readonly onInView: () => void;
}

/** Keeps a card beside a target for as long as both are there; gives the ref for its arrow. */
export const useBeside = ({ card, target, placement, direction, whenAway, onGone, onInView }: Beside) => {
  const tip = useRef<HTMLDivElement>(null);
  const calls = useRef({ onGone, onInView });
  calls.current = { onGone, onInView };
  useOnChange([target, placement, direction], () => {
    const element = card.current;
    const arrow = tip.current;
    if (element === null || arrow === null || target === null) return;
    return keepBeside({
      card: element,
      tip: arrow,
      target,
      placement,
      direction,
      onGone: () => calls.current.onGone(),
      onPlaced: (inView) => {
        element.toggleAttribute("data-away", !inView && whenAway === "hide");
        if (!inView) arrow.style.display = "none";
        if (inView) calls.current.onInView();
      },
    });
  });
  return tip;
};
