import type { Dom, Guard } from "../ports/index.ts";
import { isTextField } from "./editable.ts";
import { natives } from "./natives.ts";

/** The host's document behind its port. */
export const browserDom = (guard: Guard): Dom => ({
  listen: (target, types, listener) => {
    const options = { capture: true, passive: true };
    const guarded = guard(listener);
    for (const type of types) target.addEventListener(type, guarded, options);
    return () => {
      for (const type of types) target.removeEventListener(type, guarded, options);
    };
  },
  observe: (node, options, listener) => {
    const observer = new natives.MutationObserver(guard(listener));
    observer.observe(node, options);
    return () => observer.disconnect();
  },
  isTextField,
});
