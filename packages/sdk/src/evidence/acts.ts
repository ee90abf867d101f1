// What the person did, one number per deliberate act: the core counts acts, acts on the same control and different
// controls. What is *not* an act: moving, scrolling, typing a letter, selecting text, and everything scripts do.
//
// One act often makes several events: a click on a label clicks its box and changes it; Enter in a field changes the
// field, clicks the form's button and submits. Each control counts once for one press of a key or pointer.

import type { Dom, Stop } from "../ports/index.ts";
import { elementsOf } from "./around.ts";
import { actorOf } from "./clickTarget.ts";
import { fingerprint } from "./fingerprint.ts";
import { outside } from "./outside.ts";

const KEYS: ReadonlySet<string> = new Set(["Enter", " "]);

/** Clicks of one press come at once: a label's, and the one it makes on its box. */
const AT_ONCE = 50;

/** The act told last. */
interface Told {
  readonly control: Element;
  readonly press: number;
  /** Pressed but not changed yet: the change this leads to is the same act, however long the person types. */
  isOpen: boolean;
  /** When its click came, by the event's own clock. */
  clickedAt: number | null;
}

/** What an event was meant for: the control around it, a label's own control, or the very element. */
const controlOf = (event: Event): Element | null => {
  const path = elementsOf(event);
  const element = actorOf(path) ?? path[0] ?? null;
  return (element instanceof HTMLLabelElement ? element.control : null) ?? element;
};

/**
 * Calls `emit` once per deliberate act of the person with the fingerprint of the control it was on: a click or tap, a
 * press of Enter or Space on a control, a field changed, a form submitted by other means. Acts inside our own widgets
 * and those of scripts are not told. Passive, reads no value and no layout. Returns what stops it.
 */
export const collectActs = (whole: Dom, emit: (target: number) => void): Stop => {
  const dom = outside(whole);
  let press = 0;
  let isHeld = false;
  let told: Told | null = null;

  const begin = (): void => {
    press += 1;
    isHeld = false;
  };

  const tell = (control: Element): Told => {
    if (told?.control === control && told.press === press) return told;
    told = { control, press, isOpen: true, clickedAt: null };
    emit(fingerprint(control));
    return told;
  };

  const onClick = (event: Event): void => {
    const control = controlOf(event);
    if (control === null || !(event instanceof MouseEvent)) return;
    // The second click of a double click that selects a word.
    if (event.detail > 1 && document.getSelection()?.type === "Range" && actorOf([control]) === undefined) return;
    // Assistive technology clicks with no press before it: its second click is a second act. A held key's is not.
    const before = told?.control === control && told.press === press ? told.clickedAt : null;
    if (before !== null && event.timeStamp - before > AT_ONCE && !isHeld) begin();
    tell(control).clickedAt = event.timeStamp;
  };

  const onChange = (event: Event): void => {
    const control = event.composedPath()[0];
    if (!(control instanceof Element)) return;
    // What was opened by the last act and is changed now is one act.
    const act = told?.control === control && told.isOpen ? told : tell(control);
    act.isOpen = false;
  };

  const onKey = (event: Event): void => {
    if (!(event instanceof KeyboardEvent)) return;
    if (event.repeat) {
      isHeld = true;
      return;
    }
    begin();
    const [target] = event.composedPath();
    if (!KEYS.has(event.key) || !(target instanceof Element) || dom.isTextField(target)) return;
    // Space on the page itself scrolls.
    if (actorOf([target]) !== undefined || target.hasAttribute("tabindex")) tell(target);
  };

  const onSubmit = (event: Event): void => {
    const control = (event instanceof SubmitEvent ? event.submitter : null) ?? event.target;
    if (control instanceof Element) tell(control);
  };

  const trusted = (listener: (event: Event) => void) => (event: Event) => {
    if (event.isTrusted) listener(event);
  };
  const stops = [
    dom.listen(document, ["pointerdown"], trusted(begin)),
    dom.listen(document, ["keydown"], trusted(onKey)),
    dom.listen(document, ["click"], trusted(onClick)),
    dom.listen(document, ["change"], trusted(onChange)),
    dom.listen(document, ["submit"], trusted(onSubmit)),
  ];
  return () => {
    for (const stop of stops) stop();
    told = null;
  };
};
