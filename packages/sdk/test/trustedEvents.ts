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
  "ErrorEvent",
  "CustomEvent",
] as const;

/** Puts an empty page in place of the browser's globals, until `vi.unstubAllGlobals()`. */
export const stubPage = (html: string): void => {
  const view = new Window({ url: "https://host.example/" });
  for (const name of NAMES) vi.stubGlobal(name, view[name]);
  document.body.innerHTML = html;
};

/** The page behind its port, as a browser has it; nothing is observed. */
export const plainDom = (): Dom & { listeners(): number } => {
  let count = 0;
  return {
    listen: (target, types, listener) => {
      for (const type of types) target.addEventListener(type, listener, { capture: true, passive: true });
      count += types.length;
      return () => {
        for (const type of types) target.removeEventListener(type, listener, { capture: true });
        count -= types.length;
      };
    },
    observe: () => () => {},
    observeSizes: () => () => {},
    isTextField: (element) => element.matches("input:not([type=checkbox]):not([type=submit]),textarea,select"),
    listeners: () => count,
  };
};

/** Dispatches an event as if the person had caused it; scripts cannot, and so a test page must say so by force. */
export const byPerson = (target: EventTarget, event: Event, timeStamp = 0): void => {
  Object.defineProperty(event, "isTrusted", { value: true });
  Object.defineProperty(event, "timeStamp", { value: timeStamp });
  target.dispatchEvent(event);
};
