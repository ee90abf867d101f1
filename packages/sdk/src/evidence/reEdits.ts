import type { Dom, Stop } from "../ports/index.ts";
import type { Emit } from "./emit.ts";

/** Coming back once is checking; coming back twice is doubt. */
const EDITS = 3;

/** Fields one changes again and again on purpose. */
const SEARCHING = "[type=search],[role=searchbox],[role=combobox],[role=search] *,[data-handrail-ignore] *";

/** Reports fields a person comes back to and edits again, by counting visits that changed something. Reads no value. */
export const watchReEdits = (dom: Dom, emit: Emit): Stop => {
  const edits = new WeakMap<Element, number>();
  let visited: Element | null = null;
  let isEdited = false;

  const fieldOf = (event: Event): Element | null => {
    const target = event.composedPath()[0];
    return event.isTrusted && target instanceof Element && dom.isTextField(target) ? target : null;
  };

  const stops = [
    dom.listen(document, ["focusin"], (event) => {
      visited = fieldOf(event);
      isEdited = false;
    }),
    dom.listen(document, ["input", "change"], (event) => {
      const field = fieldOf(event);
      if (field === null || (isEdited && field === visited) || field.matches(SEARCHING)) return;
      visited = field;
      isEdited = true;
      const count = (edits.get(field) ?? 0) + 1;
      edits.set(field, count);
      if (count >= EDITS) emit("reEdit");
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    visited = null;
  };
};
