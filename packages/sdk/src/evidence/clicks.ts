// From the events of a press to a click that is worth judging: one finger or the main button, pressed and let go in one
// place, on a page the person was already at.

import { between, milliseconds, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock, Dom, Stop } from "../ports/index.ts";
import type { Asked } from "./answerLog.ts";
import { type ClickTarget, clickTarget } from "./clickTarget.ts";

/** A press that lasted longer, or moved further, was a hold or a drag and not a click. */
const LONGEST_PRESS = milliseconds(600);
const FURTHEST_PIXELS = 10;

/** The click that brings the window back means the window. */
const WOKE_WITHIN = seconds(1);

/** A control that was pressed and is disabled since is at work on that press. */
const WORKING_FOR = seconds(10);

/** What keeps its text from being selected when it is pressed. */
const UNSELECTABLE = "button,summary,input,select";

/** A click of the person. */
export interface Click extends Asked {
  readonly x: number;
  readonly y: number;
  /** A further click of a double or triple click; what it means, the first one says. */
  readonly isFurther: boolean;
}

/** A press that may become a click. */
interface Press {
  readonly at: Timestamp;
  readonly x: number;
  readonly y: number;
  readonly hadSelection: boolean;
  leftField: boolean;
}

const hasSelection = (): boolean => document.getSelection()?.type === "Range";

/** Calls back for each click worth judging, and with null for each that is something else: a hold, a drag, a key. */
export const watchClicks = (dom: Dom, clock: Clock, listener: (click: Click | null) => void): Stop => {
  const enabledAt = new WeakMap<Element, Timestamp>();
  let press: Press | null = null;
  let wokeAt: Timestamp = timestamp(0);

  const isPlain = (event: MouseEvent, pressed: Press): boolean => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
    const moved = Math.abs(event.clientX - pressed.x) + Math.abs(event.clientY - pressed.y);
    // The browser may tell of the window's focus just before the press or just after it.
    const isAwake = Math.abs(between(wokeAt, pressed.at)) > WOKE_WITHIN;
    return between(pressed.at, clock.now()) <= LONGEST_PRESS && moved <= FURTHEST_PIXELS && isAwake;
  };

  /** Text was selected by it, or a selection taken back: reading, on whatever it was. */
  const isSelecting = ({ element }: ClickTarget, pressed: Press): boolean => {
    if (element.matches(UNSELECTABLE)) return false;
    return hasSelection() !== pressed.hadSelection;
  };

  const clickOf = (event: Event): Click | null => {
    const pressed = press;
    press = null;
    // `detail` is 0 for clicks made by a key or by assistive technology.
    if (!(event instanceof MouseEvent) || pressed === null || !isPlain(event, pressed)) return null;
    if (event.type === "click" && event.detail === 0) return null;
    const target = clickTarget(event);
    const at = clock.now();
    if (target === null || isSelecting(target, pressed)) return null;
    if (!target.isDisabled) enabledAt.set(target.element, at);
    else if (between(enabledAt.get(target.element) ?? timestamp(0), at) <= WORKING_FOR) return null;
    return {
      target,
      at,
      pressedAt: pressed.at,
      leftField: pressed.leftField,
      x: event.clientX,
      y: event.clientY,
      isFurther: event.detail > 1,
    };
  };

  const stops = [
    dom.listen(document, ["pointerdown"], (event) => {
      if (!(event instanceof PointerEvent) || !event.isTrusted) return;
      const { clientX: x, clientY: y, isPrimary } = event;
      // A second finger makes it a pinch.
      press = isPrimary ? { at: clock.now(), x, y, hadSelection: hasSelection(), leftField: false } : null;
    }),
    dom.listen(document, ["pointercancel"], () => {
      press = null;
    }),
    dom.listen(document, ["focusout"], (event) => {
      const [target] = event.composedPath();
      if (press !== null && target instanceof Element && dom.isTextField(target)) press.leftField = true;
    }),
    // A disabled control gets no click event at all, which is the very thing the person runs into.
    dom.listen(document, ["pointerup"], (event) => {
      if (event.isTrusted && clickTarget(event)?.isDisabled === true) listener(clickOf(event));
    }),
    dom.listen(document, ["click"], (event) => {
      if (event.isTrusted && clickTarget(event)?.isDisabled !== true) listener(clickOf(event));
    }),
    dom.listen(window, ["focus", "pageshow"], ({ target }) => {
      if (target === window || target === document) wokeAt = clock.now();
    }),
    dom.listen(document, ["visibilitychange"], () => {
      wokeAt = clock.now();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    press = null;
  };
};
