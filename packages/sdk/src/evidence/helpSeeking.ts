import type { Dom, Stop } from "../ports/index.ts";
import { isHelp } from "./clickTarget.ts";
import type { Emit } from "./emit.ts";

/** Reports presses of the host's own help links and buttons, and of the key that means help everywhere. */
export const watchHelpSeeking = (dom: Dom, emit: Emit): Stop =>
  dom.listen(document, ["click", "keydown"], (event) => {
    if (!event.isTrusted) return;
    if (event instanceof KeyboardEvent ? event.key === "F1" && !event.repeat : isHelp(event)) emit("helpSeeking");
  });
