import type { LiveEvent } from "@handrail/core/protocol";
import { useEffect, useRef, useState } from "preact/hooks";
import { endpoints } from "./endpoints.ts";

/** How the stream stands: the browser reconnects by itself and resumes after the last id it saw. */
export type StreamState = "connecting" | "open" | "broken";

const parse = (data: string): LiveEvent | null => {
  try {
    // Our own server's message; a line that is no JSON is skipped, the stream goes on.
    return JSON.parse(data) as LiveEvent;
  } catch {
    return null;
  }
};

/** Listens to the events of an environment while `active`; every one is handed to `onEvent` once. */
export const useLiveEvents = (env: string, active: boolean, onEvent: (event: LiveEvent) => void): StreamState => {
  const [state, setState] = useState<StreamState>("connecting");
  const handler = useRef(onEvent);
  handler.current = onEvent;

  useEffect(() => {
    if (!active) return;
    setState("connecting");
    const source = new EventSource(endpoints.liveEvents(env).href);
    source.onopen = () => setState("open");
    source.onerror = () => setState(source.readyState === EventSource.CLOSED ? "broken" : "connecting");
    source.onmessage = (message) => {
      const event = parse(String(message.data));
      if (event !== null) handler.current(event);
    };
    return () => source.close();
  }, [env, active]);

  return state;
};
