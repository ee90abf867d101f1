import { EMPTY_PROGRESS } from "@handrail/core/progress";
import { PROTOCOL_VERSION, type SyncReply, type SyncRequest } from "@handrail/core/protocol";
import type { Answer, Link } from "../src/ports/index.ts";

/** A link whose other end is a function of the test. */
export interface FakeLink extends Link {
  /** Every body sent by the ordinary way, in order. */
  readonly sent: SyncRequest[];
  /** Every body sent while leaving. */
  readonly left: SyncRequest[];
  /** The browser says that the network is back. */
  online(): void;
}

const answer = (status: number, body: unknown, retryAfter: string | null = null): Answer => ({
  status,
  body,
  retryAfter,
});

/** An answer of our server that accepts everything. */
export const accept = (request: SyncRequest): Answer => {
  const reply: SyncReply = {
    version: PROTOCOL_VERSION,
    batch: request.batch,
    accepted: request.events.map((event) => event.id),
    duplicate: [],
    rejected: [],
    progress: EMPTY_PROGRESS,
    segments: [],
    value: {},
    revision: "1",
  };
  return answer(200, reply);
};

/** A refusal of our server. */
export const refuse = (status: number, error: string, retryAfter: string | null = null): Answer =>
  answer(status, { error, message: "no", retryAfter: null }, retryAfter);

/** An answer of somebody between us and the server. */
export const foreign = (status: number, retryAfter: string | null = null): Answer =>
  answer(status, undefined, retryAfter);

/** Makes a link answered by `respond`. */
export const fakeLink = (respond: (request: SyncRequest) => Answer | null | Promise<Answer | null>): FakeLink => {
  const listeners = new Set<() => void>();
  const sent: SyncRequest[] = [];
  const left: SyncRequest[] = [];
  return {
    sent,
    left,
    bootstrap: async () => null,
    sync: async (body) => {
      const request: SyncRequest = JSON.parse(body);
      sent.push(request);
      return respond(request);
    },
    leave: async (body) => {
      const request: SyncRequest = JSON.parse(body);
      left.push(request);
      return respond(request);
    },
    onOnline: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    online: () => {
      for (const listener of [...listeners]) listener();
    },
    close: () => {},
  };
};
