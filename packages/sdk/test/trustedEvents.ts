import { Window } from "happy-dom";
import { vi } from "vitest";
import type { Dom } from "../src/ports/index.ts";

/** The names the evidence takes from the browser. */
const NAMES = [
  "document",
  "window",
  "location",
  "Node",
  "Element",
  "HTMLElement",
  "HTMLLabelElement",
  "HTMLInputElement",
  "HTMLIFrameElement",
  "ShadowRoot",
  "Document",
  "Event",
  "MouseEvent",
  "PointerEvent",
  "KeyboardEvent",
  "SubmitEvent",
  "ClipboardEvent",
  "ErrorEvent",
  "CustomEvent",
] as const;

/** Puts an empty page in place of the browser's globals, until `vi.unstubAllGlobals()`. */
export const stubPage = (html: string): void => {
  const view = new Window({ url: "https://host.example/" });
  for (const name of NAMES) vi.stubGlobal(name, view[name]);
  document.body.innerHTML = html;
  // happy-dom knows no XPath; these pages have no custom elements to find.
  Object.assign(document, { evaluate: () => ({ snapshotLength: 0 }) });
};

/** What a page is for a collector: its document, and what a test makes of it. */
export interface PlainDom extends Dom {
  /** Listeners there are now. */
  listeners(): number;
  /** Observers there are now. */
  observers(): number;
  /** Tells the observers that the text of an element changed. */
  changed(element: Element): void;
}

/** The page behind its port, as a browser has it; observers are told by the test. */
export const plainDom = (): PlainDom => {
  let count = 0;
  let sizes = 0;
  const observers = new Set<(records: readonly MutationRecord[]) => void>();
  return {
    listen: (target, types, listener) => {
      for (const type of types) target.addEventListener(type, listener, { capture: true, passive: true });
      count += types.length;
      return () => {
        for (const type of types) target.removeEventListener(type, listener, { capture: true });
        count -= types.length;
      };
    },
    observe: (_root, _options, listener) => {
      observers.add(listener);
      return () => observers.delete(listener);
    },
    observeSizes: () => {
      sizes += 1;
      return () => {
        sizes -= 1;
      };
    },
    isTextField: (element) => element.matches("input:not([type=checkbox]):not([type=submit]),textarea,select"),
    listeners: () => count,
    observers: () => observers.size + sizes,
    changed: (element) => {
      const record = { target: element, type: "characterData", addedNodes: [], removedNodes: [] };
      for (const listener of observers) listener([record as unknown as MutationRecord]);
    },
  };
};

/** Dispatches an event as if the person had caused it; scripts cannot, and so a test page must say so by force. */
export const byPerson = (target: EventTarget, event: Event, timeStamp = 0): void => {
  Object.defineProperty(event, "isTrusted", { value: true });
  Object.defineProperty(event, "timeStamp", { value: timeStamp });
  target.dispatchEvent(event);
};
