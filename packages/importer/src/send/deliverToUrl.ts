import type { Deliver } from "./answer.ts";
import { failureFrom, readAnswer } from "./failure.ts";

/** Where chunks are posted. */
export interface UrlOptions {
  readonly url: string;
  /** Asked before every request where it is a function. */
  readonly headers?:
    | Readonly<Record<string, string>>
    | (() => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>)
    | undefined;
  /** Cookies go to another origin with `include` only, and only where it allows that. @default "same-origin" */
  readonly credentials?: RequestCredentials | undefined;
  readonly fetch?: typeof fetch | undefined;
  readonly now?: (() => number) | undefined;
}

/**
 * Posts chunks as JSON, `{ session, offset, total, dryRun, rows: [{ row, values }] }`, with an `Idempotency-Key` (a quoted
 * string, as draft-ietf-httpapi-idempotency-key-header-07 has it). A redirection is not followed: it would lose the rows
 * on the way and end at a page that answers 200. From another origin the receiver allows the headers `content-type` and
 * `idempotency-key`, and exposes `retry-after`.
 */
export const deliverToUrl = (options: UrlOptions): Deliver => {
  const { url, headers, credentials = "same-origin", fetch: request = fetch, now = Date.now } = options;
  return async (records, { session, key, offset, total, rows, dryRun }, signal) => {
    let response: Response;
    try {
      const own = typeof headers === "function" ? await headers() : headers;
      response = await request(url, {
        method: "POST",
        headers: { ...own, "content-type": "application/json", "idempotency-key": JSON.stringify(key) },
        body: JSON.stringify({
          session,
          offset,
          total,
          dryRun,
          rows: records.map((values, index) => ({ row: rows[index], values })),
        }),
        credentials,
        redirect: "manual",
        cache: "no-store",
        signal,
      });
    } catch (error) {
      const failure = await failureFrom(error, now());
      // Without a response a request is unreachable, however the browser words it.
      throw error instanceof TypeError ? { ...failure, kind: "unreachable", message: "" } : failure;
    }
    return readAnswer(response, now());
  };
};
