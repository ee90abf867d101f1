import type { Dom, Stop } from "../ports/index.ts";
import { clickTarget } from "./clickTarget.ts";
import type { Emit } from "./emit.ts";

/** Reports presses of the host's own help links and buttons, told by their label and address. */
export const watchHelpSeeking = (dom: Dom, emit: Emit): Stop =>
  dom.listen(document, ["click"], (event) => {
    if (event.isTrusted && clickTarget(event)?.isHelp === true) emit("helpSeeking");
  });
