import { type Duration, seconds } from "@handrail/core/base";
import { fromJson, parseRefusal, parseSyncReply, type SyncRequest } from "@handrail/core/protocol";

/** What became of one batch. */
export interface Sent {
  readonly accepted: number;
  readonly duplicate: number;
  readonly rejected: number;
}

/** What sending needs from outside. */
export interface SenderOptions {
  readonly server: string;
  readonly fetch: typeof fetch;
  readonly sleep: (duration: Duration) => Promise<void>;
}

/** Tries in all before a batch counts as lost, and how the wait between them grows. */
const TRIES = 8;
const FIRST_WAIT = seconds(0.5);
const LONGEST_WAIT = seconds(20);

/**
 * Sends one batch. A server that is busy, restarting or not there yet is asked again, as the SDK would; a refusal that
 * asking again cannot change is an error with the server's own words.
 */
export const send = async (request: SyncRequest, { server, fetch, sleep }: SenderOptions): Promise<Sent> => {
  let last = "";
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const answer = await ask(request, server, fetch);
    if (answer.kind === "sent") return answer.sent;
    if (answer.kind === "refused") throw new Error(`${server} refused a batch: ${answer.why}`);
    last = answer.why;
    const growing = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** attempt);
    await sleep(seconds(Math.max(growing, answer.retryAfter ?? 0) / 1000));
  }
  throw new Error(`${server} took no batch in ${TRIES} tries: ${last}`);
};

type Answer =
  | { readonly kind: "sent"; readonly sent: Sent }
  | { readonly kind: "busy"; readonly why: string; readonly retryAfter: Duration | null }
  | { readonly kind: "refused"; readonly why: string };

const ask = async (request: SyncRequest, server: string, fetch: SenderOptions["fetch"]): Promise<Answer> => {
  let status: number;
  let text: string;
  try {
    const response = await fetch(`${server}/v1/sync`, {
      method: "POST",
      headers: { "content-type": "text/plain" },
      body: JSON.stringify(request),
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    return { kind: "busy", why: error instanceof Error ? error.message : String(error), retryAfter: null };
  }
  if (status === 200) return readReply(text, request.batch);
  const refusal = parseRefusal(fromJson(text));
  const why = refusal === null ? `HTTP ${status}` : `${refusal.error}: ${refusal.message}`;
  return status === 429 || status >= 500
    ? { kind: "busy", why, retryAfter: refusal?.retryAfter ?? null }
    : { kind: "refused", why };
};

const readReply = (text: string, batch: string): Answer => {
  const reply = parseSyncReply(fromJson(text), batch);
  if (reply === null) return { kind: "refused", why: "the answer is no sync reply" };
  const { accepted, duplicate, rejected } = reply;
  return {
    kind: "sent",
    sent: { accepted: accepted.length, duplicate: duplicate.length, rejected: rejected.length },
  };
};
