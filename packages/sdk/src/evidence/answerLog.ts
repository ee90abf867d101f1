// Did the page answer a click? Keeps what changed around a click, and tells what the page does by itself (clocks,
// tickers, advertisements) from what it does because somebody pressed something. Decided when the wait is over, not when
// the first change comes: only then is it known which places went on moving.

import { after, between, milliseconds, seconds, type Timestamp, timestamp } from "@handrail/core/base";
import type { Clock } from "../ports/index.ts";
import { isWithin } from "./around.ts";
import type { ClickTarget } from "./clickTarget.ts";

/** What is asked about: one click, or the first of several. */
export interface Asked {
  readonly target: ClickTarget;
  readonly pressedAt: Timestamp;
  readonly at: Timestamp;
  /** Whether the press took the person out of a field: that makes pages move of themselves, by validation and labels. */
  readonly leftField: boolean;
}

/** No answer for so long, and the person has given this click up. From here on the learned weights read every latency alike. */
export const WAIT = seconds(3);

/** A change far from the control counts as its answer only this soon; near it, at any time. */
const FAR_WITHIN = seconds(2);

/** A place that moved by itself is not believed for so long. */
const RESTLESS_FOR = seconds(10);

/** So many moves before the press make a place restless; so many since the press, a far one. */
const MOVES_BEFORE = 2;
const MOVES_SINCE = 3;

/** Changes closer together are one move. */
const ONE_MOVE = milliseconds(100);

/** What follows the pointer so soon is what it did: hover classes, tooltips. */
const HOVERED = milliseconds(300);

/** What is gone again so soon was a ripple, or other decoration of the press itself. */
const BRIEF = seconds(1);

/** More changes than this at once, or in one wait, are enough to know that the page answered: each costs the host. */
export const RECORDS_READ = 60;
const CHANGES_KEPT = 300;

/** Something that may be an answer. */
interface Change {
  readonly at: Timestamp;
  /** Where; null for answers that have no place: navigation, focus, a dialog of the system. */
  readonly place: Element | null;
  /** What the person had pressed last: what has no place is credited to that alone. */
  readonly pressed: Element | null;
  /** What was put in, where nothing was taken out for it. */
  readonly added: Node | null;
  /** Only seen as an effect of style. */
  readonly isStyle: boolean;
  readonly isRestless: boolean;
  isBrief: boolean;
}

/** How a place has moved of late. */
interface Moves {
  at: Timestamp;
  /** By itself, with nobody waiting for an answer. */
  own: number;
  /** Since the press of this number. */
  since: number;
  press: number;
}

/** What changed lately, and whether it answers a click. */
export interface AnswerLog {
  /** The person pressed something; what follows may be the answer. */
  pressed(element: Element | null): void;
  /** The pointer came to another element. */
  hovered(): void;
  /** Something that is an answer wherever it happens (null), or a sign of one in a place. */
  note(place: Element | null, isStyle?: boolean): void;
  /** The page changed. */
  read(records: readonly MutationRecord[]): void;
  /** When the first answer to a click came, of all since its press; null when there was none. */
  firstTo(click: Asked): Timestamp | null;
}

/** Elements of a frame are of another realm, where `instanceof` knows them not. */
const elementOf = (node: Node): Element | null =>
  // A node of this type is an element.
  node.nodeType === 1 ? (node as Element) : node.parentElement;

/** Begins a log. */
export const createAnswerLog = (clock: Clock): AnswerLog => {
  const moves = new WeakMap<Element, Moves>();
  let changes: Change[] = [];
  let presses = 0;
  let pressed: Element | null = null;
  let pressedAt: Timestamp = timestamp(0);
  let hoveredAt: Timestamp = timestamp(0);

  /** Counts a move of a place; null when it belongs to the last one. */
  const moved = (place: Element, now: Timestamp): Moves | null => {
    const known = moves.get(place) ?? { at: timestamp(0), own: 0, since: 0, press: presses };
    moves.set(place, known);
    const gap = between(known.at, now);
    known.at = now;
    if (gap > RESTLESS_FOR) known.own = 0;
    if (known.press !== presses) Object.assign(known, { press: presses, since: 0 });
    else if (gap <= ONE_MOVE) return null;
    known.since += 1;
    // Menus and dialogs of all kinds come and go in the body itself.
    const isOwn = between(pressedAt, now) > WAIT && between(hoveredAt, now) > HOVERED && place !== document.body;
    if (isOwn) known.own += 1;
    return known;
  };

  const keep = (place: Element | null, more: Partial<Change> = {}): void => {
    const at = clock.now();
    const move = place === null ? null : moved(place, at);
    if ((place !== null && move === null) || changes.length >= CHANGES_KEPT) return;
    const isRestless = move !== null && move.own >= MOVES_BEFORE;
    changes.push({ at, place, pressed, added: null, isStyle: false, isBrief: false, ...more, isRestless });
  };

  /** Marks what was put in and is now taken out again; says whether it was only a moment there. */
  const takeOut = (nodes: NodeList): boolean => {
    const [node] = nodes;
    const change = changes.findLast(({ added }) => added !== null && added === node);
    if (change === undefined || between(change.at, clock.now()) > BRIEF) return false;
    change.isBrief = true;
    return true;
  };

  const counts = ({ at, place, pressed: by, isStyle, isRestless }: Change, click: Asked): boolean => {
    const { element, region } = click.target;
    if (at < click.pressedAt || isRestless) return false;
    if (place === null) return by !== null && isWithin(element, by);
    // Menus that open on the press do it beside the control or in the body.
    if (click.leftField && at < click.at && place !== document.body)
      return isWithin(element.parentElement ?? element, place);
    const isNear = isWithin(region, place) || isWithin(place, region);
    // A press colours and moves the control itself, whether it works or not.
    if (isStyle) return isNear && !isWithin(element, place) && !isWithin(place, element);
    const since = moves.get(place)?.since ?? 0;
    return isNear || (at <= after(click.at, FAR_WITHIN) && since < MOVES_SINCE);
  };

  return {
    pressed: (element) => {
      presses += 1;
      pressed = element;
      pressedAt = clock.now();
      changes = changes.filter(({ at }) => between(at, pressedAt) <= RESTLESS_FOR);
    },
    hovered: () => {
      hoveredAt = clock.now();
    },
    note: (place, isStyle = false) => keep(place, { isStyle }),
    read: (records) => {
      for (const { target, type, addedNodes, removedNodes } of records.slice(0, RECORDS_READ)) {
        const place = elementOf(target);
        // A child of the root element is an extension's, or ours; its attributes are the host's theme.
        if (place === null || (place === document.documentElement && type === "childList")) continue;
        const isBrief = addedNodes.length === 0 && takeOut(removedNodes);
        keep(place, { added: removedNodes.length === 0 ? (addedNodes[0] ?? null) : null, isBrief });
      }
    },
    firstTo: (click) => {
      const answers = changes.filter((change) => counts(change, click));
      // A ripple alone, in the control or over it, is no answer; a spinner that something follows is.
      const isRipple = ({ isBrief, place }: Change): boolean =>
        isBrief && place !== null && (place === document.body || isWithin(click.target.element, place));
      return answers.every(isRipple) ? null : (answers[0]?.at ?? null);
    },
  };
};
