import { useRef } from "preact/hooks";
import { useOnce } from "./effects.ts";
import { focusedIn, holdKeys } from "./keys.ts";

interface CardFocus {
  readonly root: ShadowRoot;
  /** Move the focus to the heading: only for a card the person opened. */
  readonly takesFocus: boolean;
  readonly onEscape: () => void;
  /** Where the focus goes on closing when what had it before is gone. */
  readonly fallback?: (() => Element | null) | undefined;
  /** Whether closing this card gives the focus back; not where another card of the same guide follows. @default true */
  readonly givesBack?: boolean | undefined;
}

/**
 * Keyboard and focus of one non-modal card. Put `card` on its element and `heading` on its heading (`tabIndex={-1}`).
 * On closing, the focus goes back to where it was, if it is still inside the card.
 */
export const useCardFocus = ({ root, takesFocus, onEscape, fallback, givesBack = true }: CardFocus) => {
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const onKey = useRef(onEscape);
  onKey.current = onEscape;
  const spare = useRef(fallback);
  spare.current = fallback;
  useOnce(() => {
    const element = card.current;
    if (element === null) return;
    const opener = focusedIn(root.ownerDocument);
    if (takesFocus) heading.current?.focus({ preventScroll: true });
    const release = holdKeys({ root, element, entrance: () => heading.current, onEscape: () => onKey.current() });
    return () => {
      const hadFocus = element.contains(root.activeElement);
      release();
      if (hadFocus && givesBack) giveBack(opener, spare.current?.() ?? null);
    };
  });
  return { card, heading };
};

/** Puts the focus back on what had it, or on the next best thing if that is gone. */
export const giveBack = (opener: HTMLElement | null, fallback: Element | null): void => {
  const goal = opener?.isConnected ? opener : fallback;
  if (goal instanceof HTMLElement) goal.focus({ preventScroll: true });
};
