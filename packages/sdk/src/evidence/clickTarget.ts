// What a click was meant for, judged by names, roles and attributes. No layout is read, and text only from buttons and
// links, never from anything a person can type into.

/** Things that look as if a click did something. */
const ACTORS =
  "a[href],button,summary,label,input,select,textarea,[role=button],[role=link],[role=menuitem],[role=tab],[role=option],[role=switch],[role=checkbox],[role=radio],[onclick]";

/** Things that answer in ways we cannot see: they draw, play, or hold text. */
const OPAQUE =
  "canvas,video,audio,embed,object,iframe,select,textarea,option,[contenteditable]:not([contenteditable=false]),[role=application],[role=slider],[data-handrail-ignore]";

/** Inputs that act like buttons; the others hold values and open pickers. */
const BUTTON_INPUTS = "input[type=button],input[type=submit],input[type=reset],input[type=image]";

/** Controls a person may press many times on purpose. */
const REPEATED =
  /^[\s+\-\u2212\u2013<>\u2039\u203a\u00ab\u00bb\u2190-\u2193\u25b2-\u25c4]+$|^\s*\d{1,2}\s*$|\b(next|prev|previous|plus|minus|increment|decrement|increase|decrease|stepper|spinner|zoom|undo|redo|carousel|slide|older|newer|more|less)\b/i;

/** Controls whose answer leaves no mark in the page: the clipboard, a file, a printer. */
const SILENT = /\b(copy|clipboard|download|export|print|share|save)\b/i;

/** Controls that lead to help. */
const HELP = /\b(help|support|docs|documentation|faq|knowledge-?base|contact-us)\b/i;

/** The innermost control on an event's way; undefined where it meets none. */
export const actorOf = (path: readonly Element[]): Element | undefined =>
  path.find((element) => element.matches(ACTORS));

const wordsOf = (element: Element): string => {
  const named = `${element.getAttribute("aria-label") ?? ""} ${element.id} ${element.getAttribute("class") ?? ""}`;
  // "nextStep" and "btn_next" hold the word as "next-step" does.
  return named.replace(/([a-z])([A-Z])/g, "$1 $2").replaceAll("_", " ");
};

/** The text of a button or link; those inside something editable are left alone. */
const labelOf = (element: Element): string =>
  element.matches("input,textarea,select,label") || element.closest("[contenteditable]") !== null
    ? ""
    : (element.textContent ?? "").slice(0, 40);

/** One click as the detectors see it. */
export interface ClickTarget {
  /** The control that was meant, or the very element when none was. */
  readonly element: Element;
  /** Whether the element looks as if it does something. */
  readonly isActor: boolean;
  /** Whether repeated clicks are its ordinary use. */
  readonly isRepeated: boolean;
  /** Whether its answer could be missed by us. */
  readonly isSilent: boolean;
  readonly isHelp: boolean;
  /** A disabled control: nothing will answer, and the person may not see why. */
  readonly isDisabled: boolean;
}

/** Reads what an event was aimed at; null where clicks mean nothing to us. */
export const clickTarget = (event: Event): ClickTarget | null => {
  const path = event.composedPath().filter((node): node is Element => node instanceof Element);
  const inner = path[0];
  if (inner === undefined || path.some((element) => element.matches(OPAQUE))) return null;
  const actor = actorOf(path);
  const element = actor ?? inner;
  if (element.matches("label") || (element.matches("input") && !element.matches(BUTTON_INPUTS))) return null;
  const words = wordsOf(element);
  const label = actor === undefined ? "" : labelOf(actor);
  return {
    element,
    isActor: actor !== undefined,
    isRepeated: REPEATED.test(label) || REPEATED.test(words),
    isSilent: element.matches("a[download],a[target]:not([target=_self])") || SILENT.test(words) || SILENT.test(label),
    isHelp: actor !== undefined && (HELP.test(words) || HELP.test(actor.getAttribute("href") ?? "")),
    isDisabled: element.matches(":disabled"),
  };
};
