import type { ComponentChildren } from "preact";
import type { AskProps } from "./askProps.ts";

/** Below every question: another file, all that can be changed at once, and how many are still open. */
export const AskFoot = ({
  texts,
  flow,
  work,
  open,
  children,
}: AskProps & { readonly children?: ComponentChildren }) => (
  <div class="foot">
    <button type="button" class="button plain" onClick={flow.startOver}>
      {texts.say("importer.otherFile")}
    </button>
    <button type="button" class="button plain" onClick={() => flow.reader.showHowRead(work)}>
      {texts.say("importer.allColumns")}
    </button>
    {open > 1 ? <span class="quiet end">{texts.count("importer.questionsOpen", open)}</span> : null}
    {children}
  </div>
);
