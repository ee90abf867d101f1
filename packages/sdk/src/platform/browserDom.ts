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
  observeSizes: (elements, listener) => {
    // What is shown when the watch begins is told once, in the first frame, as if it had changed.
    let isFirst = true;
    const onSizes = (entries: readonly ResizeObserverEntry[]): void => {
      if (!isFirst) for (const { target } of entries) listener(target);
      isFirst = false;
    };
    const observer = new ResizeObserver(guard(onSizes));
    for (const element of elements) observer.observe(element);
    return () => observer.disconnect();
  },
  isTextField,
});
