import type { SendProgress } from "@handrail/importer";
import type { StepProps } from "../stepProps.ts";
import { SendTrouble } from "./SendTrouble.tsx";

/** An import on its way: how far it is, what keeps it, and the ways to hold it. */
export const SendStep = (props: StepProps & { readonly progress: SendProgress }) => {
  const { texts, flow, progress } = props;
  const { state, rows, unsent, accepted, refused, isKept } = progress;
  return (
    <>
      <progress max={Math.max(1, rows)} value={rows - unsent} aria-label={texts.say("importer.sending")} />
      <p class="counts">
        {texts.say("importer.progress", { done: rows - unsent, total: rows })}
        <span class="quiet">
          {[
            texts.count("importer.accepted", accepted),
            ...(refused === 0 ? [] : [texts.count("importer.refused", refused)]),
          ].join(", ")}
        </span>
      </p>
      <SendTrouble {...props} />
      {isKept ? <p class="quiet">{texts.say("importer.keepsPlace")}</p> : null}
      <div class="foot">
        {state === "stopping" ? null : (
          <button type="button" class="button plain" onClick={flow.sender.stop}>
            {texts.say("importer.stop")}
          </button>
        )}
        {state === "paused" ? (
          <button type="button" class="button main end" onClick={flow.sender.resume}>
            {texts.say("importer.resume")}
          </button>
        ) : null}
        {state === "sending" || state === "waiting" || state === "offline" ? (
          <button type="button" class="button end" onClick={flow.sender.pause}>
            {texts.say("importer.pause")}
          </button>
        ) : null}
      </div>
    </>
  );
};
