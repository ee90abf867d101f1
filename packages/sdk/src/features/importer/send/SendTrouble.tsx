import type { SendProgress } from "@handrail/importer";
import type { StepProps } from "../stepProps.ts";

interface SendTroubleProps extends StepProps {
  readonly progress: SendProgress;
  /** The person wants a pause. @default false */
  readonly isHeld?: boolean | undefined;
}

/** Why it does not go on, what is being waited for, and the ways out. */
export const SendTrouble = ({ texts, flow, progress, isHeld = false }: SendTroubleProps) => {
  const { state, trouble } = progress;
  const said = ((): string => {
    switch (state) {
      case "paused":
        return texts.say("importer.paused");
      case "stopping":
        return texts.say("importer.stopping");
      case "offline":
        return texts.say("importer.waiting");
      case "waiting":
        return texts.say(trouble?.kind === "busy" ? "importer.waitingBusy" : "importer.waitingAgain");
      case "signingIn":
        return texts.say("importer.signIn");
      default:
        return isHeld && state === "sending" ? texts.say("importer.pausing") : "";
    }
  })();
  return (
    <>
      <p class={state === "offline" || state === "waiting" ? "caution" : undefined} role="status">
        {said}
      </p>
      <p class="wrong" role="alert">
        {state === "asking" && trouble !== null
          ? `${texts.count("importer.unsent", trouble.rows)}: ${trouble.message || texts.say(`importer.failed.${trouble.kind}`)}`
          : ""}
        {state === "asking" && trouble?.isUncertain === true ? ` ${texts.say("importer.uncertain")}` : ""}
      </p>
      {state === "asking" ? (
        <div class="choices">
          <button type="button" class="button main" onClick={flow.sender.retry}>
            {texts.say(trouble?.kind === "unauthorised" ? "importer.signedIn" : "importer.retry")}
          </button>
          <button type="button" class="button" onClick={flow.sender.leaveOut}>
            {texts.say("importer.leaveOut")}
          </button>
        </div>
      ) : null}
      {state === "waiting" || state === "offline" || state === "signingIn" ? (
        <div class="choices">
          <button type="button" class="button" onClick={flow.sender.retry}>
            {texts.say("importer.retryNow")}
          </button>
        </div>
      ) : null}
    </>
  );
};
