import { useRef, useState } from "preact/hooks";
import type { Surface } from "../features/feature.ts";
import { useOnChangeBeforePaint, useOnce } from "./effects.ts";
import { holdKeys } from "./keys.ts";

/** Said on the shadow root when a panel opens: two panels would lie on each other. */
const OPENED = "handrail-panel-opened";

/** What was left open or shut in this page, by display. */
const remembered = new WeakMap<ShadowRoot, Map<string, boolean>>();

/** A button in the dock and the panel it opens. */
export const useLauncher = (surface: Surface, id: string, opensAtFirst: boolean) => {
  const { root } = surface;
  const memory = remembered.get(root) ?? new Map<string, boolean>();
  remembered.set(root, memory);
  const [isOpen, setOpen] = useState(memory.get(id) ?? opensAtFirst);
  const panel = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const set = (open: boolean): void => {
    memory.set(id, open);
    setOpen(open);
  };
  const collapse = (): void => {
    const hadFocus = panel.current?.contains(root.activeElement) === true;
    set(false);
    if (hadFocus) button.current?.focus();
  };
  const onKey = useRef(collapse);
  onKey.current = collapse;

  useOnChangeBeforePaint([isOpen], () => {
    const element = panel.current;
    if (!isOpen || element === null) return;
    root.dispatchEvent(new CustomEvent(OPENED, { detail: id }));
    heading.current?.focus({ preventScroll: true });
    return holdKeys({ root, element, entrance: () => heading.current, onEscape: () => onKey.current() });
  });
  useOnce(() => {
    const onOpened = (event: Event): void => {
      if (event instanceof CustomEvent && event.detail !== id) set(false);
    };
    root.addEventListener(OPENED, onOpened);
    return () => root.removeEventListener(OPENED, onOpened);
  });
  return { isOpen, open: () => set(true), collapse, panel, heading, button };
};
