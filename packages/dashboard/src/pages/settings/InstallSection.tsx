import type { EnvironmentSettings } from "@handrail/core/protocol";
import { snippet } from "@handrail/sdk/snippet";
import { useEffect } from "preact/hooks";
import { useLiveEvents } from "../../api/useLiveEvents.ts";
import { useSession } from "../../app/SessionContext.tsx";
import { CopyText } from "../../controls/CopyText.tsx";
import { formatMoment } from "../../format/moment.ts";

/** Should the stream be closed by a proxy, the page still notices within this time. */
const LOOK_AGAIN = 5000;

/** The lines to paste, and whether they work. */
export const InstallSection = ({
  settings,
  onEvent,
}: {
  readonly settings: EnvironmentSettings;
  readonly onEvent: () => void;
}) => {
  const { env } = useSession();
  const { firstEventAt, keys, serverUrl } = settings;
  const waiting = firstEventAt === null;
  const key = keys.find((each) => each.revokedAt === null);
  useLiveEvents(env, waiting, onEvent);
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(onEvent, LOOK_AGAIN);
    return () => clearInterval(timer);
  }, [waiting, onEvent]);

  return (
    <section id="install">
      <h2>Install</h2>
      {key === undefined ? (
        <p>There is no live key. Make one below, and the lines to paste stand here.</p>
      ) : (
        <>
          <p>
            Paste these lines into the <code>{"<head>"}</code> of every page of your product.
          </p>
          <CopyText label="snippet" text={snippet({ serverUrl, key: key.key })} />
        </>
      )}
      <p class={waiting ? "signal signal-waiting" : "signal signal-done"} role="status">
        {firstEventAt === null ? (
          "Waiting for the first event…"
        ) : (
          <>
            First event received <span class="quiet">on {formatMoment(firstEventAt)}</span>
          </>
        )}
      </p>
    </section>
  );
};
