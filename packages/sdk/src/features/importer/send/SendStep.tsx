import type { SendProgress } from "@handrail/importer";
import { useState } from "preact/hooks";
import type { StepProps } from "../stepProps.ts";
import { SendTrouble } from "./SendTrouble.tsx";

/** An import on its way: how far it is, what keeps it, and the ways to hold it. */
export const SendStep = (props: StepProps & { readonly progress: SendProgress }) => {
  const { texts, flow, progress } = props;
  const { state, rows, unsent, accepted, refused, isKept } = progress;
  // The rows on their way arrive first; what was pressed is seen at once.
  const [isHeld, setHeld] = useState(state === "paused");
  const hold = (): void => {
    setHeld(!isHeld);
    if (isHeld) flow.sender.resume();
    else flow.sender.pause();
  };
  return (
    <>
      <progress max={Math.max(1, rows)} value={rows - unsent} aria-label={texts.say("importer.sending")} />
      <p class="counts">
        {texts.say("importer.progress", { done: rows - unsent, total: rows })}
        <span class="quiet">
          {texts.list([
            texts.count("importer.accepted", accepted),
            ...(refused === 0 ? [] : [texts.count("importer.refused", refused)]),
          ])}
        </span>
      </p>
      <SendTrouble {...props} isHeld={isHeld} />
      {isKept ? <p class="quiet">{texts.say("importer.keepsPlace")}</p> : null}
      <div class="foot">
        {state === "stopping" ? null : (
          <button type="button" class="button plain" onClick={flow.sender.stop}>
            {texts.say("importer.stop")}
          </button>
        )}
        {state === "stopping" || state === "asking" || state === "signingIn" ? null : (
          <button type="button" class={isHeld ? "button main end" : "button end"} onClick={hold}>
            {texts.say(isHeld ? "importer.resume" : "importer.pause")}
          </button>
        )}
      </div>
    </>
  );
};
