import type { SendProgress } from "@handrail/importer";
import type { StageProps } from "./stage.ts";

/** An import on its way: how far it is, and the ways to hold it. */
export const SendRows = ({ messages, flow, progress }: StageProps & { readonly progress: SendProgress }) => {
  const { state, failure } = progress;
  const sending = flow.sending.current;
  const count = messages.say("importer.progress", { done: progress.handled, total: progress.rows });
  return (
    <>
      <progress max={progress.rows} value={progress.handled} aria-label={messages.say("importer.sending")} />
      <p class="quiet">{count}</p>
      <p role="status">
        {state === "paused" ? messages.say("importer.paused") : ""}
        {state === "stopping" ? messages.say("importer.stopping") : ""}
      </p>
      <p class="wrong" role="alert">
        {failure === null ? "" : `${messages.count("importer.unsent", failure.rows)} ${failure.message}`}
      </p>
      <div class="foot">
        {state === "stopping" ? null : (
          <button type="button" class="button plain" onClick={() => sending?.stop()}>
            {messages.say("importer.stop")}
          </button>
        )}
        {state === "failed" ? (
          <>
            <button type="button" class="button end" onClick={() => sending?.leaveOut()}>
              {messages.say("importer.leaveOut")}
            </button>
            <button type="button" class="button main" onClick={() => sending?.retry()}>
              {messages.say("importer.retry")}
            </button>
          </>
        ) : null}
        {state === "sending" || state === "paused" ? (
          <button
            type="button"
            class={state === "paused" ? "button main end" : "button end"}
            onClick={() => (state === "paused" ? sending?.resume() : sending?.pause())}
          >
            {messages.say(state === "paused" ? "importer.resume" : "importer.pause")}
          </button>
        ) : null}
      </div>
    </>
  );
};
