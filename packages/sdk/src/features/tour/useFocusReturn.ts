import { useRef } from "preact/hooks";
import { useOnce } from "../../ui/effects.ts";
import { giveBack } from "../../ui/focus.ts";
import { focusedIn } from "../../ui/keys.ts";

/** Gives the focus back once a guide of several cards is over, to what had it before the first. */
export const useFocusReturn = (root: ShadowRoot, fallback: () => Element | null): void => {
  const spare = useRef(fallback);
  spare.current = fallback;
  useOnce(() => {
    const opener = focusedIn(root.ownerDocument);
    return () => {
      if (root.activeElement?.closest(".card")) giveBack(opener, spare.current());
    };
  });
};
