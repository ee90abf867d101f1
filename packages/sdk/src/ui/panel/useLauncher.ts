import type { CloseReason } from "@handrail/core/events";
import type { Display } from "@handrail/core/session";
import { useRef, useState } from "preact/hooks";
import type { Surface } from "../../features/feature.ts";
import { useOnChange, useOnce } from "../effects.ts";
import { giveBack } from "../focus.ts";
import { focusedIn, holdKeys } from "../keys.ts";
import { giveWay } from "./giveWay.ts";

/** Said on the shadow root when a panel opens: two panels would lie on each other. */
const OPENED = "handrail-panel-opened";

/** What was left open or shut in this page, by display. */
const remembered = new WeakMap<ShadowRoot, Map<string, boolean>>();

/**
 * A panel, and for a display that persists the button in the dock it comes out of and goes back into. What persists waits
 * in its corner until it is asked for; anything else opens at once, and takes the focus only where the person asked.
 */
export const useLauncher = (surface: Surface, display: Display, close: (reason: CloseReason) => void) => {
  const { root } = surface;
  const { id, persistent, requested } = display;
  const memory = remembered.get(root) ?? new Map<string, boolean>();
  remembered.set(root, memory);
  const [isOpen, setOpen] = useState(memory.get(id) ?? (requested || !persistent));
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isAskedFor = useRef(requested);
  const opener = useRef<HTMLElement | null>(null);

  const set = (open: boolean): void => {
    memory.set(id, open);
    setOpen(open);
  };
  const open = (): void => {
    isAskedFor.current = true;
    set(true);
  };
  /** Back into the button, or away where there is none. */
  const leave = (): void => {
    const hadFocus = panel.current?.contains(root.activeElement) === true;
    if (persistent) set(false);
    else close("dismissed");
    if (hadFocus) giveBack(button.current ?? opener.current, null);
  };
  const onKey = useRef(leave);
  onKey.current = leave;

  useOnChange([isOpen], () => {
    const element = panel.current;
    if (!isOpen || element === null) return;
    root.dispatchEvent(new CustomEvent(OPENED, { detail: id }));
    opener.current = focusedIn(root.ownerDocument);
    if (isAskedFor.current) heading.current?.focus({ preventScroll: true });
    return holdKeys({ root, element, entrance: () => heading.current, onEscape: () => onKey.current() });
  });
  useOnce(() => {
    const onOpened = (event: Event): void => {
      if (event instanceof CustomEvent && event.detail !== id && persistent) set(false);
    };
    root.addEventListener(OPENED, onOpened);
    return () => root.removeEventListener(OPENED, onOpened);
  });
  useOnce(() => (button.current === null ? undefined : giveWay(button.current)));
  // Asked for once more while it is there.
  useOnChange([display], () => {
    if (requested) open();
  });
  return { isOpen, open, leave, panel, heading, button };
};
