import { between, type Duration, milliseconds, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock, Dom, Stop } from "../ports/index.ts";
import { clickTarget } from "./clickTarget.ts";
import type { Emit } from "./emit.ts";
import type { PageAnswer, PageAnswers } from "./pageAnswers.ts";

/** From about a second on, people notice that they wait. */
const SLOW = seconds(1);

/** No answer for so long, and the person has given this click up. */
const DEAD = seconds(5);

/** A change far from the control counts as its answer only this soon; near it, at any time. */
const FAR_WITHIN = seconds(2);

/** A press that lasted longer, or moved further, was a hold or a drag and not a click. */
const LONGEST_PRESS = milliseconds(600);
const FURTHEST_PIXELS = 10;

/** The click that brings the window back means the window. */
const WOKE_WITHIN = seconds(1);

/** What a control belongs to: its answer is looked for here first. */
const REGION = "dialog,[role=dialog],form,fieldset,li,tr,article,section,aside,nav,header,[role=region],main";

/** A press that became a click and waits for the page. */
interface Pending {
  readonly element: Element;
  readonly region: Element;
  readonly pressedAt: Timestamp;
  readonly cancel: Stop;
}

/** A press that may become a click. */
interface Press {
  readonly at: Timestamp;
  readonly x: number;
  readonly y: number;
  isAnswered: boolean;
}

/** Whether clicks on an element were answered lately: rapid but answered clicks are work, not rage. */
export interface ClickAnswers {
  wasAnswered(element: Element): boolean;
  stop(): void;
}

/** Reports clicks on controls that the page answers late or not at all. */
export const watchDeadClicks = (dom: Dom, clock: Clock, answers: PageAnswers, emit: Emit): ClickAnswers => {
  const pending = new Set<Pending>();
  const answeredAt = new WeakMap<Element, Timestamp>();
  let press: Press | null = null;
  let wokeAt: Timestamp = timestamp(0);

  const settle = (one: Pending): void => {
    one.cancel();
    pending.delete(one);
  };

  const isNear = (answer: PageAnswer, region: Element): boolean =>
    answer.node === null || region.contains(answer.node) || answer.node.contains(region);

  const onAnswer = (answer: PageAnswer): void => {
    if (press !== null) press.isAnswered = true;
    for (const one of [...pending]) {
      const latency = between(one.pressedAt, answer.at);
      if (latency > FAR_WITHIN && !isNear(answer, one.region)) continue;
      settle(one);
      answeredAt.set(one.element, answer.at);
      if (latency >= SLOW) emit("slowClick", latency);
    }
  };

  const isPlainClick = (event: MouseEvent, pressed: Press): boolean => {
    // `detail` is 0 for clicks made by a key or by assistive technology.
    if (event.button !== 0 || event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return false;
    }
    const held: Duration = between(pressed.at, clock.now());
    const moved = Math.abs(event.clientX - pressed.x) + Math.abs(event.clientY - pressed.y);
    return held <= LONGEST_PRESS && moved <= FURTHEST_PIXELS && between(wokeAt, pressed.at) > WOKE_WITHIN;
  };

  const onClick = (event: Event): void => {
    const pressed = press;
    press = null;
    if (!(event instanceof MouseEvent) || !event.isTrusted || pressed === null || !isPlainClick(event, pressed)) return;
    const target = clickTarget(event);
    if (target === null || !target.isActor || target.isSilent) return;
    const { element } = target;
    if (pressed.isAnswered) {
      // Menus that open on the press have answered before the click is one.
      answeredAt.set(element, clock.now());
      return;
    }
    for (const one of [...pending]) if (one.element === element) return;
    const region = element.parentElement?.closest(REGION) ?? document.documentElement;
    // A stepper changes the number in its field, which no observer sees and which is not ours to read.
    if (target.isRepeated && region.querySelector("input") !== null) return;
    const one: Pending = {
      element,
      region,
      pressedAt: pressed.at,
      cancel: clock.after(DEAD, () => {
        pending.delete(one);
        if (document.visibilityState === "visible") emit("deadClick", null);
      }),
    };
    pending.add(one);
  };

  const stops = [
    answers.subscribe(onAnswer),
    dom.listen(document, ["pointerdown"], (event) => {
      if (!(event instanceof PointerEvent) || !event.isTrusted) return;
      press = { at: clock.now(), x: event.clientX, y: event.clientY, isAnswered: false };
    }),
    dom.listen(document, ["pointerup"], (event) => {
      // A disabled control gets no click event at all, which is the very thing the person runs into.
      if (event.isTrusted && clickTarget(event)?.isDisabled === true) emit("deadClick", null);
    }),
    dom.listen(document, ["click"], onClick),
    dom.listen(window, ["focus", "pageshow"], (event) => {
      if (event.target === window || event.target === document) wokeAt = clock.now();
    }),
    dom.listen(document, ["visibilitychange"], () => {
      wokeAt = clock.now();
      // What happens out of sight is not judged.
      for (const one of [...pending]) settle(one);
    }),
  ];

  return {
    wasAnswered: (element) => between(answeredAt.get(element) ?? timestamp(0), clock.now()) < SLOW,
    stop: () => {
      for (const stop of stops) stop();
      for (const one of [...pending]) settle(one);
      press = null;
    },
  };
};
