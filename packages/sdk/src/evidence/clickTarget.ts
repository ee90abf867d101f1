// What a click was meant for, and whether its answer could be seen. Judged by roles and attributes: no layout is read,
// no value, and text only from buttons and links, never from anything a person can type into.

import { elementsOf } from "./around.ts";
import { copies, leadsToHelp } from "./words.ts";

/** Things that look as if a click did something. */
const ACTORS =
  "a[href],button,summary,label,input,select,textarea,[role=button],[role=link],[role=menuitem],[role=tab],[role=option],[role=switch],[role=checkbox],[role=radio],[role=combobox],[onclick]";

/** Things that answer in ways nobody can see from outside: they draw, play, or hold text. */
const OPAQUE =
  "canvas,video,audio,embed,object,iframe,select,textarea,option,[contenteditable]:not([contenteditable=false]),[role=application],[role=slider],[data-handrail-ignore]";

/** What may draw the answer to a control beside it. */
const DRAWING = "canvas,embed,object,[role=application]";

/** Inputs that act like buttons; the others hold values and open pickers. */
const BUTTON_INPUTS = "input[type=button],input[type=submit],input[type=reset],input[type=image]";

/** Inputs whose value a script can change without leaving a mark. */
const VALUES =
  "input:not([type=button],[type=submit],[type=reset],[type=image],[type=checkbox],[type=radio],[type=file],[type=hidden]),textarea,select";

/** What a control belongs to: its answer is looked for here first. */
const REGION = "dialog,[role=dialog],form,fieldset,li,tr,article,section,aside,nav,header,[role=region],main";

/** How far around a control something may stand that draws for it. */
const CLOSE = 3;

/** The innermost control on an event's way; undefined where it meets none. */
export const actorOf = (path: readonly Element[]): Element | undefined =>
  path.find((element) => element.matches(ACTORS));

/** One click as the detectors see it. */
export interface ClickTarget {
  /** The control that was meant, or the very element when none was. */
  readonly element: Element;
  /** What it belongs to. */
  readonly region: Element;
  /** Whether the element looks as if it does something. */
  readonly isActor: boolean;
  /** Whether its answer can happen unseen: then no answer says nothing. */
  readonly isSilent: boolean;
  /** A disabled control: nothing will answer, and the person may not see why. */
  readonly isDisabled: boolean;
}

/** The wrappers a control stands in, up to the part of the page it belongs to. */
const wrappersOf = (element: Element): readonly Element[] => {
  const found: Element[] = [];
  for (let at = element.parentElement; at !== null && found.length < CLOSE; at = at.parentElement) {
    if (at === document.body || at.localName === "main") break;
    found.push(at);
    if (at.matches(REGION)) break;
  }
  return found;
};

/** A canvas, or a frame of somebody else's, beside the control. */
const isBesideDrawing = (at: Element): boolean =>
  at.querySelector(DRAWING) !== null ||
  Array.from(at.querySelectorAll("iframe")).some((frame) => frame.contentDocument === null);

/** A stepper, "today" or "clear" beside its one field: a value set by a script leaves no mark, and is not ours to read. */
const isBesideField = (at: Element): boolean => at.querySelectorAll(VALUES).length === 1;

const isSilent = (element: Element): boolean => {
  if (element.matches("a[download],a[target]:not([target=_self])") || copies(element)) return true;
  const wrappers = wrappersOf(element);
  const isSubmit = element.matches("[type=submit],form button:not([type])");
  return wrappers.some(isBesideDrawing) || (!isSubmit && wrappers.slice(0, 2).some(isBesideField));
};

/** Reads what an event was aimed at; null where clicks mean nothing to us. */
export const clickTarget = (event: Event): ClickTarget | null => {
  const path = elementsOf(event);
  const [inner] = path;
  if (inner === undefined || path.some((element) => element.matches(OPAQUE))) return null;
  const actor = actorOf(path);
  const element = actor ?? inner;
  if (element.matches("label") || (element.matches("input") && !element.matches(BUTTON_INPUTS))) return null;
  return {
    element,
    region: element.parentElement?.closest(REGION) ?? document.documentElement,
    isActor: actor !== undefined,
    isSilent: isSilent(element),
    isDisabled: element.matches(":disabled"),
  };
};

/** Whether an event pressed a control that leads to the host's own help. */
export const isHelp = (event: Event): boolean => {
  const actor = actorOf(elementsOf(event));
  return actor !== undefined && !actor.matches("input:not([type=button]),select,textarea,label") && leadsToHelp(actor);
};
